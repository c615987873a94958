import { dateIn } from '../door/date-in'
import type { Locale } from '../door/languages'
import type { DoorWords } from '../door/words'
import { type IsoDate, longDate } from '../platform/dates'

/** In which language a parent reads their record: its words, as the school's speakers have put them right, and its dates. */
export type ParentSpeech = { words: DoorWords; date: (day: IsoDate) => string }

/** With the day of the week in English only: in other languages a sentence would have to decline it. */
export const speechIn = (locale: Locale, words: DoorWords): ParentSpeech => ({
  words,
  date: (day) => (locale === 'en' ? longDate(day) : dateIn(locale, day)),
})

/** Refusals by the link are keys of the parent's catalogue: the page says them in the parent's language. */
export const CLOSED = 'record.closed'
export const NOT_OVER = 'record.not_over'
