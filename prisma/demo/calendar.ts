import { academicYearOf, addDays, clockTime, type IsoDate, toDate } from '@/lib/platform/dates'

/**
 * Days of the story are told by the week of the school year and the day of it: "3 Tue", or "3 Tue 14:15". Week 1 is the
 * week of 1 September, so half-term is about week 9, Christmas weeks 17 and 18, the February half-term week 25, Easter
 * about weeks 31 and 32, the May half-term week 39, and the last week of the summer term week 47.
 */
export type Day = string

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const HOLIDAYS = [9, 17, 18, 25, 31, 32, 39]

/** The ISO date of a day of the academic year that began in `year`. */
export function dateOf(year: number, day: Day): IsoDate {
  const [week, weekday] = partsOf(day)
  const first = `${year}-09-01`
  const monday = addDays(first, -((toDate(first).getUTCDay() + 6) % 7))
  return addDays(monday, (week - 1) * 7 + DAYS.indexOf(weekday))
}

/** The moment of it in England. */
export function momentOf(year: number, day: Day, usual: string): Date {
  const time = partsOf(day)[2] ?? usual
  const asWinter = new Date(`${dateOf(year, day)}T${time}:00Z`)
  return clockTime(asWinter) === time ? asWinter : new Date(asWinter.getTime() - 3_600_000)
}

function partsOf(day: Day): [week: number, weekday: string, time?: string] {
  const [, week, weekday, time] = /^(\d{1,2}) (Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?: (\d\d:\d\d))?$/.exec(day) ?? []
  if (!week || !weekday) throw new Error(`“${day}” is not a day of the story.`)
  return [Number(week), weekday, time]
}

/** That day of every week in term from one to another, both included; every second one with `every` 2. */
export function weekly(weekday: string, from: number, to: number, every = 1): Day[] {
  const weeks = Array.from({ length: to - from + 1 }, (_, i) => from + i)
  const inTerm = weeks.filter((week) => !HOLIDAYS.includes(week))
  return inTerm.filter((_, i) => i % every === 0).map((week) => `${week} ${weekday}`)
}

/** The week in which the summer holiday begins. */
const LAST_WEEK = 47

/** Every school day of the academic year that began in `year`, as a council would publish them: from 1 September on. */
export function schoolDaysOf(year: number): IsoDate[] {
  const days = DAYS.slice(0, 5).flatMap((weekday) => weekly(weekday, 1, LAST_WEEK))
  return days
    .map((day) => dateOf(year, day))
    .filter((date) => date >= `${year}-09-01`)
    .sort()
}

/** The academic years of the story: last year, which is told whole, and this one, up to today. */
export function yearsAt(today: IsoDate): { last: number; now: number } {
  const now = academicYearOf(today)
  return { last: now - 1, now }
}
