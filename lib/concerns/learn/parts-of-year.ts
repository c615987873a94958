import { academicYearDays, academicYearOf, addDays, type IsoDate } from '../../platform/dates'
import type { Days } from '../../school-days/span'

/** A stretch of an academic year by which cases are counted: a term with the holiday before it. */
export type Part = { name: string; from: IsoDate; to: IsoDate }

/** Two years in parts that can be set beside each other: as many, in the same order. */
export type PartsOfYears = { now: Part[]; before: Part[]; isByTermDates: boolean }

/** More than this are weeks, not terms. */
const MOST_TERMS = 8

/**
 * The parts of an academic year and of the one before. By the school's own term dates where it has as many terms in both;
 * otherwise by the three usual parts of the year, which the page says. A case received in a holiday belongs to the term
 * that follows, as its clock does; after the last term, to the last.
 *
 * @param academicYear the year it begins in
 */
export function partsOfYears(spans: readonly Days[], academicYear: number): PartsOfYears {
  const now = termsOf(spans, academicYear)
  const before = termsOf(spans, academicYear - 1)
  if (now.length >= 2 && now.length <= MOST_TERMS && now.length === before.length)
    return { now, before, isByTermDates: true }
  return { now: usual(academicYear), before: usual(academicYear - 1), isByTermDates: false }
}

/** The parts of one year: its terms, or the usual ones where it has fewer than two on record. */
export function partsOfYear(spans: readonly Days[], academicYear: number): Part[] {
  const terms = termsOf(spans, academicYear)
  return terms.length >= 2 && terms.length <= MOST_TERMS ? terms : usual(academicYear)
}

function termsOf(spans: readonly Days[], academicYear: number): Part[] {
  const year = academicYearDays(academicYear)
  const terms = spans
    .filter(({ kind, endsOn }) => kind === 'term' && academicYearOf(endsOn) === academicYear)
    .sort((a, b) => a.startsOn.localeCompare(b.startsOn))
  return terms.map(({ name, endsOn }, i) => {
    const last = terms[i - 1]
    return {
      name,
      from: last ? addDays(last.endsOn, 1) : year.from,
      to: i === terms.length - 1 ? year.to : endsOn,
    }
  })
}

function usual(academicYear: number): Part[] {
  const next = academicYear + 1
  return [
    { name: 'Autumn', from: `${academicYear}-09-01`, to: `${academicYear}-12-31` },
    { name: 'Spring', from: `${next}-01-01`, to: `${next}-03-31` },
    { name: 'Summer', from: `${next}-04-01`, to: `${next}-08-31` },
  ]
}

/** Parts cut off after a day; those that begin after it are left out. */
export function upTo(parts: readonly Part[], day: IsoDate): Part[] {
  return parts
    .filter(({ from }) => from <= day)
    .map((part) => ({ ...part, to: part.to < day ? part.to : day }))
}

/** The same day of another year; 28 February for the 29th where there is none. */
export function sameDay(day: IsoDate, years: number): IsoDate {
  const moved = `${Number(day.slice(0, 4)) + years}${day.slice(4)}`
  return Number.isNaN(Date.parse(moved)) ||
    new Date(`${moved}T00:00:00Z`).toISOString().slice(0, 10) !== moved
    ? addDays(`${moved.slice(0, 4)}-03-01`, -1)
    : moved
}
