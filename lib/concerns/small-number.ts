import { wordsOf } from './phrases'

const NUMBERS = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]

const PEOPLE = new Set(
  'family families parent parents carer carers mother mothers father fathers mum mums dad dads child children pupil pupils boy boys girl girls person people student students household households complaint complaints'.split(
    ' ',
  ),
)

/** Words that may stand between a number and the people it counts: "three of our families". */
const BETWEEN = 2

/**
 * Numbers of people, families or complaints that are too small to publish, in figures or in words: "two families", "3 of our
 * parents".
 *
 * @param threshold the smallest number that may be published
 * @returns each as it was written, in order
 */
export function smallNumberIn(text: string, threshold: number): string[] {
  return smallNumbers(text, threshold).map(({ from, to }) => text.slice(from, to))
}

/** Where they stand. */
export function smallNumbers(text: string, threshold: number): { from: number; to: number }[] {
  const words = wordsOf(text)
  return words.flatMap((word, i) => {
    const value = numberOf(word.folded)
    // "1,200 parents" is no 1, and "2.5" no 2.
    const isPart =
      /[\d.,/:£$-]/.test(text[word.from - 1] ?? '') || /^[.,/:-]\d|^%/.test(text.slice(word.to, word.to + 2))
    if (value === null || value >= threshold || isPart) return []
    for (let after = i + 1; after <= i + 1 + BETWEEN; after++) {
      const next = words[after]
      if (!next || next.isFirst || numberOf(next.folded) !== null) return []
      if (PEOPLE.has(next.folded)) return [{ from: word.from, to: next.to }]
    }
    return []
  })
}

/** 1 to 12 in words, a figure of up to four places, or nothing. Zero says that there was nobody. */
function numberOf(folded: string): number | null {
  const named = NUMBERS.indexOf(folded) + 1
  const value = named || (/^\d{1,4}$/.test(folded) ? Number(folded) : 0)
  return value > 0 ? value : null
}
