import { findPhrases, type PhraseBook, phraseBook, wordsOf } from './phrases'
import { FORMS, REASONS, type ReasonKey } from './recognisable-forms'
import { ALSO_WORDS, FEW_HAVE, NOT_NAMES, ONE_OF_FEW, ONES_OWN } from './recognisable-words'
import { smallNumbers } from './small-number'

/** What the school has names for, by which a reader might know whom a text is about. */
export interface Known {
  /** Of everybody with a membership. */
  names: readonly string[]
  classNames: readonly string[]
  yearGroups: readonly string[]
  /** Of pupils and families. */
  references: readonly string[]
  /** The school's names for groups of pupils: few may be in one. */
  groupNames?: readonly string[]
}

export interface Recognisable {
  /** The same for the same words found for the same reason. */
  key: string
  /** As it was written. */
  found: string
  reason: string
}

/** Numbers of people below this are not published: the public threshold of the impact method, section 7. */
export const PUBLIC_THRESHOLD = 10

type Spot = { from: number; to: number; reason: ReasonKey }

/** Whatever the school. */
const alike: PhraseBook<ReasonKey> = phraseBook(
  (
    [
      ['own', ONES_OWN],
      ['few', ONE_OF_FEW],
      ['have', FEW_HAVE],
    ] as const
  ).flatMap(([of, phrases]) => phrases.map((phrase) => ({ phrase, of }))),
)

/**
 * By what a reader might recognise somebody in a text that is to be published ("you said, we did"): what the school has a name
 * for, and what gives somebody away by its form. Each found once, in the order of the text; of what lies within another, only
 * the longer. It knows words, and not people: a story everybody knows passes through, so a person reads the text as well.
 */
export function recognisableIn(text: string, known: Known): Recognisable[] {
  const spots: Spot[] = [
    ...FORMS.flatMap(([form, reason]) =>
      [...text.matchAll(form)].map(({ 0: found, index }) => ({
        from: index,
        to: index + found.length,
        reason,
      })),
    ),
    ...findPhrases(alike, text).map(({ from, to, of }) => ({ from, to, reason: of })),
    ...findPhrases(ofSchool(known), text).map(({ from, to, of }) => ({ from, to, reason: of })),
    ...smallNumbers(text, PUBLIC_THRESHOLD).map((spot) => ({ ...spot, reason: 'number' as const })),
    ...namesIn(text, known.names),
  ]
  const seen = new Set<string>()
  return longest(spots).flatMap(({ from, to, reason }) => {
    const found = text.slice(from, to)
    const key = `${reason}:${found.toLowerCase().slice(0, 200)}`
    if (seen.has(key)) return []
    seen.add(key)
    return [{ key, found, reason: REASONS[reason] }]
  })
}

function ofSchool({ classNames, yearGroups, references, groupNames = [] }: Known): PhraseBook<ReasonKey> {
  return phraseBook(
    (
      [
        [
          'class',
          classNames.flatMap((name) => (isWord(name) ? [`${name} class`, `class ${name}`, name] : [name])),
        ],
        ['year', yearGroups],
        // A reference that is only a short number would be found in every other sentence.
        ['reference', references.filter((reference) => /\p{L}/u.test(reference) || reference.length > 3)],
        ['group', groupNames],
      ] as const
    ).flatMap(([of, phrases]) => phrases.map((phrase) => ({ phrase, of }))),
  )
}

const isWord = (name: string) => /^\p{L}+$/u.test(name)

/** Words with a capital that may be names: the school's own wherever they stand, others within a sentence. */
function namesIn(text: string, names: readonly string[]): Spot[] {
  const parts = new Set(
    names.flatMap((name) => wordsOf(name).map(({ folded }) => folded)).filter((part) => part.length > 1),
  )
  return wordsOf(text).flatMap(({ folded, from, to, isFirst }): Spot[] => {
    const written = text.slice(from, to)
    if (!/^\p{Lu}/u.test(written)) return []
    // "Khan's" is Khan.
    const isMember = parts.has(folded) || (folded.endsWith('s') && parts.has(folded.slice(0, -1)))
    if (isMember && !(isFirst && ALSO_WORDS.has(folded))) return [{ from, to, reason: 'member' }]
    // A word in capitals only is shouted or short for something.
    const isShouted = written.length > 1 && written === written.toUpperCase()
    return isFirst || isShouted || NOT_NAMES.has(folded) || ALSO_WORDS.has(folded) || isAfterMark(text, from)
      ? []
      : [{ from, to, reason: 'capital' }]
  })
}

/** After a quotation mark, a colon or a line end a capital says nothing. */
const isAfterMark = (text: string, from: number) =>
  /[:“”"«(\n•–-]\s?$/u.test(text.slice(Math.max(0, from - 2), from))

/** In order, without what lies within another; of two in the same place, the one that was looked for first. */
function longest(spots: readonly Spot[]): Spot[] {
  const kept: Spot[] = []
  let reached = 0
  for (const spot of [...spots].sort((a, b) => a.from - b.from || b.to - a.to)) {
    if (spot.to <= reached) continue
    kept.push(spot)
    reached = spot.to
  }
  return kept
}
