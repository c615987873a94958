import type { Chosen, EvaluationPlan } from '../evaluation/evaluation-plan'
import type { Selection } from '../evaluation-facts'

/** The six planning questions of section 2, answered. Counts are whole and not below zero. */
export interface PlanningAnswers {
  /** 1. Who could take part, and how many. */
  who: {
    pupils: number
    families: number
    classes: number
    /** How many pupils of them take part when not everybody does; null when everybody may. */
    places: number | null
  }
  /** 2. Can half start now and half next term? */
  canHalfWait: boolean
  /** 3. If not, who decides who takes part? */
  whoDecides: WhoDecides
  /** 4. Which measure, the same scale before and after, who marks it? */
  measure: PlannedMeasure
  /** 5. Are pupils, families or whole classes chosen? */
  chosen: Chosen
  /** 6. Does anything else start at the same time, or for one group only? */
  hasOtherProgramme: boolean
}

export const WHO_DECIDES = ['lowest_scorers', 'staff', 'families', 'everyone'] as const
export type WhoDecides = (typeof WHO_DECIDES)[number]

type PlannedMeasure = EvaluationPlan['measure'] &
  Pick<EvaluationPlan, 'isBlind' | 'sameScale' | 'isSkewed'> & {
    /** Measured before it starts as well as after. */
    hasFirstFigures: boolean
    /** Whether pupils who do not take part are measured anyway, at the same time. */
    othersMeasured: boolean
    /** The gain a norm expects over that time; null when there is no norm. 0 on a scale that allows for age. */
    expectedGain: number | null
    /** How closely first and second figures go together, 0 to 1; null when nobody knows. */
    correlation: number | null
    /** Standard deviation between pupils, in its units, when it is known from the school's own figures. */
    ownSd: number | null
    /** Weeks or half-terms before and after the start, where it is recorded all along; null where it is not. */
    points: { before: number; after: number } | null
  }

export const SELECTION_BY: Record<WhoDecides, Selection> = {
  lowest_scorers: 'pretest_score',
  staff: 'chosen_by_staff',
  families: 'chosen_by_family',
  everyone: 'everyone',
}
