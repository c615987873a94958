import type { Design, MeasureType } from './facts'

/** How pupils came to be in the group. It decides the estimator (section 2) and which intervals must agree (section 6). */
export const SELECTIONS = [
  'random',
  'pretest_score',
  'chosen_by_staff',
  'chosen_by_family',
  'everyone',
] as const
export type Selection = (typeof SELECTIONS)[number]

/** The facts a ceiling is worked out from. Counts are of pupils (or parents, for an outcome about parents). */
export interface EvaluationFacts {
  design: Design
  /** Took part and have both figures. */
  analysed: number
  /** Took part and have a first figure. */
  started: number
  /** The same of those they are compared with; null without a comparison. */
  compared: { analysed: number; started: number } | null
  /** Classes on each side when whole classes were chosen; null when pupils or families were. */
  wholeClasses: { tookPart: number; compared: number } | null
  selection: Selection
  /** How far apart the groups began, in standard deviations; null when unknown or not compared. */
  baselineG: number | null
  hasFirstFigures: boolean
  measureType: MeasureType
  reliability: number | null
  sameScale: boolean
  /** Whether it was marked by somebody who did not know who had taken part, or by nobody involved. */
  isBlind: boolean
  /** Largest share of a group at the top (or bottom) mark, 0 to 1; null when the measure has none. */
  shareAtTheEnd: number | null
  /** Whether what would count was locked before the first second figure. */
  isSetInAdvance: boolean
  isPrimary: boolean
  /** Whether something else reached one group only, or started at the same time. */
  hasOtherProgramme: boolean
  isDrawLogged: boolean
  isAnalysedAsDrawn: boolean
  /** Points of a series before and after the start; null without a series. */
  points: { before: number; after: number } | null
  /** Days between the two groups' tests; null when unknown. */
  daysBetweenTests: number | null
  /** Whether the expected rise of chosen low scorers was taken off (M16). */
  isRtmTakenOff: boolean
}

/** What holds for one group measured twice with nothing against it; callers state what they know. */
export const ONE_GROUP = {
  design: 'prepost',
  compared: null,
  wholeClasses: null,
  selection: 'everyone',
  baselineG: null,
  hasFirstFigures: true,
  isBlind: true,
  shareAtTheEnd: null,
  isSetInAdvance: true,
  isPrimary: true,
  hasOtherProgramme: false,
  isDrawLogged: false,
  isAnalysedAsDrawn: false,
  points: null,
  daysBetweenTests: null,
  isRtmTakenOff: false,
} satisfies Partial<EvaluationFacts>

/** Designs that set one group beside another. */
export function isComparison(design: Design): boolean {
  return design === 'randomised' || isUndrawnComparison(design)
}

/** Those of them in which nothing was drawn by lot. */
export function isUndrawnComparison(design: Design): boolean {
  return design === 'comparison' || design === 'comparison_matched'
}

/** Whether the choice of pupils leaves two fair ways to compare (M3 and M4), which must then agree. Sections 2 and 6. */
export function needsBoth({
  design,
  selection,
  sameScale,
}: Pick<EvaluationFacts, 'design' | 'selection' | 'sameScale'>): boolean {
  return isUndrawnComparison(design) && selection !== 'random' && selection !== 'pretest_score' && sameScale
}
