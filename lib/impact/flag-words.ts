import type { Rung } from './rules'

/** A word in free text that says more than the figures allow. */
export interface FlaggedWord {
  /** As it was typed. */
  words: string
  /** Where it begins, in characters. */
  at: number
  /** The rung from which it may be said. */
  from: Rung
}

/** What may only be said from a rung on. Section 6. A space stands for any gap between words. */
const WORDS: readonly [from: Rung, phrases: readonly string[]][] = [
  [
    5,
    [
      'caused',
      'because of',
      'due to',
      'led to',
      'as a result',
      'resulted in',
      'thanks to',
      'impact of',
      'proves',
      'proof',
      'worked',
      'effective',
      'made a difference',
    ],
  ],
  [
    4,
    [
      'more than other pupils',
      'more than similar pupils',
      'compared with',
      'outperformed',
      'closed the gap',
      'faster progress than',
    ],
  ],
  [2, ['improved', 'progress', 'gained', 'better']],
]

const FINDERS = WORDS.flatMap(([from, phrases]) =>
  phrases.map((phrase) => ({
    from,
    pattern: new RegExp(`(?<![\\p{L}\\p{N}])${phrase.replaceAll(' ', '\\s+')}(?![\\p{L}\\p{N}])`, 'giu'),
  })),
)

/**
 * The words of a text that claim more than its rung allows, in the order in which they stand. Whole words only, in any
 * case. Where one stands within a longer one ("faster progress than"), only the longer is named.
 *
 * @param rung the claim's; null where there is none, which allows none of them
 */
export function flaggedWords(text: string, rung: Rung | null): FlaggedWord[] {
  const found = FINDERS.filter(({ from }) => rung === null || rung < from).flatMap(({ from, pattern }) =>
    [...text.matchAll(pattern)].map((match) => ({ words: match[0], at: match.index, from })),
  )
  const isWithin = (a: FlaggedWord, b: FlaggedWord) =>
    a !== b && a.at >= b.at && a.at + a.words.length <= b.at + b.words.length
  return found.filter((one) => !found.some((other) => isWithin(one, other))).sort((a, b) => a.at - b.at)
}
