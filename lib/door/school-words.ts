import 'server-only'
import { inSchool, type Tx } from '../platform/database'
import type { Viewer } from '../platform/viewer'
import { correctionsFor, correctionsIn, isChecked } from './checked'
import { LOCALES, type Locale } from './languages'
import { type DoorWords, doorWords, type MessageKey } from './words'

export type SchoolWords = {
  words: DoorWords
  /** No speaker has read all of it yet, and the page says so. */
  isMachine: boolean
}

/** The door's words in one language as this school has them. */
export type WordsIn = SchoolWords & { locale: Locale }

/** The door's words in one language, as speakers at this school have put them right. */
export async function schoolWords(tx: Tx, schoolId: string, locale: Locale): Promise<SchoolWords> {
  return corrected(locale, await correctionsFor(tx, schoolId, locale))
}

/** The same for staff, in some languages or in all. */
export async function schoolWordsIn(
  viewer: Viewer,
  locales: readonly Locale[] = LOCALES,
): Promise<Map<Locale, WordsIn>> {
  const asked = [...new Set(locales)]
  const corrections = await inSchool(viewer, (tx) => correctionsIn(tx, viewer.schoolId, asked))
  return new Map(
    asked.map((locale) => [locale, { locale, ...corrected(locale, corrections.get(locale) ?? new Map()) }]),
  )
}

const corrected = (locale: Locale, corrections: ReadonlyMap<MessageKey, string>): SchoolWords => ({
  words: doorWords(locale, corrections),
  isMachine: !isChecked(locale, corrections),
})
