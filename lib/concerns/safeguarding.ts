import { findPhrases, type PhraseBook, phraseBook } from './phrases'
import {
  AN_ACCIDENT,
  ANOTHER_CHILD,
  ORDINARY_USES,
  STOP_AT,
  STOP_UNLESS_EXPLAINED,
} from './safeguarding-phrases'

type Means = 'stop' | 'stop_unless_explained' | 'ordinary'

const bookOf = <T>(lists: readonly (readonly [of: T, phrases: readonly string[]])[]): PhraseBook<T> =>
  phraseBook(lists.flatMap(([of, phrases]) => phrases.map((phrase) => ({ phrase, of }))))

const words: PhraseBook<Means> = bookOf([
  ['ordinary', ORDINARY_USES],
  ['stop', STOP_AT],
  ['stop_unless_explained', STOP_UNLESS_EXPLAINED],
])
const anotherChild = bookOf([[true, ANOTHER_CHILD]])
const anAccident = bookOf([[true, AN_ACCIDENT]])

/**
 * Words that may be a child's disclosure of harm, at which nothing may be stored and somebody must be told now. A careful
 * keyword rule, by which no words pass unseen through a machine that guesses: the phrases stand in safeguarding-phrases.ts,
 * ordinary uses of the same words ("hit the ball") stand instead where they are longer, and a blow between children or a
 * bruise from a fall is left to the concern, because a log of concerns is full of them.
 *
 * It misses what is said in other words, and stops at some that are harmless; both are counted in the test. It is a second
 * pair of eyes, and never takes the place of the person who listens. A false alarm costs one press.
 *
 * @returns the phrases as they were written, each once; empty when the page may go on
 */
export function soundsLikeDisclosure(text: string): string[] {
  const found = findPhrases(words, text)
  const certain = found.filter(({ of }) => of === 'stop')
  const unless = found.filter(({ of }) => of === 'stop_unless_explained')
  const isBetweenChildren = unless.length > 0 && findPhrases(anotherChild, text).length > 0
  const isAccident = unless.length > 0 && findPhrases(anAccident, text).length > 0
  const unexplained = unless.filter(
    ({ phrase }) => !isBetweenChildren && !(isAccident && phrase.startsWith('bruise')),
  )
  const inOrder = [...certain, ...unexplained].sort((a, b) => a.from - b.from)
  return [...new Set(inOrder.map((one) => one.found))]
}
