import type { Rung } from './rules'

/** A word in free text that says more than the figures allow. */
export interface FlaggedWord {
  /** As it was typed. */
  words: string
  /** Where it begins, in characters. */
  at: number
  /** The rung from which it may be said. */
  from: Rung
  /** It praises: at no rung does it fit what got worse. */
  isPraise: boolean
}

/**
 * What may only be said from a rung on: the list of section 6, each line followed by the same words in another form. Left
 * out are forms that mean something else as often: "results in reading", "it proved hard", "the causes of absence". A
 * space stands for any gap between words, … for up to two words or none.
 */
const WORDS: readonly { from: Rung; isPraise?: true; said: string; forms?: string }[] = [
  {
    from: 5,
    said: 'caused, because of, due to, led to, as a result, resulted in, thanks to, impact of, proves, proof',
    forms: 'leads to, impact on, proven',
  },
  {
    from: 5,
    isPraise: true,
    said: 'worked, effective, made a … difference',
    forms: 'it works, makes a … difference, made all the difference',
  },
  { from: 4, said: 'compared with', forms: 'compared to' },
  {
    from: 4,
    isPraise: true,
    said: 'more than other pupils, more than similar pupils, outperformed, closed the gap, faster progress than',
    forms: 'more than other children, more than similar children, outperform, outperforms',
  },
  { from: 2, isPraise: true, said: 'improved, gained, better' },
  { from: 2, said: 'progress' },
]

/** Said of what is no claim: the method's own "a promising sign, not proof", and the reading of proofs. */
const NO_CLAIM: Record<string, { before?: string; after?: string }> = {
  proof: { before: '(?<!\\b(?:[Nn]ot|[Nn]o|[Ww]ithout)\\s+)', after: '(?!\\p{Pd}?\\s*[Rr]ead)' },
}

/** Letters that nobody sees, and a word divided at the end of a line. */
const UNSEEN = '(?:[\\u00AD\\u200B-\\u200D\\u2060\\uFEFF]|[-\\u2010][ \\t]*\\r?\\n[ \\t]*)*'
const GAP = '[\\s\\p{Pd}]+'

/** Each letter by itself: to fold the case of \p{L} as well takes twice as long. */
const inAnyCase = (letter: string) => `[${letter}${letter.toUpperCase()}]`

const FINDERS = WORDS.flatMap(({ from, isPraise = false, said, forms = '' }) =>
  [said, forms]
    .flatMap((list) => list.split(', '))
    .filter(Boolean)
    .map((phrase) => ({ from, isPraise, pattern: finder(phrase) })),
)

function finder(phrase: string): RegExp {
  const words = phrase.split(' ').map((word) => (word === '…' ? '' : [...word].map(inAnyCase).join(UNSEEN)))
  const said = words
    .map((word, i) => (word === '' ? `(?:${GAP}[\\p{L}]+){0,2}` : i === 0 ? word : `${GAP}${word}`))
    .join('')
  const { before = '', after = '' } = NO_CLAIM[phrase] ?? {}
  return new RegExp(`(?<![\\p{L}\\p{N}])${before}${said}(?![\\p{L}\\p{N}])${after}`, 'gu')
}

/**
 * The words of a text that claim more than its rung allows, in the order in which they stand. Whole words only, in any
 * case, over line ends, with hyphens between them or in them. Where one stands within a longer one ("faster progress
 * than"), only the longer is named.
 *
 * @param rung the claim's; null where there is none, which allows none of them
 * @param praise the same for words of praise: null where what was measured got worse
 */
export function flaggedWords(text: string, rung: Rung | null, praise: Rung | null = rung): FlaggedWord[] {
  const isAbove = (from: Rung, held: Rung | null) => held === null || held < from
  const found = FINDERS.filter(({ from, isPraise }) => isAbove(from, isPraise ? praise : rung)).flatMap(
    ({ from, isPraise, pattern }) =>
      [...text.matchAll(pattern)].map((match) => ({ words: match[0], at: match.index, from, isPraise })),
  )
  const isWithin = (a: FlaggedWord, b: FlaggedWord) =>
    a !== b && a.at >= b.at && a.at + a.words.length <= b.at + b.words.length
  return found.filter((one) => !found.some((other) => isWithin(one, other))).sort((a, b) => a.at - b.at)
}
