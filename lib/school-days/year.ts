import { academicYearDays, academicYearOf, type IsoDate, toDate } from '../platform/dates'
import { type DayNumber, dayNumber, isoOf, weekdayOf } from './day-number'
import type { SchoolCalendar, WhatDay } from './school-days'
import type { Days } from './span'

/** A day in the picture of a month. `isOnRecord` is false where the school's term dates do not cover it. */
export type PictureDay = { date: IsoDate; number: number; isOnRecord: boolean } & WhatDay

export type MonthPicture = {
  /** "2025-09" */
  month: string
  name: string
  /** School days on record. */
  schoolDays: number
  /** Weeks of seven, Monday first; null before the 1st and after the last. */
  weeks: (PictureDay | null)[][]
}

const named = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', month: 'long', year: 'numeric' })

/** The months of an academic year, September first, each as a wall calendar has it. */
export function picturesOf(year: number, calendar: SchoolCalendar): MonthPicture[] {
  return Array.from({ length: 12 }, (_, i) => {
    const first = new Date(Date.UTC(year, 8 + i, 1))
    const from = first.toISOString().slice(0, 10)
    const to = new Date(Date.UTC(year, 9 + i, 0)).toISOString().slice(0, 10)
    const days = daysFromTo(from, to).map((day) => pictureOf(day, calendar))
    const blanks = (weekdayOf(dayNumber(from)) + 6) % 7
    const cells = [...Array.from({ length: blanks }, () => null), ...days]
    return {
      month: from.slice(0, 7),
      name: named.format(first),
      schoolDays: days.filter(isCounted).length,
      weeks: inWeeks(cells),
    }
  })
}

/** How many school days are on record from one day to another, both included. */
export function countSchoolDays(from: IsoDate, to: IsoDate, calendar: SchoolCalendar): number {
  return daysFromTo(from, to).filter((day) => isCounted(pictureOf(day, calendar))).length
}

/** "195 school days, 2 INSET days, closed on 1 day"; null where no school day of the year is on record. */
export function yearInWords(year: number, calendar: SchoolCalendar): string | null {
  const { from, to } = academicYearDays(year)
  const days = daysFromTo(from, to).map((day) => pictureOf(day, calendar))
  const count = (is: WhatDay['is']) => days.filter((day) => day.is === is).length
  const [school, inset, closed] = [days.filter(isCounted).length, count('inset'), count('closure')]
  if (school === 0) return null
  const say = (number: number, what: string) => `${number} ${what}${number === 1 ? '' : 's'}`
  return [
    say(school, 'school day'),
    ...(inset > 0 ? [say(inset, 'INSET day')] : []),
    ...(closed > 0 ? [`closed on ${say(closed, 'day')}`] : []),
  ].join(', ')
}

/** The spans of which a day lies in the academic year. */
export function spansIn<T extends Days>(year: number, spans: readonly T[]): T[] {
  const { from, to } = academicYearDays(year)
  return spans.filter(({ startsOn, endsOn }) => startsOn <= to && endsOn >= from)
}

/** The academic years that may be chosen, latest first: those with anything in them, this one, and the next. */
export function yearsToShow(spans: readonly Days[], today: IsoDate): number[] {
  const now = academicYearOf(today)
  const years = spans.flatMap(({ startsOn, endsOn }) => [academicYearOf(startsOn), academicYearOf(endsOn)])
  return [...new Set([now, now + 1, ...years])].sort((a, b) => b - a)
}

/** The bank holidays of an academic year, in order. */
export function bankHolidaysIn(year: number, calendar: SchoolCalendar): PictureDay[] {
  const { from, to } = academicYearDays(year)
  return daysFromTo(from, to)
    .map((day) => pictureOf(day, calendar))
    .filter(({ is }) => is === 'bank_holiday')
}

const isCounted = ({ is, isOnRecord }: PictureDay) => is === 'school_day' && isOnRecord

function pictureOf(day: DayNumber, calendar: SchoolCalendar): PictureDay {
  const date = isoOf(day)
  return {
    date,
    number: toDate(date).getUTCDate(),
    isOnRecord: calendar.isCovered(date),
    ...calendar.whatIs(date),
  }
}

function daysFromTo(from: IsoDate, to: IsoDate): DayNumber[] {
  const [first, last] = [dayNumber(from), dayNumber(to)]
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i)
}

function inWeeks(cells: (PictureDay | null)[]): (PictureDay | null)[][] {
  const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, i) => cells.slice(i * 7, i * 7 + 7))
  const last = weeks.at(-1) as (PictureDay | null)[]
  while (last.length < 7) last.push(null)
  return weeks
}
