import type { Ladder } from './ladder'
import type { HeldTo } from './own-words'

/**
 * What a text about an activity as a whole is held to: its furthest claim about pupils, and the sentence the activity
 * stands on. Without a result about pupils no word of change is allowed.
 */
export function heldToOf(
  { outcomes, claim, governorClaim }: Pick<Ladder, 'outcomes' | 'claim' | 'governorClaim'>,
  reader: 'head' | 'governors',
): HeldTo {
  const [furthest] = outcomes
    .filter(({ about }) => about === 'pupils')
    .sort((a, b) => (b.rung ?? -1) - (a.rung ?? -1))
  return {
    rung: furthest?.rung ?? null,
    verdict: furthest?.verdict ?? 'not_estimable',
    sentence: reader === 'head' ? claim : governorClaim,
  }
}
