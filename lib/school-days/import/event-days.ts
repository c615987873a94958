import { isoDateIn } from '../../platform/clock'
import { clockTime } from '../../platform/dates'
import { calendarDate } from '../../platform/form-fields'
import { type DayNumber, dayNumber } from '../day-number'

/** A property as jCal (RFC 7265) has it: name, parameters, type, and its values. */
export type Property = [name: string, parameters: unknown, type: string, ...values: unknown[]]

/** When something begins or ends: the day, and the minute of the day where a time was given. */
type Moment = { day: DayNumber; minute: number | null }

const MINUTES_A_DAY = 24 * 60

/**
 * A moment as a calendar file gives it: "2025-09-01", with or without a time, also where the file does not say that it is a
 * date ("2025-09-01T::"). A time in Coordinated Universal Time is taken to England's; any other is the clock on the wall,
 * whatever its zone, because a school's days are those of its own wall. Null where there is no such day.
 */
export function momentOf(value: unknown): Moment | null {
  const read = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}):(\d{2}):\d{2}(Z?)|T::)?$/.exec(String(value))
  const date = read && calendarDate(read[1] as string)
  if (!date) return null
  const [hour, minute] = [Number(read[2] ?? Number.NaN), Number(read[3] ?? Number.NaN)]
  if (Number.isNaN(hour)) return { day: dayNumber(date), minute: null }
  if (hour > 23 || minute > 59) return null
  if (!read[4]) return { day: dayNumber(date), minute: hour * 60 + minute }
  const at = new Date(`${date}T${read[2]}:${read[3]}:00Z`)
  const [h, m] = clockTime(at).split(':').map(Number) as [number, number]
  return { day: dayNumber(isoDateIn(at)), minute: h * 60 + m }
}

/** Days of an event, both included, and how many minutes it lasts where it has times. */
export type EventDays = { from: DayNumber; to: DayNumber; minutes: number | null }

/**
 * The days of an event. Its end is not part of it: one that ends on the 2nd, or at midnight before it, was over on the 1st.
 * Without an end it lasts a day, or, where it has a time, no time at all. Null where it cannot be told, or ends before it
 * begins.
 */
export function daysOf(start: unknown, end: unknown, duration: unknown): EventDays | null {
  const from = momentOf(start)
  if (!from) return null
  const length = duration === undefined ? undefined : minutesOf(duration)
  if (length === null) return null
  const starts = from.day * MINUTES_A_DAY + (from.minute ?? 0)
  const given = end === undefined ? undefined : momentOf(end)
  if (given === null) return null
  const ends = given
    ? given.day * MINUTES_A_DAY + (given.minute ?? 0)
    : starts + (length ?? (from.minute === null ? MINUTES_A_DAY : 0))
  if (ends < starts) return null
  const last = ends === starts ? from.day : Math.floor((ends - 1) / MINUTES_A_DAY)
  return { from: from.day, to: last, minutes: from.minute === null ? null : ends - starts }
}

/** "P1D", "PT6H30M", "P2W" in minutes; null for anything else. */
function minutesOf(duration: unknown): number | null {
  const read = /^\+?P(?:(\d{1,4})W)?(?:(\d{1,4})D)?(?:T(?:(\d{1,5})H)?(?:(\d{1,6})M)?(?:\d{1,6}S)?)?$/.exec(
    String(duration),
  )
  if (!read) return null
  const [weeks, days, hours, minutes] = read.slice(1).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
  ]
  return ((weeks * 7 + days) * 24 + hours) * 60 + minutes
}
