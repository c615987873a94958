import { type Found, findPhrases, type PhraseBook, phraseBook, wordsOf } from './phrases'
import {
  ADULTS,
  AN_ACCIDENT,
  ANOTHER_CHILD,
  BY_A_GROWN_UP,
  GRIPS,
  ORDINARY_USES,
  STOP_AT,
  STOP_UNLESS_EXPLAINED,
} from './safeguarding-phrases'

type Means = 'stop' | 'unless_explained' | 'by_a_grown_up' | 'grip' | 'ordinary'

const bookOf = <T>(lists: readonly (readonly [of: T, phrases: readonly string[]])[]): PhraseBook<T> =>
  phraseBook(lists.flatMap(([of, phrases]) => phrases.map((phrase) => ({ phrase, of }))))

const book: PhraseBook<Means> = bookOf([
  ['ordinary', ORDINARY_USES],
  ['stop', STOP_AT],
  ['unless_explained', STOP_UNLESS_EXPLAINED],
  ['by_a_grown_up', BY_A_GROWN_UP],
  ['grip', GRIPS],
])
const grownUps = bookOf([[true, ADULTS]])
const anotherChild = bookOf([[true, ANOTHER_CHILD]])
const anAccident = bookOf([[true, AN_ACCIDENT]])

/** Words between a grown-up and what they do, or between that, "by", and the grown-up. */
const NEAR = 2

/**
 * Words that may be a child's disclosure of harm, at which nothing may be stored and somebody must be told now. A keyword
 * rule: the phrases stand in safeguarding-phrases.ts, ordinary uses of the same words ("hit the ball") stand instead where
 * they are longer, and a blow between children or a bruise from a fall is left to the concern, because a log of concerns is
 * full of them.
 *
 * It finds what is said plainly ("her dad hits her") and most often misses what is only hinted at: of two lots of new
 * sentences, written to be hard, it found 7 of 40 and 5 of 30 before their phrases were added too. So it is a second pair of
 * eyes and never the guard: a page says, whatever this finds, that a disclosure is not written down here and whom to tell. A
 * false alarm costs one press.
 *
 * @returns the phrases as they were written, each once; empty when nothing was found
 */
export function soundsLikeDisclosure(text: string): string[] {
  const found = findPhrases(book, text).filter(({ of }) => of !== 'ordinary')
  if (found.length === 0) return []
  const isExplained = explainedIn(text)
  const doneBy = grownUpsIn(text)
  const stops = found.flatMap((one) => {
    if (one.of === 'stop') return [one.found]
    const byGrownUp = doneBy(one)
    if (byGrownUp !== null) return [byGrownUp]
    return one.of === 'unless_explained' && !isExplained(one) ? [one.found] : []
  })
  return [...new Set(stops)]
}

/** Whether another child did it, wherever in the text that is said; a bruise may also come from an accident. */
function explainedIn(text: string) {
  const isBetweenChildren = findPhrases(anotherChild, text).length > 0
  const isAccident = findPhrases(anAccident, text).length > 0
  return ({ phrase }: Found<Means>) => isBetweenChildren || (isAccident && phrase.startsWith('bruise'))
}

/** The words that say a grown-up did it, in one sentence ("his dad often hits", "grabbed by the coach"), or null. */
function grownUpsIn(text: string) {
  const words = wordsOf(text)
  const adults = findPhrases(grownUps, text)
  const isOneSentence = (from: number, to: number) =>
    !words.slice(from + 1, to + 1).some((word) => word.isFirst)
  return (act: Found<Means>): string | null => {
    for (const adult of adults) {
      const between = act.firstWord - adult.nextWord
      const isBefore = between >= 0 && between <= NEAR && act.of !== 'grip'
      if (isBefore && isOneSentence(adult.firstWord, act.firstWord)) return text.slice(adult.from, act.to)
      const after = adult.firstWord - act.nextWord
      const isBy = after > 0 && after <= NEAR + 1 && words[act.nextWord]?.folded === 'by'
      if (isBy && isOneSentence(act.firstWord, adult.firstWord)) return text.slice(act.from, adult.to)
    }
    return null
  }
}

/** The fields of a new record in which somebody may write what must not be stored. */
const FIELDS = ['words', 'wish', 'about'] as const

/** `soundsLikeDisclosure` of everything that is typed in words into a new record, each field by itself. */
export const mayBeDisclosure = (typed: Partial<Record<(typeof FIELDS)[number], string | null>>): boolean =>
  FIELDS.some((field) => soundsLikeDisclosure(typed[field] ?? '').length > 0)
