import { type EvaluationFacts, isComparison, needsBoth } from './evaluation-facts'
import type { Design } from './facts'

/** The methods of section 3 that may decide a result, by their published names. */
export type Estimator =
  | 'proportion'
  | 'paired_change'
  | 'dose_response'
  | 'its'
  | 'ancova'
  | 'did'
  | 'two_group'
  | 'hodges_lehmann'

export interface Estimators {
  /** The one whose interval decides. */
  primary: Estimator
  /** One that must agree with it in direction before anything is claimed; null when the primary one decides alone. */
  mustAgree: Estimator | null
  /** Worked out elsewhere in such cases, and wrong here: shown as invalid, never used. */
  invalid: Estimator[]
  /** Whether the rise that chosen low scorers make by themselves is taken off first (M16). */
  takesOffRtm: boolean
}

/**
 * Which estimate decides. Fixed by how pupils came to be in the group and how they were measured, before any figure is
 * seen; never by which looks better. Section 2.
 *
 * @param isSkewed whether figures are counts, days, or pile up at a mark, so that means say little
 */
export function estimatorsFor(
  facts: Pick<EvaluationFacts, 'design' | 'selection' | 'sameScale' | 'hasFirstFigures'>,
  isSkewed: boolean,
): Estimators {
  const alone = { mustAgree: null, invalid: [], takesOffRtm: false } satisfies Partial<Estimators>
  const { design, selection, sameScale, hasFirstFigures } = facts
  if (!isComparison(design)) {
    const takesOffRtm = design === 'prepost_norm' && selection === 'pretest_score'
    return { ...alone, primary: OF_ONE_GROUP[design as keyof typeof OF_ONE_GROUP], takesOffRtm }
  }
  const invalid: Estimator[] = selection === 'pretest_score' || !sameScale ? ['did'] : []
  if (isSkewed) return { ...alone, primary: 'hodges_lehmann', invalid }
  if (!hasFirstFigures) return { ...alone, primary: 'two_group' }
  return { ...alone, primary: 'ancova', mustAgree: needsBoth(facts) ? 'did' : null, invalid }
}

const OF_ONE_GROUP = {
  reach: 'proportion',
  prepost: 'paired_change',
  prepost_norm: 'paired_change',
  dose: 'dose_response',
  its: 'its',
  its_controlled: 'its',
} as const satisfies Partial<Record<Design, Estimator>>
