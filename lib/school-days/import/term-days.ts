import type { BankHolidays } from '@/prisma/generated/enums'
import type { IsoDate } from '../../platform/dates'
import { bankHolidaysOf } from '../bank-holidays'
import { isHoliday, type Stretch } from '../covered'
import { type DayNumber, dayNumber, isoOf, isWeekend } from '../day-number'
import type { Days } from '../span'
import { holidayName, termNames } from './season-names'

/** Weekdays missing among term days, too few for a holiday: an INSET day, or closed; the file does not say. */
export type Missing = { startsOn: IsoDate; endsOn: IsoDate }

/** So many weekdays in a row without school are a holiday. */
const SHORTEST_HOLIDAY = 3
/** Fewer term days than these are no calendar of term days, but something else with the word in it. */
export const FEWEST_TERM_DAYS = 20

/**
 * Terms and holidays out of a list of term days: days in a row are a term, over weekends and bank holidays; three weekdays
 * or more without one are a holiday; one or two are asked about, and the term goes on over them. Nothing is said of a gap
 * longer than holidays are, where a term is missing from the list.
 *
 * @param days at least one, in any order
 */
export function termsFromDays(
  days: readonly DayNumber[],
  nation: BankHolidays,
): { spans: Days[]; missing: Missing[] } {
  const bankHolidays = bankHolidaysOf(nation)
  const isOff = (day: DayNumber) => isWeekend(day) || bankHolidays[isoOf(day)] !== undefined
  const terms: Stretch[] = []
  const holidays: Stretch[] = []
  const missing: Missing[] = []
  for (const day of [...new Set(days)].sort((a, b) => a - b)) {
    const term = terms.at(-1)
    if (!term) {
      terms.push({ from: day, to: day })
      continue
    }
    const gap = { from: term.to + 1, to: day - 1 }
    const without = daysIn(gap).filter((one) => !isOff(one))
    if (without.length < SHORTEST_HOLIDAY) {
      missing.push(...inRows(without))
      term.to = day
      continue
    }
    if (isHoliday(gap)) holidays.push(gap)
    terms.push({ from: day, to: day })
  }
  const names = termNames(terms)
  return {
    spans: [
      ...terms.map((term, i) => spanOf('term', names[i] as string, term)),
      ...holidays.map((holiday) => spanOf('holiday', holidayName(holiday), holiday)),
    ],
    missing,
  }
}

function daysIn({ from, to }: Stretch): DayNumber[] {
  // A gap of years is not to be walked through: anything this long is a holiday's length and more.
  return Array.from({ length: Math.min(to - from + 1, 400) }, (_, i) => from + i)
}

function inRows(days: DayNumber[]): Missing[] {
  const rows: Stretch[] = []
  for (const day of days) {
    const last = rows.at(-1)
    if (last && day === last.to + 1) last.to = day
    else rows.push({ from: day, to: day })
  }
  return rows.map(({ from, to }) => ({ startsOn: isoOf(from), endsOn: isoOf(to) }))
}

const spanOf = (kind: Days['kind'], name: string, { from, to }: Stretch): Days => ({
  kind,
  name,
  startsOn: isoOf(from),
  endsOn: isoOf(to),
})

/** Every day of these, by number. */
export const daysOfAll = (events: readonly { startsOn: IsoDate; endsOn: IsoDate }[]): DayNumber[] =>
  events.flatMap(({ startsOn, endsOn }) => daysIn({ from: dayNumber(startsOn), to: dayNumber(endsOn) }))
