import { bankHolidaysOf } from '../bank-holidays'
import type { Stretch } from '../covered'
import { isoOf } from '../day-number'

/** What a term is called by when it begins: autumn from August, spring from January, summer from after Easter. */
function seasonOf({ from }: Stretch): 'Autumn' | 'Spring' | 'Summer' {
  const month = Number(isoOf(from).slice(5, 7))
  if (month >= 8) return 'Autumn'
  return month >= 4 ? 'Summer' : 'Spring'
}

/** What a holiday is called by what lies in it. */
export function holidayName({ from, to }: Stretch): string {
  const days = Array.from({ length: to - from + 1 }, (_, i) => isoOf(from + i))
  if (days.some((day) => day.endsWith('-12-25'))) return 'Christmas holiday'
  if (days.some((day) => day.endsWith('-08-01'))) return 'Summer holiday'
  if (days.some((day) => bankHolidaysOf('england_and_wales')[day] === 'Good Friday')) return 'Easter holiday'
  const names: Record<string, string> = {
    '02': 'February half-term',
    '03': 'Easter holiday',
    '04': 'Easter holiday',
    '05': 'May half-term',
    '10': 'October half-term',
  }
  return names[(days[0] as string).slice(5, 7)] ?? 'School holiday'
}

/** "Autumn term, first half" where two fall in one season, "Autumn term" where one does, numbers where more do. */
export function termNames(terms: readonly Stretch[]): string[] {
  const seasons = terms.map((term) => `${seasonOf(term)} ${schoolYearOf(term)}`)
  return terms.map((term, i) => {
    const same = seasons.filter((season) => season === seasons[i]).length
    const place = seasons.slice(0, i).filter((season) => season === seasons[i]).length
    const name = `${seasonOf(term)} term`
    if (same === 1) return name
    return same === 2 ? `${name}, ${place === 0 ? 'first' : 'second'} half` : `${name}, part ${place + 1}`
  })
}

/** Begun in August, a school year is still the one of that September: Scotland's terms begin then. */
function schoolYearOf({ from }: Stretch): number {
  const [year, month] = isoOf(from).split('-').map(Number) as [number, number]
  return month >= 8 ? year : year - 1
}
