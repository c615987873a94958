import type { IsoDate } from '../../platform/dates'
import type { EvaluationPlan } from '../evaluation/evaluation-plan'
import { type PlanningAnswers, SELECTION_BY } from './answers'
import { whyNot } from './designs'

/** What became of the plan, which the answers cannot know. */
interface WhatHappened {
  smallestWorthwhile: number | null
  isSetInAdvance: boolean
  isPrimary: boolean
  /** The draw was made here; and everybody stayed where they were drawn. */
  isDrawLogged: boolean
  isAnalysedAsDrawn: boolean
  startedOn: IsoDate | null
  weeks: number | null
}

/**
 * The plan by which figures are worked out once they are there: the answers, with the design that was picked of those
 * proposed.
 *
 * @throws RangeError when the answers do not allow that design
 */
export function planWith(
  design: EvaluationPlan['design'],
  answers: PlanningAnswers,
  happened: WhatHappened,
): EvaluationPlan {
  const why = whyNot(design, answers)
  if (why !== null) throw new RangeError(why)
  const { measure, whoDecides, chosen, hasOtherProgramme } = answers
  return {
    ...happened,
    design,
    selection: design === 'randomised' ? 'random' : SELECTION_BY[whoDecides],
    chosen,
    measure,
    isBlind: measure.isBlind,
    sameScale: measure.sameScale,
    isSkewed: measure.isSkewed,
    expectedGain: measure.expectedGain ?? 0,
    hasOtherProgramme,
  }
}
