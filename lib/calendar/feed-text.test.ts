import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import type { CalendarEvent } from './calendar'
import { feedText, momentOf } from './feed-text'

const event = (given: Partial<CalendarEvent>): CalendarEvent => ({
  ...{
    kind: 'session',
    id: 'a',
    on: '2026-11-24',
    startsAt: null,
    activityId: 'b',
    title: 'Reading together',
  },
  isDone: false,
  ...given,
})

/** As another application reads it. */
function read(events: CalendarEvent[]) {
  const text = feedText({
    ...{ schoolName: 'Oakfield Primary School', address: 'https://alongside.example/oakfield', events },
    ...{ maySeeSessions: true, now: new Date('2026-11-20T09:00:00Z') },
  })
  const calendar = new ICAL.Component(ICAL.parse(text))
  return { text, calendar, events: calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one)) }
}

describe('a time in England', () => {
  it.each([
    ['2026-11-24', '14:30', '2026-11-24T14:30:00.000Z'],
    ['2026-06-15', '14:30', '2026-06-15T13:30:00.000Z'],
    ['2026-06-15', '00:15', '2026-06-14T23:15:00.000Z'],
    // The days the clocks go forward and back.
    ['2027-03-28', '09:00', '2027-03-28T08:00:00.000Z'],
    ['2026-10-25', '09:00', '2026-10-25T09:00:00.000Z'],
  ])('on %s at %s is %s', (on, time, moment) => {
    expect(momentOf(on, time)?.toISOString()).toBe(moment)
  })

  it('that nobody can place is none', () => {
    for (const time of ['after school', '25:00', '9:5', '']) expect(momentOf('2026-11-24', time)).toBeNull()
  })
})

describe('a calendar for other applications', () => {
  it('is read by one: summary, time, address and an identity that stays', () => {
    const { calendar, events } = read([event({ startsAt: '14:30', on: '2026-06-15' })])
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0')
    expect(String(calendar.getFirstPropertyValue('prodid'))).toContain('Alongside')
    expect(events).toHaveLength(1)
    expect(events[0]).toMatchObject({ summary: 'Reading together', uid: 'session-a-@alongside' })
    expect(events[0]?.startDate.toJSDate().toISOString()).toBe('2026-06-15T13:30:00.000Z')
    const component = events[0]?.component
    expect(String(component?.getFirstPropertyValue('dtstamp'))).toBe('2026-11-20T09:00:00Z')
    expect(component?.getFirstPropertyValue('url')).toBe(
      'https://alongside.example/oakfield/activities/b/sessions/a',
    )
  })

  it('has whole days where there is no time, each with an identity of its own', () => {
    const { events } = read([
      event({ kind: 'review', id: 'o', on: '2026-12-01' }),
      event({ kind: 'review', id: 'o', on: '2027-03-01' }),
      event({ kind: 'begins', id: 'b' }),
      event({ startsAt: 'after school' }),
    ])
    expect(events.every(({ startDate }) => startDate.isDate)).toBe(true)
    expect(events.map(({ startDate }) => startDate.toString())).toEqual([
      ...['2026-12-01', '2027-03-01', '2026-11-24', '2026-11-24'],
    ])
    expect(events[0]?.endDate.toString()).toBe('2026-12-02')
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(4)
    expect(events[0]?.summary).toBe('Looked at again: Reading together')
  })

  it('has lines of 75 bytes or fewer with Windows ends, and text that cannot break out of them', () => {
    const title =
      'Zoë’s “reading, together”; a very long title with commas,\nlines\r\nBEGIN:VEVENT and \\ backslashes'
    const { text, events } = read([event({ title })])
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(events).toHaveLength(1)
    expect(events[0]?.summary).toContain('Zoë’s “reading, together”; a very long title')
  })

  it('says nothing of a piece of evidence but that its consent ends', () => {
    const { text } = read([
      event({ kind: 'consent', id: 'e', title: 'Photograph of Aisha', activityId: null }),
    ])
    expect(text).not.toContain('Aisha')
    expect(text).toContain('Consent for a piece of evidence ends')
  })
})
