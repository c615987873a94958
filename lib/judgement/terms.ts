import { academicYearOf, type IsoDate } from '../platform/dates'

/** 1 autumn, 2 spring, 3 summer. */
type Term = 1 | 2 | 3

const TERM_NAMES: Record<Term, string> = { 1: 'Autumn', 2: 'Spring', 3: 'Summer' }

/** The term a day is in, as judgements count them: September to December, January to March, April to August. */
export function termOf(day: IsoDate): { academicYear: number; term: Term } {
  const month = Number(day.slice(5, 7))
  return { academicYear: academicYearOf(day), term: month >= 9 ? 1 : month <= 3 ? 2 : 3 }
}

/** The first day of a term, as judgements count them. */
export function termBegins({ academicYear, term }: { academicYear: number; term: Term }): IsoDate {
  return term === 1 ? `${academicYear}-09-01` : `${academicYear + 1}-${term === 2 ? '01' : '04'}-01`
}

/** "Autumn term 2026" */
export function termInWords({ academicYear, term }: { academicYear: number; term: number }): string {
  return `${TERM_NAMES[term as Term]} term ${term === 1 ? academicYear : academicYear + 1}`
}
