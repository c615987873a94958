import type { OutcomeResult } from '../../measures/outcome-result'
import { intervalOf, judgeOutcome, type OutcomeToJudge } from '../claim'
import { needsBoth } from '../evaluation-facts'
import type { MeasureFacts } from '../facts'
import type { Limit } from '../limits'
import type { Estimate } from './estimates'
import type { Design, Rung } from './names'

/** One group of an activity that was done several times: what its result brings into the pool, in the measure's units. */
export interface Cohort {
  /** What is pooled: the estimate of the planned design, or the change where no more than a change may be claimed. */
  design: Design
  estimate: Estimate
  /** The second fair way to compare, where both have to agree; null where there is none, or it gave nothing. */
  did: Estimate | null
  needsBoth: boolean
  ceiling: Rung
  /** Those that hold it at its ceiling. */
  limits: Limit[]
  /** Pupils who took part and have both figures. */
  n: number
  /** Pupils behind the smallest of its groups. */
  fewest: number
  /** The rise to expect of chosen low scorers with no help at all; null when they were not chosen that way. */
  expectedRise: number | null
}

/** Why a group's result stays out, by itself: whatever the other groups are. */
export type NotPooled = { why: 'no_result' } | { why: 'no_range' } | { why: 'held_down'; limits: Limit[] }

/**
 * What one group's result may bring into a pool: no more than it may claim by itself. A result of which nothing may be said
 * but who took part stays out; one that may only say "changed" brings its change, and not a difference it may not claim.
 *
 * @see impact method, section 6
 */
export function cohortOf(
  result: OutcomeResult | null,
  measure: Pick<MeasureFacts, 'direction' | 'type' | 'reliability'>,
): Cohort | NotPooled {
  const outcome: OutcomeToJudge = { about: 'pupils', smallestWorthwhile: null, measure, result }
  const { rung, ceiling, limits: all } = judgeOutcome(outcome)
  if (result === null || rung === null) return { why: 'no_result' }
  const limits = all.filter(({ cap }) => cap === ceiling)
  const { evaluated, change } = result
  const design = evaluated && ceiling >= 3 ? evaluated.design : 'prepost'
  // A series too short for its claim has no change of pupils to fall back on.
  const isSeries = evaluated?.design === 'its' || evaluated?.design === 'its_controlled'
  if (ceiling < 2 || (isSeries && ceiling < 3)) return { why: 'held_down', limits }
  const estimate = evaluated && design !== 'prepost' ? evaluated.primary : changeOf(change)
  // Every figure moved alike: it would outweigh all others.
  if (estimate === null || estimate.se === 0) return { why: 'no_range' }
  const isCompared = evaluated != null && design !== 'prepost'
  return {
    design,
    estimate,
    did: isCompared ? evaluated.did : null,
    needsBoth: isCompared && needsBoth(evaluated.facts),
    ceiling,
    limits,
    n: isCompared ? evaluated.facts.analysed : change.n,
    fewest: evaluated?.fewest ?? change.n,
    expectedRise: evaluated?.expectedRise ?? null,
  }
}

export const isCohort = (found: Cohort | NotPooled): found is Cohort => 'estimate' in found

function changeOf(change: OutcomeResult['change']): Estimate | null {
  const interval = intervalOf(change)
  const { estimate, se, df } = change
  if (!interval || estimate === null || se === null || df === null) return null
  return { value: estimate, ...interval, se, df }
}
