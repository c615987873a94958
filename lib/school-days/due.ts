import type { IsoDate } from '../platform/dates'
import { type DayNumber, dayNumber, isoOf } from './day-number'
import type { SchoolCalendar } from './school-days'

export type ClockUnit = 'school_days' | 'calendar_days'

/** Days on which a clock stands still: from `from`, and no longer on `to`, the day it goes on. `to` is null while it stands. */
export type Pause = { from: IsoDate; to: IsoDate | null }

export type DayClock = {
  receivedOn: IsoDate
  /** A whole number; 0 means the day it begins on. */
  days: number
  unit: ClockUnit
  /**
   * `next_day`: the day after it began is day 1, as schools count. `same_day`: the day it began is day 1, as in "within the
   * period of 30 days beginning when the complaint is received" (section 164A of the Data Protection Act 2018, inserted by
   * the Data (Use and Access) Act 2025).
   */
  countsFrom: 'next_day' | 'same_day'
  pauses: readonly Pause[]
}

/**
 * The day on which something counts as received: that day, or, where it is no school day (holiday, weekend, INSET day,
 * bank holiday), the first school day after it. Source: the model complaints policies of English schools.
 */
export function beginsOn(receivedOn: IsoDate, calendar: SchoolCalendar): IsoDate {
  return isoOf(firstSchoolDay(dayNumber(receivedOn), calendar))
}

/**
 * The last day on which something is in time, or null while its clock stands. School days begin on `beginsOn`; calendar
 * days on the day it was received, and know no calendar. Days within a pause are not counted, the day it goes on is.
 *
 * A pause that begins after the last day changes nothing, open or not: what was late does not cease to be by being paused.
 *
 * @throws RangeError when `days` is not a whole number from 0
 */
export function dueOn(clock: DayClock, calendar: SchoolCalendar): IsoDate | null {
  const { receivedOn, days, unit, countsFrom } = clock
  if (!Number.isInteger(days) || days < 0) throw new RangeError(`Not a number of days: ${days}`)
  const isCounted = unit === 'school_days' ? calendar.isSchoolDayAt : () => true
  const received = dayNumber(receivedOn)
  const begins = unit === 'school_days' ? firstSchoolDay(received, calendar) : received

  const pauses = mergedPauses(clock.pauses)
  let left = Math.max(1, days)
  let day = days === 0 || countsFrom === 'same_day' ? begins : begins + 1
  for (let next = 0; ; day += 1) {
    while ((pauses[next]?.to ?? Number.POSITIVE_INFINITY) <= day) next += 1
    const pause = pauses[next]
    if (pause && pause.from <= day) {
      if (pause.to === Number.POSITIVE_INFINITY) return null
      day = pause.to
      next += 1
    }
    if (!isCounted(day)) continue
    left -= 1
    if (left === 0) return isoOf(day)
  }
}

function firstSchoolDay(from: DayNumber, calendar: SchoolCalendar): DayNumber {
  let day = from
  while (!calendar.isSchoolDayAt(day)) day += 1
  return day
}

/** In order, none touching another; without those that end before they begin. An open one ends never. */
function mergedPauses(pauses: readonly Pause[]): { from: DayNumber; to: DayNumber }[] {
  const stretches = pauses
    .map(({ from, to }) => ({
      from: dayNumber(from),
      to: to === null ? Number.POSITIVE_INFINITY : dayNumber(to),
    }))
    .filter(({ from, to }) => from < to)
    .sort((a, b) => a.from - b.from)
  const merged: typeof stretches = []
  for (const pause of stretches) {
    const last = merged.at(-1)
    if (last && pause.from <= last.to) last.to = Math.max(last.to, pause.to)
    else merged.push(pause)
  }
  return merged
}
