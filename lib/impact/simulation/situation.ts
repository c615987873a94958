import type { Random } from '../../statistics/random'
import type { EvaluationFigures, EvaluationPlan } from '../evaluation/evaluation-plan'
import type { PlanningAnswers } from '../planning/answers'

/** One situation of the method's section 1, met with one design. */
export interface Situation {
  /** What happens, such as "Lowest 20 of 60, reliability 0.8". */
  name: string
  design: EvaluationPlan['design']
  answers: PlanningAnswers
  /** The figures of one invented activity. */
  play: (random: Random, normal: () => number) => EvaluationFigures
  /** What a school might look at instead; it is counted how often that alone says "better". */
  naive: 'before and after' | 'gains of the two groups' | 'second figures of the two groups' | null
  /** Where the method itself says that no statistic can cure it: why. */
  incurable?: string
  /** What is known of why a goal may be missed here; printed only where it is. */
  ifMissed?: string
  /** In standard deviations; 0 or absent when the activity does nothing. */
  effect?: number
}

/** Answers for one year group on a standardised test; situations say what differs. */
export function answersFor(
  who: Omit<PlanningAnswers['who'], 'families'>,
  given: Partial<Omit<PlanningAnswers, 'who' | 'measure'>> & {
    measure?: Partial<PlanningAnswers['measure']>
  } = {},
): PlanningAnswers {
  const { measure, ...rest } = given
  return {
    who: { ...who, families: who.pupils },
    canHalfWait: false,
    whoDecides: 'staff',
    chosen: 'families',
    hasOtherProgramme: false,
    ...rest,
    measure: {
      name: 'Reading score',
      unit: 'points',
      direction: 'higher',
      type: 'standardised_test',
      reliability: 0.9,
      publishedSd: 15,
      lowest: null,
      highest: null,
      isBlind: true,
      sameScale: true,
      isSkewed: false,
      hasFirstFigures: true,
      othersMeasured: true,
      expectedGain: 0,
      correlation: null,
      ownSd: null,
      points: null,
      ...measure,
    },
  }
}
