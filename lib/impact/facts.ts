import type { OutcomeResult } from '../measures/outcome-result'
import type { Pool } from './evaluation/pool'

/**
 * What the ladder needs to know about one activity. Queries fill this in from the records; nothing here is chosen by
 * a person and nothing here reads a clock or a database. Dates are `YYYY-MM-DD`.
 */
export interface ActivityFacts {
  status: ActivityStatus
  outcomes: OutcomeFacts[]
  takenPart: TakenPart
  responses: ResponseFacts[]
  /** Cohorts pooled by the method's `combine`; null until there are two. `isClear`: the pooled interval leaves out zero. */
  pooled: Pick<Pool, 'groups' | 'isClear' | 'rung' | 'sentence' | 'governorSentence' | 'fewest'> | null
}

export type ActivityStatus = 'idea' | 'planned' | 'running' | 'finished' | 'stopped'

/** One change the activity is meant to make, what it was to be judged by, and the figures if there are any. */
export interface OutcomeFacts {
  id: string
  /** A change for parents (confidence, knowledge) never lifts the activity above "parents responded". */
  about: 'pupils' | 'parents'
  /** What should change, in the school's own words. */
  statement: string
  measure: MeasureFacts
  baseline: number | null
  target: number | null
  /** `YYYY-MM-DD` */
  reviewOn: string | null
  /** The smallest change the school said beforehand would matter, in the measure's unit; null if it did not say. */
  smallestWorthwhile: number | null
  design: Design
  /** Null until at least one pupil has a first figure. */
  result: OutcomeResult | null
}

export interface MeasureFacts {
  /** As the school calls it: "Reading age", "Attendance". */
  name: string
  /** As printed after a figure: "months", "points", "%", "days". Empty when there is none. */
  unit: string
  /** Which way is better. */
  direction: 'higher' | 'lower'
  type: MeasureType
  /** Between 0 and 1; null when nobody knows it. */
  reliability: number | null
}

export const MEASURE_TYPES = [
  'standardised_test',
  'national_assessment',
  'register',
  'school_test',
  'teacher_assessment',
  'survey_scale',
  'single_item',
] as const
export type MeasureType = (typeof MEASURE_TYPES)[number]

/** How the result is compared. Section 2 of the method; this version works out `prepost`. */
export const DESIGNS = [
  'reach',
  'prepost',
  'prepost_norm',
  'dose',
  'its',
  'its_controlled',
  'comparison',
  'comparison_matched',
  'randomised',
] as const
export type Design = (typeof DESIGNS)[number]

/** Sessions and who came. */
export interface TakenPart {
  /** Sessions that have taken place and have a record of who came. */
  sessionsHeld: number
  /** Sessions in the past with nothing recorded yet. */
  sessionsUnrecorded: number
  /** Sessions with a date still to come. */
  sessionsToCome: number
  /** Distinct families over every session kept by family list; null when no session was kept that way. */
  families: { invited: number; came: number; cameUninvited: number } | null
  /** Sums over sessions where only totals were kept, so a person who came twice counts twice; null when there are none. */
  headcount: { sessions: number; invited: number | null; came: number } | null
}

/** What parents said or did because of the activity, apart from coming. */
export interface ResponseFacts {
  kind: ResponseKind
  /** quotation: quotations kept; questions: parents who answered before and after; at_home: families who did it at home. */
  count: number
  /** How many were asked, or how many families it was for; null when not recorded. */
  asked: number | null
  /** For `questions`: how many parents' answers went up, stayed, went down on the main question. */
  moved?: { up: number; same: number; down: number }
}

type ResponseKind = 'quotation' | 'questions' | 'at_home'
