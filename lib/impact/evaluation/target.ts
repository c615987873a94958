import { pairedTable } from '../../statistics/paired-binary'
import { riskDifference } from '../../statistics/risk-difference'
import type { EvaluationPlan, PupilEvaluated } from './evaluation-plan'

/** How many reached the figure that was aimed at: two sets of pupils, or one set before and after. */
export interface Reached {
  target: number
  sets: [first: ReachedSet, second: ReachedSet]
  /** Share in the first set less share in the second, with its 95% range (M7; M8 for one set twice). −1 to 1. */
  difference: number
  low: number
  high: number
}

export interface ReachedSet {
  who: 'took_part' | 'compared' | 'after' | 'before'
  reached: number
  of: number
}

/**
 * The yes or no beside the mean: who reached the target. Null without a target, or where a set is empty. It is coarse, and
 * never decides a claim.
 *
 * @param isCompared whether two groups are set beside each other; otherwise those who took part, before and after
 * @see impact method, section 2, "Reached target"
 */
export function reachedTarget(
  pupils: readonly PupilEvaluated[],
  measure: Pick<EvaluationPlan['measure'], 'direction'>,
  isCompared: boolean,
  target: number | null,
): Reached | null {
  if (target === null) return null
  const isThere = (value: number) => (measure.direction === 'higher' ? value >= target : value <= target)
  const complete = pupils.flatMap(({ arm, before, after }) =>
    before === null || after === null ? [] : [{ arm, was: isThere(before), is: isThere(after) }],
  )
  const count = (arm: PupilEvaluated['arm'], of: 'was' | 'is') => {
    const own = complete.filter((pupil) => pupil.arm === arm)
    return { reached: own.filter((pupil) => pupil[of]).length, of: own.length }
  }
  const tookPart = count('took_part', 'is')
  if (isCompared) {
    const compared = count('compared', 'is')
    const found = riskDifference(tookPart.reached, tookPart.of, compared.reached, compared.of)
    return asReached(target, found.estimate, found.newcombeLow, found.newcombeHigh, [
      { who: 'took_part', ...tookPart },
      { who: 'compared', ...compared },
    ])
  }
  const own = complete.filter(({ arm }) => arm === 'took_part')
  const cell = (was: boolean, is: boolean) =>
    own.filter((pupil) => pupil.was === was && pupil.is === is).length
  const found = pairedTable({
    both: cell(true, true),
    gain: cell(false, true),
    loss: cell(true, false),
    neither: cell(false, false),
  })
  return asReached(target, found.estimate, found.ciLow, found.ciHigh, [
    { who: 'after', ...tookPart },
    { who: 'before', ...count('took_part', 'was') },
  ])
}

function asReached(
  target: number,
  difference: number | null,
  low: number | null,
  high: number | null,
  sets: Reached['sets'],
): Reached | null {
  if (difference === null || low === null || high === null) return null
  return { target, sets, difference, low, high }
}
