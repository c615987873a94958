import { academicYearOf, type IsoDate, longDate } from '../platform/dates'
import { dayNumber } from './day-number'
import type { ClockUnit } from './due'
import type { SchoolCalendar } from './school-days'

/**
 * How many days are left: those from tomorrow to the last day, both included; 0 is today. Negative when it is late: those
 * after the last day, today included, and one at least, because the last day is over.
 */
export function daysLeft(dueOn: IsoDate, today: IsoDate, unit: ClockUnit, calendar: SchoolCalendar): number {
  if (dueOn >= today) return daysAfter(today, dueOn, unit, calendar)
  return -Math.max(1, daysAfter(dueOn, today, unit, calendar))
}

/**
 * "answer by Thursday 12 March (3 school days left)", "answer today", "2 school days late: it was due on Tuesday
 * 10 March"; with the year where it is not this academic year's.
 *
 * @param verb what is to be done: "answer", "acknowledge"
 */
export function dueInWords(
  { verb, dueOn, today, unit }: { verb: string; dueOn: IsoDate; today: IsoDate; unit: ClockUnit },
  calendar: SchoolCalendar,
): string {
  if (dueOn === today) return `${verb} today`
  const day = dayInWords(dueOn, today)
  if (dueOn > today) {
    const left = daysLeft(dueOn, today, unit, calendar)
    return `${verb} by ${day} (${left === 0 ? 'no' : left} ${daysInWords(left, unit)} left)`
  }
  const late = daysAfter(dueOn, today, unit, calendar)
  // On the Saturday after, no school day has gone by yet, and it is late all the same.
  return `${late === 0 ? 'late' : `${late} ${daysInWords(late, unit)} late`}: it was due on ${day}`
}

/** "Thursday 12 March", or "Thursday 14 October 2027" seen from another academic year. */
export function dayInWords(date: IsoDate, today: IsoDate): string {
  const words = longDate(date)
  return academicYearOf(date) === academicYearOf(today) ? words.replace(/ \d{4}$/, '') : words
}

/** Days after the one and up to the other. */
function daysAfter(from: IsoDate, to: IsoDate, unit: ClockUnit, calendar: SchoolCalendar): number {
  const [first, last] = [dayNumber(from) + 1, dayNumber(to)]
  if (unit === 'calendar_days') return last - first + 1
  let days = 0
  for (let day = first; day <= last; day += 1) if (calendar.isSchoolDayAt(day)) days += 1
  return days
}

function daysInWords(count: number, unit: ClockUnit): string {
  return `${unit === 'school_days' ? 'school ' : ''}${count === 1 ? 'day' : 'days'}`
}
