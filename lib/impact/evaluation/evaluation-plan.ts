import type { IsoDate } from '../../platform/dates'
import type { Figure } from '../../statistics/descriptive'
import type { Selection } from '../evaluation-facts'
import type { Design, MeasureFacts } from '../facts'

/** Everything about an evaluation that is fixed before a second figure is seen. Reach is counted elsewhere. */
export interface EvaluationPlan {
  design: Exclude<Design, 'reach'>
  selection: Selection
  /** What was chosen or drawn: pupils, families or whole classes. */
  chosen: Chosen
  measure: MeasureFacts & {
    publishedSd: number | null
    /** The marks at which the measure ends; null when it does not. */
    lowest: number | null
    highest: number | null
  }
  /** Whether whoever marked it did not know who took part, or was not involved. */
  isBlind: boolean
  sameScale: boolean
  /** Counts, days, or figures that pile up at a mark, so that means say little. */
  isSkewed: boolean
  /** The gain to expect over that time by the norm, in the measure's units; 0 on a scale that allows for age. */
  expectedGain: number
  smallestWorthwhile: number | null
  /** Whether the sentence was locked before the first second figure. */
  isSetInAdvance: boolean
  isPrimary: boolean
  hasOtherProgramme: boolean
  /** Drawn here, with its seed; and nobody moved, nor drawn again, since. */
  isDrawLogged: boolean
  isAnalysedAsDrawn: boolean
  startedOn: IsoDate | null
  /** Whole weeks between the two rounds; null when unknown. */
  weeks: number | null
}

export const CHOSEN = ['pupils', 'families', 'classes'] as const
export type Chosen = (typeof CHOSEN)[number]

/** One pupil's figures, and the group they were drawn or chosen into, which is never changed by who came. */
export interface PupilEvaluated {
  id: string
  /** Children of one family are averaged; null when the family is not known. */
  familyId: string | null
  className: string | null
  arm: 'took_part' | 'compared'
  before: Figure
  after: Figure
  /** Day of the second figure. */
  afterOn?: IsoDate | null
  /** Pupils are only paired with others of the same. */
  stratum?: string
  /** Sessions the family came to, for the dose. */
  sessions?: Figure
}

/** Everyone tested, also those not chosen: what chosen low scorers would rise by themselves rests on it (M16). */
export interface Cohort {
  mean: number
  /** Correlation of two testings, or of first and second figures in the cohort. */
  r: number
}

/** One week or half-term: what the group had, and what it is set beside where there is something. */
export interface SeriesPoint {
  /** Counted in points from any start. */
  time: number
  tookPart: Figure
  compared: Figure
}

export interface EvaluationFigures {
  pupils: readonly PupilEvaluated[]
  cohort?: Cohort | null
  series?: readonly SeriesPoint[]
  /** The fewest pupils behind any point of the series; without it nothing of the series is reported. */
  pupilsInSeries?: number
  /** The first time of the series that counts as after. */
  startsAt?: number
}
