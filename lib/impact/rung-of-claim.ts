import type { ActivityFacts } from './facts'
import { heldToOf } from './held-to'
import type { Ladder, Step } from './ladder'
import type { Rung } from './rules'

const OF_STEP: Partial<Record<Step, Rung>> = {
  pupils_changed: 2,
  promising_sign: 3,
  more_than_similar: 4,
  likely_because: 5,
}

/**
 * The rung of the very sentence an activity earns, for a chip beside it: what its groups show together has a rung of its own,
 * which may be above or below that of one group. Null where the sentence claims no change for pupils, or where its reader is
 * shown none.
 */
export function rungOfClaim(
  ladder: Pick<Ladder, 'stands' | 'outcomes' | 'claim' | 'governorClaim'>,
  { pooled }: Pick<ActivityFacts, 'pooled'>,
  reader: 'head' | 'governors',
): Rung | null {
  if (ladder.stands === null || heldToOf(ladder, reader).rung === null) return null
  return ladder.stands === 'repeated' ? (pooled?.rung ?? null) : (OF_STEP[ladder.stands] ?? null)
}
