import { type IsoDate, toDate, toIso } from '../platform/dates'

/**
 * How long a case is kept, as the school's own schedule has it: years from the day it ended, by its category. Six years is
 * common practice, longer where somebody was hurt; the law sets no number, only that nothing is kept longer than it is needed
 * (UK GDPR, article 5(1)(e)).
 */
export const LEAST_KEEP_YEARS = 1
export const MOST_KEEP_YEARS = 75

/**
 * The day from which a case may be let go: the same day of the year, so many years after it ended. From 29 February it is 28
 * February where there is no other, as the database counts (`make_interval`), which works many out again at once.
 */
export function keepUntil({ endedOn, keepYears }: { endedOn: IsoDate; keepYears: number }): IsoDate {
  const year = Number(endedOn.slice(0, 4)) + keepYears
  const sameDay = toDate(`${year}${endedOn.slice(4)}`)
  const isThere = !Number.isNaN(sameDay.getTime()) && toIso(sameDay) === `${year}${endedOn.slice(4)}`
  return isThere ? toIso(sameDay) : `${year}-02-28`
}

/** Whether a case's time is over: it has ended, its day has come, and nobody holds it. */
export const isTimeOver = (
  { keepUntil, heldWhy }: { keepUntil: IsoDate | null; heldWhy: string | null },
  today: IsoDate,
) => keepUntil !== null && heldWhy === null && keepUntil <= today

/** "6 years after it ended" */
export const keepRule = (keepYears: number) =>
  `${keepYears} ${keepYears === 1 ? 'year' : 'years'} after it ended`
