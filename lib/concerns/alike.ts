import type { CaseTieKind } from '@/prisma/generated/enums'
import { daysBetween, type IsoDate } from '../platform/dates'

/** What is looked at of a case to say whether another belongs with it. */
export type Comparable = {
  id: string
  familyId: string | null
  categoryId: string
  receivedOn: IsoDate
  words: string
}

export type GoesWith = { id: string; kind: CaseTieKind; because: string }

/** Days within which the same matter in similar words is taken for perhaps one. */
export const ALIKE_WITHIN_DAYS = 90
/** Words two texts must share, and the share that makes: of the shorter one's words, and of the longer one's for a double. */
const FEWEST_SHARED = 2
const SHARE = 0.3
const SHARE_OF_A_DOUBLE = 0.8
const DAYS_OF_A_DOUBLE = 7
const NEARLY_THE_SAME = 'Nearly the same words, within a week: perhaps written down twice'

/** Words every concern has, which tell nothing about what it is about. */
const EMPTY = new Set(
  `about after again all also and any are because been before being but can could did does doesn don for from get got had has hasn
  have having her here him his how into isn its just like made make more much nobody not now off one only other our out over said
  say she should since some still such than that the their them then there these they this those told too twice two under until
  very was wasn were what when where which while who why will with would yet you your child daughter son school teacher mum dad
  mother father parent`.split(/\s+/),
)

/** The words that carry meaning, each once, in their order and without a plural's ending. */
export function tellingWords(text: string): string[] {
  const words =
    text
      .toLowerCase()
      .normalize('NFKC')
      .match(/[\p{L}\p{N}]{3,}/gu) ?? []
  return [
    ...new Set(words.filter((word) => !EMPTY.has(word)).map((word) => word.replace(/(?<=..[^s])s$/, ''))),
  ]
}

/**
 * Cases that may belong with this one, with the reason said in words: of the same family; or in the same category within 90
 * days and in similar words. It only suggests: whether they do is for somebody to say.
 *
 * @returns the most alike first
 */
export function goesWith(one: Comparable, others: readonly Comparable[]): GoesWith[] {
  const telling = tellingWords(one.words)
  return others
    .flatMap((other) => {
      const found = comparedWith(one, telling, other)
      return found ? [{ id: other.id, ...found }] : []
    })
    .sort((a, b) => b.weight - a.weight)
    .map(({ weight: _, ...found }) => found)
}

type Compared = Omit<GoesWith, 'id'> & { weight: number }

function comparedWith(one: Comparable, telling: readonly string[], other: Comparable): Compared | null {
  const { words, share, shareOfLonger } = sharedWords(telling, other)
  const days = Math.abs(daysBetween(one.receivedOn, other.receivedOn))
  const isAlike =
    one.categoryId === other.categoryId && days <= ALIKE_WITHIN_DAYS && words.length >= FEWEST_SHARED
  if (isAlike && shareOfLonger >= SHARE_OF_A_DOUBLE && days <= DAYS_OF_A_DOUBLE)
    return { kind: 'duplicate', because: NEARLY_THE_SAME, weight: 2 + share }
  if (one.familyId !== null && one.familyId === other.familyId)
    return { kind: 'same_family', because: 'The same family', weight: 1 + share }
  if (!isAlike || share < SHARE) return null
  const inWords = words.slice(0, 4).map((word) => `“${word}”`)
  return {
    kind: 'same_matter',
    because: `About the same thing within ${ALIKE_WITHIN_DAYS} days, in similar words: ${inWords.join(', ')}`,
    weight: share,
  }
}

function sharedWords(telling: readonly string[], { words }: Comparable) {
  const theirs = new Set(tellingWords(words))
  const both = telling.filter((word) => theirs.has(word))
  const of = (length: number) => (length === 0 ? 0 : both.length / length)
  return {
    words: both,
    share: of(Math.min(telling.length, theirs.size)),
    shareOfLonger: of(Math.max(telling.length, theirs.size)),
  }
}
