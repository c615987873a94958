import { type IsoDate, toDate } from '../platform/dates'

/** Days since 1 January 1970. Deadlines are counted in these: thousands of them are worked out for one page. */
export type DayNumber = number

const A_DAY = 86_400_000

export const dayNumber = (date: IsoDate): DayNumber => toDate(date).getTime() / A_DAY

export const isoOf = (day: DayNumber): IsoDate => new Date(day * A_DAY).toISOString().slice(0, 10)

/** 0 is Sunday, 6 Saturday: 1 January 1970 was a Thursday. */
export const weekdayOf = (day: DayNumber): number => (((day + 4) % 7) + 7) % 7

export const isWeekend = (day: DayNumber): boolean => weekdayOf(day) === 0 || weekdayOf(day) === 6
