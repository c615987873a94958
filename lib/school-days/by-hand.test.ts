import { describe, expect, it } from 'vitest'
import { addDays, type IsoDate } from '../platform/dates'
import { beginsOn, type DayClock, dueOn, type Pause } from './due'
import { schoolCalendar } from './school-days'
import type { Days } from './span'
import { SHEFFIELD, SHEFFIELD_SCHOOL_DAYS } from './testing/sheffield'

// Deadlines counted on paper: on the list of school days that Sheffield published (fixtures/sheffield.json, Apache-2.0)
// and the gov.uk bank holidays. In the comments each counted day stands with, in brackets, how many that makes.

const sheffield = schoolCalendar({ spans: SHEFFIELD, bankHolidays: 'england_and_wales' })

// Sheffield leaves INSET days to its schools, and puts none into its file. These are a school's own.
const ownDays: Days[] = [
  ...['2025-09-01', '2025-11-03', '2026-01-05', '2026-07-20', '2026-09-01'].map((day) => ({
    kind: 'inset' as const,
    name: 'INSET day',
    startsOn: day,
    endsOn: day,
  })),
  { kind: 'closure', name: 'Closed: snow', startsOn: '2026-01-08', endsOn: '2026-01-08' },
]
const withInset = schoolCalendar({ spans: [...SHEFFIELD, ...ownDays], bankHolidays: 'england_and_wales' })

const inSchoolDays = (receivedOn: IsoDate, days: number, pauses: Pause[] = []): DayClock => ({
  receivedOn,
  days,
  unit: 'school_days',
  countsFrom: 'next_day',
  pauses,
})

describe('what Sheffield published', () => {
  it('is what the calendar says of every day of the three years', () => {
    for (const [name, published] of Object.entries(SHEFFIELD_SCHOOL_DAYS)) {
      const from = `${name.slice(0, 4)}-09-01`
      const year = Array.from({ length: 365 }, (_, i) => addDays(from, i)).filter(
        (day) => day < `20${name.slice(5)}-08-01`,
      )
      expect(year.filter(sheffield.isSchoolDay), name).toEqual(published)
      expect(published, name).toHaveLength(195)
    }
  })
})

describe('received, and due so many school days after', () => {
  it.each<[IsoDate, number, IsoDate]>([
    // Monday 8 September 2025: 9, 10, 11, 12 (4), 15 (5).
    ['2025-09-08', 5, '2025-09-15'],
    // The same: 9 to 12 (4), 15 to 19 (9), 22 to 26 (14), 29 (15).
    ['2025-09-08', 15, '2025-09-29'],
    // Friday 12 September: 15 to 19 (5).
    ['2025-09-12', 5, '2025-09-19'],
    // Saturday 13 September counts as received on Monday 15: 16 to 19 (4), 22 (5).
    ['2025-09-13', 5, '2025-09-22'],
    // Sunday 14 September: as the Saturday.
    ['2025-09-14', 5, '2025-09-22'],
    // Saturday, no days: the day it begins on.
    ['2025-09-13', 0, '2025-09-15'],
    // Thursday 16 October, across half-term: 17 (1), 20 to 24 (6), 3 to 7 November (11), 10 to 13 (15).
    ['2025-10-16', 15, '2025-11-13'],
    // Friday 24 October, the last day before half-term: 3 to 7 November (5).
    ['2025-10-24', 5, '2025-11-07'],
    // Wednesday 29 October, in half-term, counts as received on Monday 3 November: 4 to 7 (4), 10 (5).
    ['2025-10-29', 5, '2025-11-10'],
    // The same: 4 to 7 (4), 10 to 14 (9), 17 to 21 (14), 24 (15).
    ['2025-10-29', 15, '2025-11-24'],
    // Monday 3 November, two half-terms long: 4 to 7 (4), then weeks of five to 19 December (34), 5 to 9 January (39), 12 (40).
    ['2025-11-03', 40, '2026-01-12'],
    // Friday 19 December, the last day of term: 5 to 9 January 2026 (5).
    ['2025-12-19', 5, '2026-01-09'],
    // The same: 5 to 9 (5), 12 to 16 (10), 19 to 23 (15).
    ['2025-12-19', 15, '2026-01-23'],
    // Christmas Day counts as received on Monday 5 January: 6 to 9 (4), 12 (5).
    ['2025-12-25', 5, '2026-01-12'],
    // The same: 6 to 9 (4), 12 to 16 (9), 19 to 23 (14), 26 (15).
    ['2025-12-25', 15, '2026-01-26'],
    // New Year's Day: as Christmas Day.
    ['2026-01-01', 5, '2026-01-12'],
    // Thursday 12 February, across half-term: 13 (1), 23 to 27 (6), 2 to 6 March (11), 9 to 12 (15).
    ['2026-02-12', 15, '2026-03-12'],
    // Friday 20 March, across Easter: 23 to 27 (5), 13 to 17 April (10).
    ['2026-03-20', 10, '2026-04-17'],
    // Good Friday counts as received on Monday 13 April: 14 to 17 (4), 20 (5).
    ['2026-04-03', 5, '2026-04-20'],
    // Easter Monday, as 13 April: 14 to 17 (4), 20 to 24 (9), 27 to 30 (13), 1 May (14), not 4 May, 5 May (15).
    ['2026-04-06', 15, '2026-05-05'],
    // Thursday 30 April, over the early May bank holiday: 1 May (1), 5 to 8 (5).
    ['2026-04-30', 5, '2026-05-08'],
    // On that bank holiday, Monday 4 May, counts as received on the 5th: 6 to 8 (3), 11, 12 (5).
    ['2026-05-04', 5, '2026-05-12'],
    // Tuesday 19 May, across half-term: 20 to 22 (3), 1 to 5 June (8), 8 to 12 (13), 15, 16 (15).
    ['2026-05-19', 15, '2026-06-16'],
    // The spring bank holiday, Monday 25 May, counts as 1 June: 2 to 5 (4), 8 to 12 (9), 15 (10).
    ['2026-05-25', 10, '2026-06-15'],
    // Friday 10 July: 13 to 17 (5).
    ['2026-07-10', 5, '2026-07-17'],
    // Monday 13 July, across summer: 14 to 17 (4), 20 (5), 1 to 4 September (9), 7 to 11 (14), 14 (15).
    ['2026-07-13', 15, '2026-09-14'],
    // Monday 20 July, the last day of the year: 1 to 4 September (4), 7 (5).
    ['2026-07-20', 5, '2026-09-07'],
    // Wednesday 12 August counts as Tuesday 1 September: 2 to 4 (3), 7, 8 (5).
    ['2026-08-12', 5, '2026-09-08'],
    // The summer bank holiday, Monday 31 August, as 1 September: 2 to 4 (3), 7 to 11 (8), 14 to 18 (13), 21, 22 (15).
    ['2026-08-31', 15, '2026-09-22'],
    // Monday 19 October 2026, across half-term: 20 to 23 (4), 2 to 6 November (9), 9 to 13 (14), 16 (15).
    ['2026-10-19', 15, '2026-11-16'],
    // Friday 18 December, the last day of term: 4 to 8 January 2027 (5).
    ['2026-12-18', 5, '2027-01-08'],
    // Boxing Day, a Saturday, counts as Monday 4 January: 5 to 8 (4), 11 to 15 (9), 18 to 22 (14), 25 (15).
    ['2026-12-26', 15, '2027-01-25'],
    // Thursday 11 March 2027, across Easter: 12 (1), 15 to 19 (6), 22 to 25 (10; the 26th is Good Friday), 12 to 16 April (15).
    ['2027-03-11', 15, '2027-04-16'],
    // Thursday 25 March, the last day of term: 12 to 16 April (5).
    ['2027-03-25', 5, '2027-04-16'],
    // Tuesday 27 April, over the early May bank holiday: 28 to 30 (3), 4 to 7 May (7), 10 to 12 (10).
    ['2027-04-27', 10, '2027-05-12'],
    // Thursday 20 May, across half-term: 21 (1), 24 to 28 (6), 7 to 11 June (11), 14 to 17 (15).
    ['2027-05-20', 15, '2027-06-17'],
    // Wednesday 21 July, the last day of the year: 1 to 3 September (3), 6 to 10 (8), 13 to 17 (13), 20, 21 (15).
    ['2027-07-21', 15, '2027-09-21'],
    // Friday 17 December: 4 to 7 January 2028 (4; the 3rd is New Year's substitute day), 10 to 14 (9), 17 (10).
    ['2027-12-17', 10, '2028-01-17'],
    // Monday 3 January 2028, that substitute day, counts as the 4th: 5 to 7 (3), 10, 11 (5).
    ['2028-01-03', 5, '2028-01-11'],
    // Thursday 24 February in a leap year: 25 (1), 28, 29 (3), 1, 2 March (5).
    ['2028-02-24', 5, '2028-03-02'],
    // Wednesday 29 March, across Easter: 30, 31 (2), 18 to 21 April (6), 24 to 28 (11), not 1 May, 2 to 5 (15).
    ['2028-03-29', 15, '2028-05-05'],
    // Friday 26 May, the last day before half-term: 5 to 9 June (5).
    ['2028-05-26', 5, '2028-06-09'],
    // Wednesday 12 July 2028: 13, 14 (2), 17 to 19 (5).
    ['2028-07-12', 5, '2028-07-19'],
  ])('Sheffield: received on %s, %i days: %s', (receivedOn, days, due) => {
    expect(dueOn(inSchoolDays(receivedOn, days), sheffield)).toBe(due)
    expect(sheffield.countedHow(due)).toBeNull()
  })

  it.each<[IsoDate, number, IsoDate]>([
    // Thursday 20 July 2028: 21 (1); from here nobody has put terms down: Monday 24 to Thursday 27 (5).
    ['2028-07-20', 5, '2028-07-27'],
    // Wednesday 23 August: 24, 25 (2), not the summer bank holiday of the 28th, 29 to 31 (5).
    ['2028-08-23', 5, '2028-08-31'],
  ])('after the last term, and said to be so: received on %s, %i days: %s', (receivedOn, days, due) => {
    const calendar = schoolCalendar({
      spans: SHEFFIELD.filter(({ startsOn }) => startsOn < '2028-07-22'),
      bankHolidays: 'england_and_wales',
    })
    expect(dueOn(inSchoolDays(receivedOn, days), calendar)).toBe(due)
    expect(calendar.countedHow(due)).toBe(
      'counted without term dates, which are not on record after 21 July 2028',
    )
  })

  it.each<[IsoDate, number, IsoDate, IsoDate]>([
    // Thursday 28 August 2025; term begins with an INSET day on Monday 1 September, so as the 2nd: 3 to 5 (3), 8, 9 (5).
    ['2025-08-28', 5, '2025-09-02', '2025-09-09'],
    // Friday 24 October; Monday 3 November is an INSET day: 4 to 7 (4), 10 (5).
    ['2025-10-24', 5, '2025-10-24', '2025-11-10'],
    // On that INSET day, as the 4th: 5 to 7 (3), 10, 11 (5).
    ['2025-11-03', 5, '2025-11-04', '2025-11-11'],
    // Christmas Day; 5 January is an INSET day, so as the 6th: 7 (1), not the snow of the 8th, 9 (2), 12 to 14 (5).
    ['2025-12-25', 5, '2026-01-06', '2026-01-14'],
    // On the day of the snow, Thursday 8 January, as the 9th: 12 to 16 (5).
    ['2026-01-08', 5, '2026-01-09', '2026-01-16'],
    // Monday 13 July; the last and the first day of the years are INSET days: 14 to 17 (4), 2 September (5).
    ['2026-07-13', 5, '2026-07-13', '2026-09-02'],
  ])('with INSET days: received on %s, %i days: begins on %s, due on %s', (receivedOn, days, begins, due) => {
    expect(beginsOn(receivedOn, withInset)).toBe(begins)
    expect(dueOn(inSchoolDays(receivedOn, days), withInset)).toBe(due)
  })

  it('counts the day it begins on as the first where the clock does', () => {
    // Saturday 13 September 2025, as Monday 15, which is day 1: 15 to 19 (5).
    const clock = { ...inSchoolDays('2025-09-13', 5), countsFrom: 'same_day' as const }
    expect(dueOn(clock, sheffield)).toBe('2025-09-19')
  })
})

describe('paused', () => {
  // Monday 13 October 2025, 15 days. Without a pause: 14 to 17 (4), 20 to 24 (9), 3 to 7 November (14), 10 (15).
  const received = '2025-10-13'

  it.each<[string, Pause[], IsoDate | null]>([
    ['never', [], '2025-11-10'],
    // 14 to 17 (4), 20 to 23 (8), not the 24th, and it goes on on 3 November: 3 to 7 (13), 10, 11 (15).
    ['over half-term', [{ from: '2025-10-24', to: '2025-11-03' }], '2025-11-11'],
    ['in half-term alone, when nothing is counted', [{ from: '2025-10-27', to: '2025-11-03' }], '2025-11-10'],
    // 14 to 17 (4), 20, 21 (6), 12 to 14 November (9), 17 to 21 (14), 24 (15).
    ['for three weeks', [{ from: '2025-10-22', to: '2025-11-12' }], '2025-11-24'],
    [
      'for the same three weeks in two that overlap',
      [
        { from: '2025-11-03', to: '2025-11-12' },
        { from: '2025-10-22', to: '2025-11-05' },
      ],
      '2025-11-24',
    ],
    [
      'for the same three weeks in two that touch',
      [
        { from: '2025-10-22', to: '2025-11-03' },
        { from: '2025-11-03', to: '2025-11-12' },
      ],
      '2025-11-24',
    ],
    [
      'from a day to the same, and to one before it: not at all',
      [
        { from: '2025-11-04', to: '2025-11-04' },
        { from: '2025-11-05', to: '2025-11-03' },
      ],
      '2025-11-10',
    ],
    // From before it was received; it goes on on Wednesday 15: 15 to 17 (3), 20 to 24 (8), 3 to 7 November (13), 10, 11 (15).
    ['from the start', [{ from: '2025-10-06', to: '2025-10-15' }], '2025-11-11'],
    [
      'on the day it was received alone, which is not counted anyway',
      [{ from: received, to: '2025-10-14' }],
      '2025-11-10',
    ],
    ['and not gone on', [{ from: '2025-11-06', to: null }], null],
    ['on its last day, and not gone on', [{ from: '2025-11-10', to: null }], null],
    ['the day after its last, when it was late already', [{ from: '2025-11-11', to: null }], '2025-11-10'],
    // As for three weeks; the second pause is open, and begins when it is over.
    [
      'twice, the second time when it was late already',
      [
        { from: '2025-10-22', to: '2025-11-12' },
        { from: '2025-11-25', to: null },
      ],
      '2025-11-24',
    ],
  ])('%s', (_, pauses, due) => {
    expect(dueOn(inSchoolDays(received, 15, pauses), sheffield)).toBe(due)
  })
})

describe('the same day in each nation, without term dates', () => {
  const of = (bankHolidays: 'england_and_wales' | 'scotland' | 'northern_ireland') =>
    schoolCalendar({ spans: [], bankHolidays })
  const nations = [of('england_and_wales'), of('scotland'), of('northern_ireland')]

  it.each<[IsoDate, IsoDate, IsoDate, IsoDate]>([
    // Thursday 27 November 2025. England, NI: 28 (1), 1 to 4 December (5). Scotland, not St Andrew's Day on Monday 1: 28 (1), 2 to 5 (5).
    ['2025-11-27', '2025-12-04', '2025-12-05', '2025-12-04'],
    // Wednesday 31 December. England, NI: 2 January (1), 5 to 8 (5). Scotland, not the 2nd either: 5 to 9 (5).
    ['2025-12-31', '2026-01-08', '2026-01-09', '2026-01-08'],
    // Monday 16 March 2026. England, Scotland: 17 to 20 (4), 23 (5). NI, not St Patrick's Day: 18 to 20 (3), 23, 24 (5).
    ['2026-03-16', '2026-03-23', '2026-03-23', '2026-03-24'],
    // Thursday 2 April, before Good Friday. England, NI, not Easter Monday: 7 to 10 (4), 13 (5). Scotland: 6 to 10 (5).
    ['2026-04-02', '2026-04-13', '2026-04-10', '2026-04-13'],
    // Friday 10 July. England, Scotland: 13 to 17 (5). NI, not Monday 13, for the 12th: 14 to 17 (4), 20 (5).
    ['2026-07-10', '2026-07-17', '2026-07-17', '2026-07-20'],
    // Friday 31 July. England, NI: 3 to 7 August (5). Scotland, not its summer bank holiday on the 3rd: 4 to 7 (4), 10 (5).
    ['2026-07-31', '2026-08-07', '2026-08-10', '2026-08-07'],
    // Friday 28 August. England, NI, not theirs on the 31st: 1 to 4 September (4), 7 (5). Scotland: 31 to 4 (5).
    ['2026-08-28', '2026-09-07', '2026-09-04', '2026-09-07'],
    // New Year's Day 2027. England, NI, as Monday 4: 5 to 8 (4), 11 (5). Scotland, whose 2nd is kept on the 4th, as the 5th: 6 to 8 (3), 11, 12 (5).
    ['2027-01-01', '2027-01-11', '2027-01-12', '2027-01-11'],
    // Friday 9 July 2027. England, Scotland: 12 to 16 (5). NI, not Monday 12: 13 to 16 (4), 19 (5).
    ['2027-07-09', '2027-07-16', '2027-07-16', '2027-07-19'],
  ])('received on %s, 5 days: England %s, Scotland %s, Northern Ireland %s', (receivedOn, ...due) => {
    expect(nations.map((nation) => dueOn(inSchoolDays(receivedOn, 5), nation))).toEqual(due)
  })
})

describe('in calendar days', () => {
  it.each<[IsoDate, number, DayClock['countsFrom'], Pause[], IsoDate]>([
    // 22 June is day 1, 30 June day 9, 21 July day 30.
    ['2026-06-22', 30, 'same_day', [], '2026-07-21'],
    // 23 June is day 1: a day later.
    ['2026-06-22', 30, 'next_day', [], '2026-07-22'],
    // Christmas Day is day 1, New Year's Eve day 7, Saturday 23 January day 30: these days know no school and no weekend.
    ['2026-12-25', 30, 'same_day', [], '2027-01-23'],
    // Saturday 31 January is day 1, 28 February day 29, 1 March day 30.
    ['2026-01-31', 30, 'same_day', [], '2026-03-01'],
    // In a leap year 29 February is day 30.
    ['2028-01-31', 30, 'same_day', [], '2028-02-29'],
    // 2 June is day 1, 29 June day 28.
    ['2026-06-01', 28, 'next_day', [], '2026-06-29'],
    // Ten days from 1 to 10 July are not counted: 21 July and ten.
    ['2026-06-22', 30, 'same_day', [{ from: '2026-07-01', to: '2026-07-11' }], '2026-07-31'],
    ['2025-09-13', 0, 'same_day', [], '2025-09-13'],
    ['2025-09-13', 1, 'same_day', [], '2025-09-13'],
  ])('received on %s, %i days from the %s', (receivedOn, days, countsFrom, pauses, due) => {
    const clock: DayClock = { receivedOn, days, unit: 'calendar_days', countsFrom, pauses }
    expect(dueOn(clock, sheffield)).toBe(due)
  })
})
