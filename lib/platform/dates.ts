/** Calendar dates are ISO strings ("2026-03-03") everywhere but in the database, where they are `date`. */
export type IsoDate = string

const long = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
})
const short = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
})
const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})
const london = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
})

/** "Tuesday 3 March 2026" */
export function longDate(date: IsoDate | Date): string {
  return long.format(toDate(date)).replace(',', '')
}

/** "3 March 2026", for tables where the weekday tells nothing. */
export function shortDate(date: IsoDate | Date): string {
  return short.format(toDate(date))
}

/** A moment, in England: "Tuesday 3 March 2026, 15:42" */
export function longMoment(at: Date): string {
  return `${london.format(at).replace(',', '')}, ${clock.format(at)}`
}

/** The time of a moment in England: "15:42" */
export function clockTime(at: Date): string {
  return clock.format(at)
}

/** For a `date` column: midnight UTC of that day. */
export function toDate(date: IsoDate | Date): Date {
  return typeof date === 'string' ? new Date(`${date}T00:00:00Z`) : date
}

/** From a `date` column. */
export function toIso(date: Date): IsoDate
export function toIso(date: Date | null | undefined): IsoDate | null
export function toIso(date: Date | null | undefined): IsoDate | null {
  return date ? date.toISOString().slice(0, 10) : null
}

/** The year an academic year began: August 2026 is in 2025, 1 September 2026 in 2026. */
export function academicYearOf(date: IsoDate): number {
  const year = Number(date.slice(0, 4))
  return Number(date.slice(5, 7)) >= 9 ? year : year - 1
}

/** "2025 to 2026" */
export function academicYearName(year: number): string {
  return `${year} to ${year + 1}`
}

/** First and last day of an academic year. */
export function academicYearDays(year: number): { from: IsoDate; to: IsoDate } {
  return { from: `${year}-09-01`, to: `${year + 1}-08-31` }
}

export function addDays(date: IsoDate, days: number): IsoDate {
  return new Date(toDate(date).getTime() + days * 86_400_000).toISOString().slice(0, 10)
}

/** Whole days from one date to another; negative when the second is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((toDate(to).getTime() - toDate(from).getTime()) / 86_400_000)
}
