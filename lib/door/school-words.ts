import 'server-only'
import type { Tx } from '../platform/database'
import { correctionsFor, isChecked } from './checked'
import type { Locale } from './languages'
import { type DoorWords, doorWords } from './words'

export type SchoolWords = {
  words: DoorWords
  /** No speaker has read all of it yet, and the page says so. */
  isMachine: boolean
}

/** The door's words in one language, as speakers at this school have put them right. */
export async function schoolWords(tx: Tx, schoolId: string, locale: Locale): Promise<SchoolWords> {
  const corrections = await correctionsFor(tx, schoolId, locale)
  return { words: doorWords(locale, corrections), isMachine: !isChecked(locale, corrections) }
}
