import { isLeader } from '../platform/roles'
import type { OutcomeClaim } from './claim'
import { type FlaggedWord, flaggedWords } from './flag-words'

/** Leaders put a result into words of their own. */
export const mayWordResults = isLeader

/** What a text is held to: a claim's rung, which way its verdict goes, and the sentence that is allowed. */
export type HeldTo = Pick<OutcomeClaim, 'rung' | 'verdict' | 'sentence'>

/** Words of praise: at no rung do they fit a result that got worse. */
const PRAISE = new Set([
  'worked',
  'effective',
  'made a difference',
  'outperformed',
  'closed the gap',
  'faster progress than',
  'more than other pupils',
  'more than similar pupils',
  'improved',
  'gained',
  'better',
])

/**
 * The words of a free text that claim more than the figures allow: those above the claim's rung, and those that praise
 * what got worse. Parents' own quotations are never held to this: they are their words.
 *
 * @see impact method, section 6, "Flag words in free text"
 */
export function wordsAbove(text: string, { rung, verdict }: Pick<HeldTo, 'rung' | 'verdict'>): FlaggedWord[] {
  const above = flaggedWords(text, rung)
  if (verdict !== 'worse') return above
  const praise = flaggedWords(text, null).filter(({ words }) =>
    PRAISE.has(words.toLowerCase().replace(/\s+/g, ' ')),
  )
  const seen = new Set(above.map(({ at }) => at))
  return [...above, ...praise.filter(({ at }) => !seen.has(at))].sort((a, b) => a.at - b.at)
}

/** "“worked” and “proves” say more than the figures allow." */
export function refusalOf(found: readonly FlaggedWord[]): string {
  const words = [...new Set(found.map((one) => `“${one.words}”`))]
  const list = words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
  return `${list} ${words.length === 1 ? 'says' : 'say'} more than the figures allow. They allow the sentence offered here.`
}

/** A leader's own words for governors: null where there are none, or the figures no longer allow them. */
export function wordsForGovernors(
  ownWords: string | null,
  claim: Pick<HeldTo, 'rung' | 'verdict'>,
): string | null {
  return ownWords !== null && wordsAbove(ownWords, claim).length === 0 ? ownWords : null
}

/** A text cut where it claims too much, so that a page can mark those words. */
export function cutAtFlags(
  text: string,
  found: readonly FlaggedWord[],
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
