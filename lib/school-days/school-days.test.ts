import { describe, expect, it } from 'vitest'
import { addDays, type IsoDate } from '../platform/dates'
import { schoolCalendar } from './school-days'
import type { Days } from './span'

const term = (startsOn: IsoDate, endsOn: IsoDate, name = 'Term'): Days => ({
  kind: 'term',
  name,
  startsOn,
  endsOn,
})
const england = (spans: Days[]) => schoolCalendar({ spans, bankHolidays: 'england_and_wales' })

const YEAR: Days[] = [
  term('2025-09-01', '2025-12-19', 'Autumn term'),
  { kind: 'holiday', name: 'October half-term', startsOn: '2025-10-27', endsOn: '2025-10-31' },
  { kind: 'inset', name: 'INSET day', startsOn: '2025-11-03', endsOn: '2025-11-03' },
  { kind: 'holiday', name: 'Christmas holiday', startsOn: '2025-12-20', endsOn: '2026-01-04' },
  term('2026-01-05', '2026-03-27', 'Spring term'),
  { kind: 'closure', name: 'Closed: snow', startsOn: '2026-01-08', endsOn: '2026-01-09' },
  term('2026-04-13', '2026-07-20', 'Summer term'),
]

describe('a day in the calendar', () => {
  const calendar = england(YEAR)

  it.each<[string, string | null, string]>([
    ['2025-09-01', null, 'a Monday in term'],
    ['2025-09-06', 'Saturday', 'in a term or not'],
    ['2025-12-21', 'Sunday', 'also within a holiday'],
    ['2025-10-29', 'October half-term', 'a holiday within a term'],
    ['2025-11-03', 'INSET day', ''],
    ['2026-01-08', 'Closed: snow', ''],
    ['2025-12-25', 'Christmas Day', 'which says more than the holiday it lies in'],
    ['2025-12-24', 'Christmas holiday', ''],
    ['2026-04-03', 'Good Friday', 'between two terms'],
    ['2026-04-07', 'School holiday', 'between two terms, where nobody has named it'],
    ['2026-05-04', 'Early May bank holiday', 'within a term'],
    ['2026-07-20', null, 'the last day of term'],
  ])('%s: %s (%s)', (date, words) => {
    expect(calendar.whyNot(date)).toBe(words)
    expect(calendar.isSchoolDay(date)).toBe(words === null)
    expect(calendar.isKnown(date)).toBe(true)
    expect(calendar.countedHow(date)).toBeNull()
  })
})

describe('beyond the term dates', () => {
  it('counts Monday to Friday less bank holidays, and says so', () => {
    const calendar = england(YEAR)
    expect(calendar.isSchoolDay('2026-07-21')).toBe(true)
    expect(calendar.isKnown('2026-07-21')).toBe(false)
    expect(calendar.countedHow('2026-07-21')).toBe(
      'counted without term dates, which are not on record after 20 July 2026',
    )
    expect(calendar.isSchoolDay('2026-08-31')).toBe(false)
    expect(calendar.whyNot('2026-08-31')).toBe('Summer bank holiday')
    expect(calendar.countedHow('2025-08-29')).toBe(
      'counted without term dates, which are not on record before 1 September 2025',
    )
  })

  it('is everything in a school without term dates', () => {
    const calendar = england([])
    expect(calendar.isSchoolDay('2026-08-12')).toBe(true)
    expect(calendar.whyNot('2025-12-26')).toBe('Boxing Day')
    expect(calendar.countedHow('2026-08-12')).toBe('counted without term dates, of which none are on record')
  })

  it('takes a holiday that is on record for one, and goes on after it', () => {
    const summer: Days = {
      kind: 'holiday',
      name: 'Summer holiday',
      startsOn: '2026-07-21',
      endsOn: '2026-09-01',
    }
    const calendar = england([...YEAR, summer])
    expect(calendar.whyNot('2026-08-12')).toBe('Summer holiday')
    expect(calendar.countedHow('2026-09-02')).toBe(
      'counted without term dates, which are not on record after 1 September 2026',
    )
  })

  it('has no bank holidays after those that are published', () => {
    const calendar = england([term('2028-09-01', '2029-07-20')])
    expect(calendar.countedHow('2028-12-20')).toBeNull()
    expect(calendar.isKnown('2029-05-07')).toBe(false)
    expect(calendar.countedHow('2029-05-07')).toBe(
      'counted without bank holidays, which are on record from 2012 to 2028',
    )
    expect(england([]).countedHow('2029-05-07')).toBe(
      'counted without term dates, of which none are on record and without bank holidays, which are on record from 2012 to 2028',
    )
  })
})

describe('a gap between two terms', () => {
  const spring = term('2026-01-05', '2026-03-27')

  it('is a holiday as long as one, and in summer as long as that', () => {
    const calendar = england([spring, term('2026-04-13', '2026-07-20'), term('2026-09-02', '2026-12-18')])
    expect(calendar.isSchoolDay('2026-04-10')).toBe(false)
    expect(calendar.isSchoolDay('2026-08-12')).toBe(false)
    // Scotland and Northern Ireland close at the end of June.
    const early = england([term('2026-04-13', '2026-06-26'), term('2026-09-01', '2026-12-18')])
    expect(early.isSchoolDay('2026-07-08')).toBe(false)
  })

  it('is a term nobody has put down when it is longer', () => {
    const withoutSummerTerm = england([spring, term('2026-09-02', '2026-12-18')])
    expect(withoutSummerTerm.isSchoolDay('2026-05-06')).toBe(true)
    expect(withoutSummerTerm.countedHow('2026-05-06')).toBe(
      'counted without term dates, which are not on record from 28 March 2026 to 1 September 2026',
    )
  })

  it('never leaves a year without school days because a year is missing', () => {
    const calendar = england([spring, term('2028-01-04', '2028-03-31')])
    const days = Array.from({ length: 365 }, (_, i) => addDays('2026-09-01', i))
    expect(days.filter(calendar.isSchoolDay)).toHaveLength(253)
  })
})
