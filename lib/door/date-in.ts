import { type IsoDate, toDate } from '../platform/dates'
import type { Locale } from './languages'

/** "3 March 2027" in the door's language. */
export function dateIn(locale: Locale, day: IsoDate | Date): string {
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }).format(toDate(day))
}
