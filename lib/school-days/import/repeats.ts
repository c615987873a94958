import { type DayNumber, dayNumber, isoOf, weekdayOf } from '../day-number'
import { momentOf } from './event-days'

const DAY_NAMES = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA']
const KNOWN = ['freq', 'interval', 'count', 'until', 'byday', 'wkst']
/** No event of a school's goes on longer, and no rule makes this look further. */
const FURTHEST = dayNumber('2100-12-31')

/** The days on which a repeated event begins, or why they cannot be told. */
type Repeats = { days: DayNumber[]; why?: undefined } | { days?: undefined; why: string }

/**
 * Every day, week, month or year, every so many of them, on given weekdays, until a day or so many times: what calendars
 * write of holidays that come again. By hand and not by the library's own iterator, which follows rules that can go on
 * looking for ever. Anything else is not understood, and said not to be.
 *
 * @param rule an RRULE as jCal has it
 * @param most days after which it is given up
 */
export function repeatsOf(start: DayNumber, rule: unknown, most: number): Repeats {
  const given = (typeof rule === 'object' && rule !== null ? rule : {}) as Record<string, unknown>
  if (Object.keys(given).some((key) => !KNOWN.includes(key)))
    return { why: 'it repeats by a rule that is too involved to be read here' }
  if (given.count === undefined && given.until === undefined) return { why: 'it repeats without an end' }

  const until = given.until === undefined ? FURTHEST : momentOf(given.until)?.day
  const count = given.count === undefined ? Number.POSITIVE_INFINITY : Number(given.count)
  const interval = given.interval === undefined ? 1 : Number(given.interval)
  const weekdays = weekdaysOf(given.byday)
  const next = stepOf(given.freq, interval, start, weekdays)
  if (until === undefined || !(count >= 1) || !next || !(Number.isInteger(interval) && interval >= 1))
    return { why: 'it repeats by a rule that is too involved to be read here' }

  const days: DayNumber[] = []
  const last = Math.min(until, FURTHEST)
  for (let i = 0; days.length < count; i += 1) {
    const [day, isOne] = next(i)
    // Also stops where there is no such day any more: NaN is not within any.
    if (!(day <= last)) break
    if (isOne) days.push(day)
    if (days.length > most) return { why: 'it repeats too often' }
  }
  return { days }
}

/** Gives, for 0, 1, 2…, a day, later each time, and whether it is one of them. */
function stepOf(
  freq: unknown,
  interval: number,
  start: DayNumber,
  weekdays: number[] | null | undefined,
): ((i: number) => [day: DayNumber, isOne: boolean]) | null {
  if (weekdays === undefined) return null
  if (freq === 'DAILY') {
    return (i) => {
      const day = start + i * interval
      return [day, !weekdays || weekdays.includes(weekdayOf(day))]
    }
  }
  if (freq === 'WEEKLY') {
    const monday = start - ((weekdayOf(start) + 6) % 7)
    // From one of its days to the next, and not day by day: a file of five thousand rules that are one day each in sixty
    // years would keep everybody waiting.
    const on = [...new Set((weekdays ?? [weekdayOf(start)]).map((day) => (day + 6) % 7))].sort()
    return (i) => {
      const day = monday + Math.floor(i / on.length) * 7 * interval + (on[i % on.length] as number)
      return [day, day >= start]
    }
  }
  if (weekdays || (freq !== 'MONTHLY' && freq !== 'YEARLY')) return null
  const [year, month, date] = isoOf(start).split('-').map(Number) as [number, number, number]
  const months = freq === 'YEARLY' ? 12 * interval : interval
  return (i) => {
    const day = new Date(Date.UTC(year, month - 1 + i * months, date))
    // The 31st of a month that has none is not the 1st of the next.
    return [day.getTime() / 86_400_000, day.getUTCDate() === date]
  }
}

/** Null where no weekdays are given, undefined where they are more than weekdays ("the second Monday"). */
function weekdaysOf(byday: unknown): number[] | null | undefined {
  if (byday === undefined) return null
  const days = [byday].flat().map((day) => DAY_NAMES.indexOf(String(day)))
  return days.length === 0 || days.includes(-1) ? undefined : days
}
