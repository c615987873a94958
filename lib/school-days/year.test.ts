import { describe, expect, it } from 'vitest'
import { schoolCalendar } from './school-days'
import { SHEFFIELD } from './testing/sheffield'
import { bankHolidaysIn, countSchoolDays, picturesOf, spansIn, yearInWords, yearsToShow } from './year'

const calendar = schoolCalendar({ spans: SHEFFIELD, bankHolidays: 'england_and_wales' })

describe('a year in the calendar', () => {
  it('has as many school days as the council says, and none where nothing is on record', () => {
    expect([2024, 2025, 2026, 2027, 2028].map((year) => yearInWords(year, calendar))).toEqual([
      null,
      '195 school days',
      '195 school days',
      '195 school days',
      null,
    ])
    expect(countSchoolDays('2025-10-20', '2025-11-07', calendar)).toBe(10)
    expect(countSchoolDays('2025-10-20', '2025-10-20', calendar)).toBe(1)
    expect(countSchoolDays('2025-10-25', '2025-10-24', calendar)).toBe(0)
  })

  it('says what takes school days away', () => {
    const own = (kind: 'inset' | 'closure', startsOn: string, endsOn = startsOn) =>
      ({ kind, name: kind, startsOn, endsOn }) as const
    // An INSET day on a Saturday takes nothing away.
    const spans = [
      ...SHEFFIELD,
      own('inset', '2025-11-03', '2025-11-04'),
      own('inset', '2025-11-08'),
      own('closure', '2026-01-08'),
    ]
    expect(yearInWords(2025, schoolCalendar({ spans, bankHolidays: 'england_and_wales' }))).toBe(
      '192 school days, 2 INSET days, closed on 1 day',
    )
  })

  it('is twelve months of whole weeks, and says of each day what it is', () => {
    const months = picturesOf(2025, calendar)
    expect(months.map(({ name }) => name).filter((_, i) => i % 11 === 0)).toEqual([
      'September 2025',
      'August 2026',
    ])
    expect(months.reduce((sum, { schoolDays }) => sum + schoolDays, 0)).toBe(195)
    expect(months.every(({ weeks }) => weeks.every((week) => week.length === 7))).toBe(true)
    const [, october, november] = months
    // 1 October 2025 was a Wednesday.
    expect(october?.weeks[0]?.map((day) => day?.number ?? null)).toEqual([null, null, 1, 2, 3, 4, 5])
    expect(october?.weeks[4]?.map((day) => day?.words ?? null)).toEqual([
      ...Array.from({ length: 5 }, () => 'School holiday'),
      null,
      null,
    ])
    // It began on a Saturday.
    expect(november?.weeks[0]?.filter((day) => day !== null)).toMatchObject([
      { number: 1, is: 'weekend', words: 'Saturday' },
      { number: 2, is: 'weekend' },
    ])
    expect(november?.weeks).toHaveLength(5)
  })

  it('knows its spans, the years there are, and its bank holidays', () => {
    expect(spansIn(2026, SHEFFIELD).map(({ name }) => name)).toContain('School year 2026-27')
    expect(spansIn(2028, SHEFFIELD)).toEqual([])
    expect(yearsToShow(SHEFFIELD, '2026-10-01')).toEqual([2027, 2026, 2025, 2024])
    expect(yearsToShow([], '2026-10-01')).toEqual([2027, 2026])
    expect(bankHolidaysIn(2025, calendar).map(({ date, words }) => `${date} ${words}`)).toEqual([
      '2025-12-25 Christmas Day',
      '2025-12-26 Boxing Day',
      '2026-01-01 New Year’s Day',
      '2026-04-03 Good Friday',
      '2026-04-06 Easter Monday',
      '2026-05-04 Early May bank holiday',
      '2026-05-25 Spring bank holiday',
      '2026-08-31 Summer bank holiday',
    ])
  })
})
