import type { PairedChange } from '../../statistics/paired-change'
import type { Claim } from '../claim-rung'
import type { ClaimState } from '../claim-state'
import type { Estimators } from '../estimator'
import { type EvaluationFacts, isComparison } from '../evaluation-facts'
import { monthsRange } from '../months'
import type { Estimate } from './estimates'
import { evaluate, pupilWhoDecides } from './evaluate'
import type { EvaluationFigures, EvaluationPlan } from './evaluation-plan'
import { type GroupFigures, groupFigures } from './group-figures'
import { type Pairing, pairPupils } from './pairing'
import { evaluationSentence, evaluationState } from './sentence'
import { type SeriesLine, seriesLine } from './series-line'
import { type Reached, reachedTarget } from './target'
import { technicalOf } from './technical'
import type { Technical } from './technical-numbers'

/** One result of an evaluation as it is kept, and as it was said that day: whatever becomes of the rules, it can be read again. */
export interface EvaluatedResult {
  design: EvaluationPlan['design']
  selection: EvaluationPlan['selection']
  chosen: EvaluationPlan['chosen']
  /** Which of the fixed sentences it has. */
  state: ClaimState
  claim: Claim
  facts: EvaluationFacts
  estimators: Estimators
  /** In the measure's units. */
  primary: Estimate | null
  did: Estimate | null
  smallestWorthwhile: number | null
  smallestDetectable: number | null
  expectedRise: number | null
  expectedGain: number
  startedOn: string | null
  sentence: string
  governorSentence: string
  /** Pupils with both figures in the smallest group the sentence speaks of: under a paper's threshold nothing is printed. */
  fewest: number
  groups: GroupFigures[]
  /** How it would go without each pupil: the one without whom the verdict would be another. Null: nobody, or not asked. */
  decidedBy: string | null
  /** Chances in 100 that of one pupil from each group the one who took part made more progress; null without a comparison. */
  chance: number | null
  months: { low: number; high: number } | null
  target: Reached | null
  pairing: Pairing | null
  series: SeriesLine | null
  technical: Technical
}

/** More pupils than this are not left out one by one: no single one of them decides. */
const MOST_LEFT_OUT = 200

/**
 * An evaluation's result with all that is shown of it. Pure: the same plan and figures give the same, to the last digit.
 *
 * @param target the figure to be reached, in the measure's units; null when there is none
 * @param seed of the random numbers that checks draw on
 * @throws RangeError when a figure is not finite
 * @see impact method, sections 2 to 8
 */
export function evaluatedResult(
  plan: EvaluationPlan,
  given: EvaluationFigures,
  { target, seed }: { target: number | null; seed: number },
): { result: EvaluatedResult; change: PairedChange | null; figures: EvaluationFigures } {
  const pairing = plan.design === 'comparison_matched' ? pairPupils(given.pupils) : null
  const figures = pairing ? { ...given, pupils: pairing.pupils } : given
  const { sentence, ...worked } = evaluate(plan, figures)
  const { facts, claim, change, primary, did, estimators } = worked
  const technical = technicalOf(plan, figures, worked, seed)
  const isCompared = isComparison(plan.design)
  // Below a promising sign nothing that is shown may set one group against another.
  const maySetBeside = isCompared && claim.ceiling >= 3
  const isBig = figures.pupils.length > MOST_LEFT_OUT
  const isSeries = plan.design === 'its' || plan.design === 'its_controlled'
  return {
    change,
    figures,
    result: {
      design: plan.design,
      selection: plan.selection,
      chosen: plan.chosen,
      state: evaluationState(worked),
      claim,
      facts,
      estimators,
      primary,
      did,
      smallestWorthwhile: plan.smallestWorthwhile,
      smallestDetectable: worked.smallestDetectable,
      expectedRise: worked.expectedRise,
      expectedGain: plan.expectedGain,
      startedOn: plan.startedOn,
      sentence,
      governorSentence: evaluationSentence(plan, worked, 'governors'),
      fewest: Math.min(facts.analysed, facts.compared?.analysed ?? facts.analysed),
      groups: groupFigures(figures.pupils, isCompared),
      decidedBy: isBig || isSeries || primary === null ? null : pupilWhoDecides(plan, figures),
      chance: maySetBeside && primary !== null ? technical.chance : null,
      months: claim.months ? monthsRange(technical.g?.low ?? null, technical.g?.high ?? null) : null,
      target: isSeries ? null : reachedTarget(figures.pupils, plan.measure, maySetBeside, target),
      pairing: pairing && { unmatched: pairing.unmatched, pairs: pairing.pairs, apart: pairing.apart },
      series: isSeries ? seriesLine(plan, figures) : null,
      technical,
    },
  }
}
