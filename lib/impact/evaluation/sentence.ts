import type { ClaimState } from '../claim-state'
import { governorSentenceOf, sentenceOf } from '../claim-words'
import { asked, designSentence, lowScorers, type ResultToTell } from '../design-sentences'
import { SMALLEST_SHOWN } from '../rules'
import { isClear, verdictFrom } from '../verdict'
import type { WorkedOut } from './evaluate'
import type { EvaluationPlan } from './evaluation-plan'

/**
 * The one sentence of a result, out of the fixed ones: a comparison's where the claim may compare, otherwise what one group
 * measured twice may say.
 */
export function evaluationSentence(
  plan: EvaluationPlan,
  worked: WorkedOut,
  reader: 'head' | 'governors',
): string {
  const { claim, change, primary, expectedRise } = worked
  const told: ResultToTell = {
    design: plan.design,
    measure: plan.measure,
    n: change?.n ?? worked.facts.analysed,
    estimate: primary,
    startedOn: plan.startedOn,
    expectedRise,
    smallestWorthwhile: plan.smallestWorthwhile,
    smallestDetectable: worked.smallestDetectable,
    reader,
  }
  const isWaiting = change !== null && worked.facts.analysed === 0
  const compared = isWaiting ? null : designSentence(told, claim)
  if (compared !== null) return compared
  const limits = claim.limits.filter(({ cap }) => cap === claim.ceiling)
  if (change === null) {
    return `We cannot say whether ${asked(told)}. ${limits.map(({ words }) => words).join(' ')}`
  }
  const state = stateOf(worked)
  const interval =
    change.ciLow === null || change.ciHigh === null ? null : { low: change.ciLow, high: change.ciHigh }
  const sentence = (reader === 'head' ? sentenceOf : governorSentenceOf)({
    outcome: {
      id: '',
      about: 'pupils',
      statement: '',
      measure: plan.measure,
      baseline: null,
      target: null,
      reviewOn: null,
      smallestWorthwhile: plan.smallestWorthwhile,
      design: plan.design,
      result: {
        change,
        onlySecond: 0,
        publishedSd: plan.measure.publishedSd,
        weeks: plan.weeks,
        sameScale: plan.sameScale,
        evaluated: null,
      },
    },
    state,
    limits,
    verdict: verdictFrom(interval, plan.measure.direction, plan.smallestWorthwhile),
    smallestShown: SMALLEST_SHOWN.governors,
  })
  const speaksOfChange = state === 'clear' || state === 'not_clear'
  return speaksOfChange && expectedRise !== null ? `${lowScorers(told)} ${sentence}` : sentence
}

/** Which of the fixed sentences a result has: 'stronger' where its design's own speaks. */
export function evaluationState(worked: WorkedOut): ClaimState {
  const { claim, change, facts, primary } = worked
  if (change === null) return primary === null && facts.points === null ? 'no_figures' : ofCeiling(claim)
  const state = stateOf(worked)
  const isBefore = state === 'waiting' || state === 'no_first' || state === 'no_figures'
  const isDrawnOnly = state === 'no_first' && claim.ceiling >= 3 && facts.analysed > 0
  if (isBefore && !isDrawnOnly) return state
  if (claim.ceiling === 0) return 'hidden'
  return claim.ceiling >= 3 ? 'stronger' : state
}

const ofCeiling = ({ ceiling }: WorkedOut['claim']): ClaimState =>
  ceiling === 0 ? 'hidden' : ceiling >= 3 ? 'stronger' : 'capped'

function stateOf({ claim, change, facts, hasSecondFigures }: WorkedOut): ClaimState {
  if (change?.nBaseline && facts.analysed === 0) return 'waiting'
  if (!change?.nBaseline) return hasSecondFigures ? 'no_first' : 'no_figures'
  if (claim.ceiling === 1) return 'capped'
  if (change === null || change.ciLow === null || change.ciHigh === null) return 'same_for_all'
  return isClear({ low: change.ciLow, high: change.ciHigh }) ? 'clear' : 'not_clear'
}
