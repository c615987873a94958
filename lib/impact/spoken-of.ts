import type { OutcomeResult } from '../measures/outcome-result'
import type { Estimate } from './evaluation/estimates'
import type { EvaluatedResult } from './evaluation/evaluated-result'
import { isComparison } from './evaluation-facts'

type Result = Pick<OutcomeResult, 'change' | 'evaluated'>

/**
 * Whether a result's sentence is its design's own. Held below a promising sign it speaks of the change of one group, and
 * so do its picture and its table: nothing may show a difference that may not be said.
 */
export function speaksOfItsDesign({ design, claim }: Pick<EvaluatedResult, 'design' | 'claim'>): boolean {
  return claim.ceiling >= 3 || design === 'prepost' || design === 'its' || design === 'its_controlled'
}

/** Whether what is shown sets one group beside another. */
export function speaksOfGroups({ evaluated }: Pick<Result, 'evaluated'>): boolean {
  return evaluated != null && isComparison(evaluated.design) && speaksOfItsDesign(evaluated)
}

/** The estimate that a result's sentence speaks of, in the measure's units; null when it has no range. */
export function estimateSpokenOf({ change, evaluated }: Result): Estimate | null {
  if (evaluated && speaksOfItsDesign(evaluated)) return evaluated.primary
  const { estimate, ciLow, ciHigh, se, df } = change
  if (estimate === null || ciLow === null || ciHigh === null || se === null || df === null) return null
  return { value: estimate, low: ciLow, high: ciHigh, se, df }
}
