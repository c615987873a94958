import { isoDateIn } from '@/lib/platform/clock'
import { type IsoDate, toDate } from '@/lib/platform/dates'

/** The moment a day begins in England: midnight, which in summer is 23:00 of the day before in universal time. */
export function startOfDay(date: IsoDate): Date {
  const inWinter = toDate(date)
  const inSummer = new Date(inWinter.getTime() - 3_600_000)
  return isoDateIn(inSummer) === date ? inSummer : inWinter
}
