import { editDistance } from './edit-distance'
import { searchWords } from './search-words'

/** Words of all names, and for each the schools whose name has it. */
export type NameIndex = {
  size: number
  /** In alphabetical order. */
  vocabulary: string[]
  /** Which letters each word has, a bit for each. */
  letters: Int32Array
  schoolsWith: Int32Array[]
  /** How much finding the word tells: the rarer, the more. */
  weight: Float64Array
  /** The weight of all the words in each school's name. */
  nameWeight: Float64Array
}

export function indexNames(names: string[]): NameIndex {
  const found = new Map<string, number[]>()
  const words = names.map((name) => [...new Set(searchWords(name))])
  for (const [school, own] of words.entries())
    for (const word of own) {
      const schools = found.get(word)
      if (schools) schools.push(school)
      else found.set(word, [school])
    }
  const vocabulary = [...found.keys()].sort()
  const schoolsWith = vocabulary.map((word) => Int32Array.from(found.get(word) ?? []))
  const weight = Float64Array.from(schoolsWith, ({ length }) => Math.log(1 + names.length / length))
  const place = new Map(vocabulary.map((word, at) => [word, at]))
  const weightOf = (word: string) => weight[place.get(word) ?? -1] ?? 0
  const nameWeight = Float64Array.from(words, (own) => own.reduce((sum, word) => sum + weightOf(word), 0))
  return {
    size: names.length,
    vocabulary,
    letters: Int32Array.from(vocabulary, lettersOf),
    schoolsWith,
    weight,
    nameWeight,
  }
}

function lettersOf(word: string): number {
  let bits = 0
  for (let i = 0; i < word.length; i++) bits |= 1 << (word.charCodeAt(i) & 31)
  return bits
}

function bitsIn(bits: number): number {
  let count = 0
  for (let left = bits; left !== 0; left &= left - 1) count++
  return count
}

/** A word of the vocabulary that what was typed may mean, and how nearly, from 0 to 1. */
export type Meaning = { word: number; fit: number }

/** A word in this many names is spelt right: nobody means another. */
const COMMON = 100

/** The words that `typed` is, begins, or is a misspelling of: one letter wrong from four letters, two from eight. */
export function meanings(names: NameIndex, typed: string): Meaning[] {
  const { vocabulary, letters } = names
  const found: Meaning[] = []
  const start = firstFrom(vocabulary, typed)
  for (let at = start; vocabulary[at]?.startsWith(typed); at++) {
    const rest = (vocabulary[at] ?? '').length - typed.length
    found.push({ word: at, fit: rest === 0 ? 1 : 0.75 + 0.15 / rest })
  }
  const common = vocabulary[start] === typed && (names.schoolsWith[start]?.length ?? 0) >= COMMON
  const most = typed.length >= 8 ? 2 : typed.length >= 4 ? 1 : 0
  if (common || most === 0 || /\d/.test(typed)) return found
  const bits = lettersOf(typed)
  for (const [at, word] of vocabulary.entries()) {
    if (Math.abs(word.length - typed.length) > most || word.startsWith(typed)) continue
    // Each wrong letter takes away one kind of letter at most and adds one.
    if (bitsIn(bits ^ (letters[at] ?? 0)) > 2 * most) continue
    const distance = editDistance(typed, word, most)
    if (distance <= most) found.push({ word: at, fit: distance === 1 ? 0.7 : 0.5 })
  }
  return found
}

/** The place of the first word that is not before `typed`. */
function firstFrom(vocabulary: string[], typed: string): number {
  let low = 0
  let high = vocabulary.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((vocabulary[middle] ?? '') < typed) low = middle + 1
    else high = middle
  }
  return low
}
