import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CalendarEvent, MOST_EVENTS, readCalendarFile } from './calendar-file'

const SHEFFIELD = readFileSync('lib/school-days/fixtures/sheffield-2025-26.ics', 'utf8')

const event = (...lines: string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\r\n')
const calendar = (...events: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...events, 'END:VCALENDAR'].join('\r\n')

function only(...lines: string[]): CalendarEvent[] | undefined {
  return readCalendarFile(calendar(event('SUMMARY:Half term', ...lines))).file?.events
}
const days = (events: CalendarEvent[] | undefined) =>
  events?.map(({ startsOn, endsOn }) => (startsOn === endsOn ? startsOn : `${startsOn} to ${endsOn}`))

describe('a calendar file', () => {
  it('of a council is read whole', () => {
    const { file } = readCalendarFile(SHEFFIELD)
    expect(file?.events).toHaveLength(195)
    expect(file?.events[0]).toEqual({
      name: 'Sheffield: Term day (Week 1)',
      startsOn: '2025-09-01',
      endsOn: '2025-09-01',
      isShort: false,
    })
    expect(file).toMatchObject({ unread: [], cancelled: 0 })
  })

  it.each<[string, string[], string[]]>([
    [
      'ends on the day before its end',
      ['DTSTART;VALUE=DATE:20251027', 'DTEND;VALUE=DATE:20251101'],
      ['2025-10-27 to 2025-10-31'],
    ],
    ['lasts a day without an end', ['DTSTART;VALUE=DATE:20251027'], ['2025-10-27']],
    [
      'lasts a day with the same day for an end',
      ['DTSTART;VALUE=DATE:20251027', 'DTEND;VALUE=DATE:20251027'],
      ['2025-10-27'],
    ],
    ['need not say that it is a date', ['DTSTART:20251027', 'DTEND:20251101'], ['2025-10-27 to 2025-10-31']],
    [
      'may say how long it lasts',
      ['DTSTART;VALUE=DATE:20251027', 'DURATION:P1W'],
      ['2025-10-27 to 2025-11-02'],
    ],
    [
      'may go from midnight to midnight',
      ['DTSTART;TZID=Europe/London:20251027T000000', 'DTEND;TZID=Europe/London:20251101T000000'],
      ['2025-10-27 to 2025-10-31'],
    ],
    [
      'is taken to England’s clock from the universal one',
      ['DTSTART:20250831T230000Z', 'DTEND:20250902T230000Z'],
      ['2025-09-01 to 2025-09-02'],
    ],
    [
      'has the days of its own wall, wherever that is',
      ['DTSTART;TZID=America/New_York:20251027T080000', 'DTEND;TZID=America/New_York:20251027T160000'],
      ['2025-10-27'],
    ],
    [
      'comes again on weekdays until a day, but for exceptions',
      [
        'DTSTART;VALUE=DATE:20250901',
        'RRULE:FREQ=WEEKLY;BYDAY=MO,WE;UNTIL=20250917',
        'EXDATE;VALUE=DATE:20250908',
      ],
      ['2025-09-01', '2025-09-03', '2025-09-10', '2025-09-15', '2025-09-17'],
    ],
    [
      'comes again every second week',
      ['DTSTART;VALUE=DATE:20250903', 'RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=3'],
      ['2025-09-03', '2025-09-17', '2025-10-01'],
    ],
    [
      'comes again each day, each year, or each month that has it',
      ['DTSTART;VALUE=DATE:20260131', 'RRULE:FREQ=MONTHLY;COUNT=3'],
      ['2026-01-31', '2026-03-31', '2026-05-31'],
    ],
    [
      'comes again each year',
      ['DTSTART;VALUE=DATE:20251225', 'RRULE:FREQ=YEARLY;COUNT=2'],
      ['2025-12-25', '2026-12-25'],
    ],
    [
      'comes again each day, for days at a time',
      ['DTSTART;VALUE=DATE:20251027', 'DTEND;VALUE=DATE:20251029', 'RRULE:FREQ=DAILY;INTERVAL=3;COUNT=2'],
      ['2025-10-27 to 2025-10-28', '2025-10-30 to 2025-10-31'],
    ],
  ])('has events, of which one %s', (_, lines, expected) => {
    expect(days(only(...lines))).toEqual(expected)
  })

  it('leaves out what was cancelled, and puts what was moved where it was moved to', () => {
    const { file } = readCalendarFile(
      calendar(
        event('UID:1', 'SUMMARY:INSET', 'DTSTART;VALUE=DATE:20250901', 'RRULE:FREQ=WEEKLY;COUNT=2'),
        event('UID:1', 'SUMMARY:INSET', 'RECURRENCE-ID;VALUE=DATE:20250908', 'DTSTART;VALUE=DATE:20250910'),
        event('UID:2', 'SUMMARY:INSET', 'DTSTART;VALUE=DATE:20260105', 'STATUS:CANCELLED'),
      ),
    )
    expect(days(file?.events)).toEqual(['2025-09-01', '2025-09-10'])
    expect(file?.cancelled).toBe(1)
  })

  it('knows what lasts less than a school day', () => {
    expect(only('DTSTART:20251027T153000', 'DTEND:20251027T173000')?.[0]?.isShort).toBe(true)
    expect(only('DTSTART:20251027T090000', 'DTEND:20251027T153000')?.[0]?.isShort).toBe(false)
    expect(only('DTSTART:20251027T090000')?.[0]?.isShort).toBe(true)
    expect(only('DTSTART;VALUE=DATE:20251027')?.[0]?.isShort).toBe(false)
  })

  it('may hold several calendars, events without one, folded lines and names nobody could store', () => {
    const two = `${calendar(event('SUMMARY:A', 'DTSTART:20251027'))}\r\n${calendar(event('SUMMARY:B', 'DTSTART:20251028'))}`
    expect(readCalendarFile(two).file?.events).toHaveLength(2)
    expect(readCalendarFile(`\uFEFF${event('SUMMARY:A', 'DTSTART:20251027')}`).file?.events).toHaveLength(1)
    const folded = calendar(event('SUMMARY:Autumn\r\n  term', 'DTSTART:20251027'))
    expect(readCalendarFile(folded).file?.events[0]?.name).toBe('Autumn term')
    const odd = calendar(
      event('SUMMARY:Half\\nterm\u0000 \ud800', 'DTSTART:20251027'),
      event('DTSTART:20251027'),
    )
    expect(readCalendarFile(odd).file?.events.map(({ name }) => name)).toEqual(['Half term', '(no title)'])
  })

  it.each<[string[], string]>([
    [['DTSTART:soon'], 'its days cannot be read'],
    [['DTSTART;VALUE=DATE:20251399'], 'its days cannot be read'],
    [['DTSTART;VALUE=DATE:20251027', 'DTEND;VALUE=DATE:20251001'], 'its days cannot be read'],
    [['DTSTART;VALUE=DATE:20251027', 'DURATION:for ever'], 'its days cannot be read'],
    [[], 'its days cannot be read'],
    [['DTSTART;VALUE=DATE:19991231'], 'it lies outside 2000 to 2100'],
    [['DTSTART;VALUE=DATE:20251027', 'DTEND;VALUE=DATE:20271027'], 'it lasts longer than a year'],
    [['DTSTART;VALUE=DATE:20251027', 'RRULE:FREQ=WEEKLY'], 'it repeats without an end'],
    [
      ['DTSTART;VALUE=DATE:20251027', 'RRULE:FREQ=MONTHLY;BYDAY=2MO;COUNT=3'],
      'it repeats by a rule that is too involved to be read here',
    ],
    [
      ['DTSTART;VALUE=DATE:20240229', 'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=3'],
      'it repeats by a rule that is too involved to be read here',
    ],
  ])('says why an event cannot be taken in: %j', (lines, why) => {
    const { file } = readCalendarFile(calendar(event('SUMMARY:Half term', ...lines)))
    expect(file).toMatchObject({ events: [], unread: [{ name: 'Half term', why }] })
  })

  it('never looks for what never comes', () => {
    for (const rule of [
      'FREQ=DAILY;INTERVAL=7;BYDAY=TU;COUNT=2',
      'FREQ=YEARLY;INTERVAL=999999999;COUNT=2',
      'FREQ=MONTHLY;COUNT=99999999',
    ])
      expect(only('DTSTART;VALUE=DATE:20240229', `RRULE:${rule}`)?.length ?? 0, rule).toBeLessThanOrEqual(
        MOST_EVENTS,
      )
  })

  it('of thousands of rules that look far ahead in a moment', () => {
    const rule = 'RRULE:FREQ=WEEKLY;INTERVAL=2000;BYDAY=FR,MO,MO;UNTIL=21001231'
    const many = Array.from({ length: MOST_EVENTS / 5 }, () => event('DTSTART;VALUE=DATE:20000105', rule))
    const started = performance.now()
    const { file } = readCalendarFile(calendar(...many))
    // A Wednesday: its week has a Friday to come, and each two thousandth week after it both days.
    expect(days(file?.events.slice(0, 3))).toEqual(['2000-01-07', '2038-05-03', '2038-05-07'])
    expect(file?.events).toHaveLength(many.length * 5)
    expect(performance.now() - started).toBeLessThan(20_000)
  })

  it.each<[string, RegExp]>([
    ['', /is not a calendar file/],
    ['Autumn term: 1 September to 19 December', /is not a calendar file/],
    ['<!DOCTYPE html><title>Term dates</title>', /is a web page/],
    [SHEFFIELD.slice(0, 5000), /damaged or cut off/],
    ['BEGIN:VCALENDAR\r\nhello\r\nEND:VCALENDAR', /damaged or cut off/],
    [`BEGIN:VCALENDAR\r\nX:${'a'.repeat(200_000)}\r\nEND:VCALENDAR`, /damaged or cut off/],
    [calendar(), /no events/],
    [calendar('BEGIN:VTODO\r\nSUMMARY:x\r\nEND:VTODO'), /no events/],
    [
      calendar(...Array.from({ length: MOST_EVENTS + 1 }, () => event('DTSTART:20251027'))),
      /more than 5,000 events/,
    ],
    [
      calendar(...Array.from({ length: 2 }, () => event('DTSTART:20251027', 'RRULE:FREQ=DAILY;COUNT=4000'))),
      /more than 5,000 events/,
    ],
  ])('or a sentence that says what to do: %#', (text, refusal) => {
    const { refusal: sentence = '' } = readCalendarFile(text)
    expect(sentence).toMatch(refusal)
    expect(sentence).toMatch(/^[A-Z].*\.$/)
  })
})

describe('whatever is in a file', () => {
  const words = fc.constantFrom(
    ...[
      'BEGIN:VCALENDAR',
      'BEGIN:VEVENT',
      'END:VEVENT',
      'END:VCALENDAR',
      'BEGIN:X',
      'END:X',
      ':',
      ';',
      '=',
      ',',
      '"',
    ],
    ...[
      'DTSTART',
      'DTEND',
      'DURATION',
      'RRULE',
      'EXDATE',
      'RECURRENCE-ID',
      'SUMMARY',
      'STATUS:CANCELLED',
      'VALUE=DATE',
    ],
    ...[
      'TZID=Nowhere',
      ':20251027',
      ':20251027T090000Z',
      'P1D',
      'PT',
      'FREQ=DAILY',
      'COUNT=0',
      'UNTIL=1',
      'INTERVAL=0',
    ],
    ...['BYDAY=MO', '\r\n', '\n', '\r', ' ', '\t', '\0', '\ud800', '99999999', '__proto__', 'constructor:1'],
  )
  const anything = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(words, { maxLength: 60 }).map((parts) => parts.join('')),
    fc.array(words, { maxLength: 60 }).map((parts) => `BEGIN:VCALENDAR\n${parts.join('\n')}\nEND:VCALENDAR`),
    fc
      .array(
        fc.array(words, { maxLength: 6 }).map((parts) => parts.join('')),
        { maxLength: 10 },
      )
      .map((lines) => calendar(event(...lines))),
    fc
      .tuple(fc.nat(SHEFFIELD.length), fc.nat(40), fc.string())
      .map(([at, length, put]) => SHEFFIELD.slice(0, at) + put + SHEFFIELD.slice(at + length)),
  )

  it('it is read, or refused in a sentence, and never throws', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const { file, refusal } = readCalendarFile(text)
        expect(refusal ?? 'Read.').toMatch(/^[A-Z].*\.$/)
        for (const { name, startsOn, endsOn } of file?.events ?? []) {
          expect(name).toMatch(/\S/)
          expect(startsOn).toMatch(/^20\d\d-\d\d-\d\d$|^2100-\d\d-\d\d$/)
          expect(endsOn >= startsOn).toBe(true)
        }
      }),
      { numRuns: 700 },
    )
  })
})
