import 'server-only'
import { FIRST_LOCALE, LOCALES, type Locale } from '../door/languages'
import { CATALOGUES } from '../door/words'
import { closeness } from '../platform/closeness'
import { WORDS_ELSEWHERE } from './elsewhere'
import { foldedWords } from './fold'
import { DEFAULT_SKILLS } from './vocabulary'

/** Which of the typed words (`n`, from 0) calls a skill by its name in another language, and how well (as SkillWord's weights). */
type CalledElsewhere = {
  n: number
  key: string
  weight: number
  /** Only nearly so: for when nothing else matches the word. */
  isNear: boolean
}

/** A word that somebody may have written about a skill, for one of the typed words. */
type WrittenElsewhere = { n: number; word: string }

const ONE_WORD = 3
const ONE_OF_SEVERAL = 2
/** From this many letters on a beginning means the word. */
const BEGINNING = 4
/** Letters of a beginning without its ending. */
const ENDING = 3
/** What a word of fewer letters, or of more skills, says is nothing. */
const SHORTEST = 3
const MOST_NAMED = 4
/** Below, two words are not the same word misspelt. */
const NEAR = 0.55

type Index = Map<string, Map<string, number>>

const elsewhere = LOCALES.filter((locale) => locale !== FIRST_LOCALE)
const index = indexOf(elsewhere)
const english = indexOf([FIRST_LOCALE])
/** By the first letter: a word is compared with those that begin alike. */
const beginning = new Map<string, string[]>()
/** By key, what is said of it in one word in any other language. */
const saidOf = new Map<string, string[]>()
for (const [word, keys] of index) {
  const alike = beginning.get(word.charAt(0))
  if (alike) alike.push(word)
  else beginning.set(word.charAt(0), [word])
  for (const [key, weight] of keys)
    if (weight === ONE_WORD && word.length >= BEGINNING) saidOf.set(key, [...(saidOf.get(key) ?? []), word])
}

/** The skills that typed words name in other languages. @param words folded */
export function calledElsewhere(words: readonly string[]): CalledElsewhere[] {
  return words.flatMap((typed, n): CalledElsewhere[] => {
    const alike = beginning.get(typed.charAt(0)) ?? []
    const direct = best(
      n,
      alike.map((word) => [word, likeness(typed, word)] as const),
    )
    if (direct.length > 0) return direct.map((one) => ({ ...one, isNear: false }))
    const near = alike.filter((word) => Math.abs(word.length - typed.length) <= ENDING)
    return best(
      n,
      near.map((word) => [word, misspelt(typed, word)] as const),
    ).map((one) => ({ ...one, isNear: true }))
  })
}

/** Each skill that one of the words calls, by the word that does so best. */
function best(n: number, words: (readonly [word: string, close: number])[]) {
  const hits = new Map<string, number>()
  for (const [word, close] of words) {
    if (close === 0) continue
    for (const [key, weight] of index.get(word) ?? [])
      hits.set(key, Math.max(weight * close, hits.get(key) ?? 0))
  }
  return [...hits].map(([key, weight]) => ({ n, key, weight }))
}

/** What parents may have written, in other languages, of the skills that typed words name in any. @param words folded */
export function writtenElsewhere(words: readonly string[]): WrittenElsewhere[] {
  return words.flatMap((typed, n) => {
    const keys = new Set(
      [english, index].flatMap((of) =>
        [typed, typed.replace(/s$/, ''), `${typed}s`].flatMap((form) =>
          [...(of.get(form) ?? [])].filter(([, weight]) => weight === ONE_WORD).map(([key]) => key),
        ),
      ),
    )
    return [...keys].flatMap((key) => (saidOf.get(key) ?? []).map((word) => ({ n, word })))
  })
}

/** The same word, or one that goes on where the typed one ends: above 0. */
function likeness(typed: string, word: string): number {
  if (typed === word) return 1.2
  const isBeginning = typed.length >= BEGINNING && word.startsWith(typed)
  return isBeginning ? 0.5 + (0.4 * typed.length) / word.length : 0
}

/** The same word with letters wrong, or without an ending that was typed: above 0. */
function misspelt(typed: string, word: string): number {
  if (word.length >= BEGINNING && typed.startsWith(word)) return 0.5 + (0.4 * word.length) / typed.length
  const close = closeness(typed, word)
  return close >= NEAR ? 0.8 * close : 0
}

function indexOf(locales: readonly Locale[]): Index {
  const made: Index = new Map()
  const add = (said: string, key: string) => {
    const words = foldedWords(said)
    const weight = words.length === 1 ? ONE_WORD : ONE_OF_SEVERAL
    for (const word of words) {
      const keys = made.get(word) ?? new Map<string, number>()
      keys.set(key, Math.max(weight, keys.get(key) ?? 0))
      made.set(word, keys)
    }
  }
  for (const locale of locales) {
    const names: Record<string, string> = CATALOGUES[locale].skill
    for (const { key, synonyms } of DEFAULT_SKILLS) {
      add(names[key] ?? '', key)
      const also = locale === 'en' ? synonyms : (WORDS_ELSEWHERE[locale][key]?.split(', ') ?? [])
      for (const said of also) add(said, key)
    }
  }
  // Its small words ("and", "of") stand in the names of many skills, and so name none.
  for (const [word, keys] of made) if (word.length < SHORTEST || keys.size > MOST_NAMED) made.delete(word)
  return made
}
