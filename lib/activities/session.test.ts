import { describe, expect, it } from 'vitest'
import { attendanceSentence, repeatedDates, sessionCircumstances, sessionTitle, wrongCounts } from './session'
import { familyWords, inRegisterOrder, isForFamily } from './session-families'
import { addSessionsInput, clockTime, recordAttendanceInput } from './session-schema'
import { tickList } from './session-tick-list'

const family = (reference: string, yearGroup: string | null, groups: string[] = [], className = 'Birch') => ({
  id: reference,
  reference,
  leftAt: null,
  pupils: [{ reference: `P${reference}`, yearGroup, className, groups }],
})

describe('a session in words', () => {
  it('has its date, its time and what was particular about it', () => {
    expect(sessionTitle({ heldOn: '2026-01-06', startsAt: '14:30' })).toBe('Tuesday 6 January 2026, 14:30')
    expect(
      sessionCircumstances({
        place: 'Library',
        isOnline: false,
        isEvening: true,
        hasCreche: true,
        languages: ['Polish', 'Somali'],
      }),
    ).toBe('in the evening, Library, with Polish and Somali, with a crèche')
  })

  it('says who came in one sentence', () => {
    const by = { attendanceBy: 'families' as const, invited: 29, came: 19, cameUninvited: 2 }
    expect(attendanceSentence(by)).toBe('17 of 29 invited families came, and 2 that had not been invited.')
    expect(attendanceSentence({ ...by, cameUninvited: 0, came: 29 })).toBe('29 of 29 invited families came.')
    expect(attendanceSentence({ attendanceBy: 'counts', invited: null, came: 23 })).toBe('23 came.')
    expect(attendanceSentence({ attendanceBy: 'counts', invited: 40, came: 0 })).toBe('Nobody came.')
  })

  it('repeats every week across a month’s end and a leap day', () => {
    expect(repeatedDates('2028-02-15', 1, 4)).toEqual([
      '2028-02-15',
      '2028-02-22',
      '2028-02-29',
      '2028-03-07',
    ])
  })
})

describe('heads as counted', () => {
  const nameOf = (group: string) => group
  it('may overlap between groups, but none passes the total', () => {
    const total = { invited: 20, came: 10 }
    const groups = [
      { group: 'send', invited: 15, came: 8 },
      { group: 'eal', invited: 15, came: 8 },
    ]
    expect(wrongCounts(total, groups, nameOf)).toBeNull()
    expect(wrongCounts(total, [{ group: 'eal', invited: 21, came: 8 }], nameOf)?.field).toBe(
      'group.eal.invited',
    )
    expect(wrongCounts(total, [{ group: 'eal', invited: null, came: 11 }], nameOf)?.field).toBe(
      'group.eal.came',
    )
    expect(wrongCounts(total, [{ group: 'eal', invited: 3, came: 4 }], nameOf)?.field).toBe('group.eal.came')
  })
})

describe('the tick list', () => {
  const activity = { yearGroups: ['Year 1'], groups: ['eal'] }
  const mine = [family('F10', 'Year 1', ['eal']), family('F9', 'Year 1', ['eal'])]
  const others = [family('F1', 'Year 1'), family('F2', 'Year 5', ['eal'])]

  it('is for families with one pupil who fits both', () => {
    expect(mine.every((one) => isForFamily(activity, one))).toBe(true)
    expect(others.some((one) => isForFamily(activity, one))).toBe(false)
    const siblings = {
      ...family('F3', 'Year 1'),
      pupils: [...family('a', 'Year 1').pupils, ...family('b', 'Year 5', ['eal']).pupils],
    }
    expect(isForFamily(activity, siblings)).toBe(false)
    expect(familyWords(siblings)).toBe('Year 1 Birch, Year 5 Birch · Pa, Pb')
    expect(isForFamily(activity, { ...(mine[0] as (typeof mine)[0]), leftAt: new Date() })).toBe(false)
  })

  it('puts them in register order and leaves the others to be found', () => {
    const list = tickList(activity, [...mine, ...others], null)
    expect(list.rows.map(({ reference }) => reference)).toEqual(['F9', 'F10'])
    expect(list.rows.every(({ invited, came }) => invited && !came)).toBe(true)
    expect(list.others.map(({ reference }) => reference)).toEqual(['F1', 'F2'])
    expect(inRegisterOrder(activity, family('F1', 'Year 2'), family('F2', 'Reception'))).toBeGreaterThan(0)
  })

  it('starts from nobody, everybody or the last list', () => {
    const came = (start: 'nobody' | 'everybody' | 'last') =>
      tickList(activity, [...mine, ...others], null, start, [
        { familyId: 'F9', invited: true, came: true },
        { familyId: 'F2', invited: false, came: true },
      ])
        .rows.filter((row) => row.came)
        .map(({ reference }) => reference)
    expect(came('nobody')).toEqual([])
    expect(came('everybody')).toEqual(['F9', 'F10'])
    expect(came('last')).toEqual(['F9', 'F2'])
  })

  it('shows what was recorded, and families entered since as not invited', () => {
    const lines = [
      { familyId: 'F9', invited: true, came: false },
      { familyId: 'F1', invited: false, came: true },
    ]
    expect(tickList(activity, [...mine, ...others], lines).rows).toMatchObject([
      { id: 'F9', invited: true, came: false },
      { id: 'F10', invited: false, came: false },
      { id: 'F1', invited: false, came: true },
    ])
  })
})

describe('what forms send', () => {
  it('reads times as people type them', () => {
    const typed = ['14:30', '14.30', '2.30pm', '12 am', '9:05']
    expect(typed.map(clockTime)).toEqual(['14:30', '14:30', '14:30', '00:00', '09:05'])
    for (const wrong of ['25:00', '14:70', '14', 'noon', '13pm']) expect(clockTime(wrong)).toBeNull()
  })

  it('reads a list of dates and names the line that is none', () => {
    const form = {
      activityId: '00000000-0000-4000-8000-000000000000',
      heldOn: '2026-01-06',
      repeats: 'listed',
      languages: 'Polish, Somali, Polish',
    }
    const read = addSessionsInput.parse({ ...form, moreDates: '13/1/2026\n20 1 2026' })
    expect(read).toMatchObject({ moreDates: ['2026-01-13', '2026-01-20'], languages: ['Polish', 'Somali'] })
    const wrong = addSessionsInput.safeParse({ ...form, moreDates: '13/1/2026\n31/2/2026' })
    expect(wrong.error?.issues[0]?.message).toContain('“31/2/2026” is not a date')
  })

  it('reads one tick as a list, and a group’s counts by the name of their fields', () => {
    const id = '00000000-0000-4000-8000-000000000000'
    const read = recordAttendanceInput.parse({
      activityId: id,
      sessionId: id,
      version: '1',
      by: 'counts',
      everyoneInvited: 'no',
      came: id,
      others: ['F1', ''],
      headsCame: '1,200',
      'group.send.came': '3',
      'group.send.invited': '',
    })
    expect(read).toMatchObject({
      came: [id],
      invited: [],
      others: ['F1'],
      headsCame: 1200,
      group: { send: { came: 3, invited: null } },
    })
  })
})
