import { isLeader } from '../platform/roles'
import type { OutcomeClaim } from './claim'
import { type FlaggedWord, flaggedWords } from './flag-words'
import type { Rung } from './rules'

/** Leaders put a result into words of their own. */
export const mayWordResults = isLeader

/** What a text is held to. */
export interface HeldTo {
  /** The rung its words are measured against; null where there is no result, which allows none of them. */
  rung: Rung | null
  /** The same for words of praise; null where what was measured got worse. */
  praise: Rung | null
  /** The sentence that is allowed, which is shown in place of others. */
  sentence: string
  /** Other sentences of the application that may stand in the text as well. */
  alsoAllowed: readonly string[]
}

/** What words about one result are held to: its own claim, in the governors' sentence or in the head's. */
export function heldToClaim(
  claim: Pick<OutcomeClaim, 'rung' | 'verdict' | 'sentence' | 'governorSentence'>,
): HeldTo {
  const { rung, verdict } = claim
  return {
    rung,
    praise: verdict === 'worse' ? null : rung,
    get sentence() {
      return claim.governorSentence
    },
    get alsoAllowed() {
      return [claim.sentence]
    },
  }
}

/**
 * The words of a free text that claim more than the figures allow: those above the rung, and those that praise what got
 * worse. A fixed sentence may be copied whole, whatever its measure is called. Parents' own quotations are never held to
 * this: they are their words.
 *
 * @see impact method, section 6, "Flag words in free text"
 */
export function wordsAbove(text: string, held: HeldTo): FlaggedWord[] {
  const found = flaggedWords(text, held.rung, held.praise)
  if (found.length === 0) return found
  const copied = [held.sentence, ...held.alsoAllowed].flatMap((sentence) => placesOf(sentence, text))
  return found.filter(({ at, words }) => !copied.some(([from, to]) => at >= from && at + words.length <= to))
}

/** Where a sentence stands in a text, whatever its line ends and apostrophes: [from, to) in characters. */
function placesOf(sentence: string, text: string): [number, number][] {
  const words = sentence
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/['\u2019]/g, "['\u2019]"))
  if (words.join('') === '') return []
  return [...text.matchAll(new RegExp(words.join('\\s+'), 'gu'))].map(({ 0: found, index }) => [
    index,
    index + found.length,
  ])
}

/** "“worked” and “proves” say more than the figures allow." */
export function refusalOf(found: readonly FlaggedWord[]): string {
  const words = [...new Set(found.map((one) => `“${one.words.replace(/\s+/g, ' ')}”`))]
  const list = words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
  return `${list} ${words.length === 1 ? 'says' : 'say'} more than the figures allow. They allow the sentence offered here.`
}

/**
 * A leader's own words for governors: null where there are none, where the figures no longer allow them, or where the
 * result itself is about too few people to be shown.
 */
export function wordsForGovernors(
  ownWords: string | null,
  claim: Parameters<typeof heldToClaim>[0] & Pick<OutcomeClaim, 'showsGovernorsResult'>,
): string | null {
  if (ownWords === null || !claim.showsGovernorsResult) return null
  return wordsAbove(ownWords, heldToClaim(claim)).length === 0 ? ownWords : null
}

/** A text cut where it claims too much, so that a page can mark those words. */
export function cutAtFlags(
  text: string,
  found: readonly Pick<FlaggedWord, 'at' | 'words'>[],
): { text: string; isAbove: boolean; at: number }[] {
  const parts: { text: string; isAbove: boolean; at: number }[] = []
  let from = 0
  for (const { at, words } of found) {
    if (at > from) parts.push({ text: text.slice(from, at), isAbove: false, at: from })
    parts.push({ text: words, isAbove: true, at })
    from = at + words.length
  }
  if (from < text.length) parts.push({ text: text.slice(from), isAbove: false, at: from })
  return parts
}
