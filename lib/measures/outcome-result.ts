import type { EvaluatedResult } from '../impact/evaluation/evaluated-result'
import { daysBetween, type IsoDate } from '../platform/dates'
import { type PairedChange, pairedChange } from '../statistics/paired-change'

/** One outcome's figures worked out: kept as JSON with the rules' version, so that a report can be printed again unchanged. */
export interface OutcomeResult {
  /** M1 on every pupil of the activity with figures on this measure, first figure then second. */
  change: PairedChange
  /** Pupils with a second figure and no first one. They can say nothing about change and are not counted as lost. */
  onlySecond: number
  /** The standard deviation from the measure's manual, when it was used to standardise; otherwise null. */
  publishedSd: number | null
  /** Whole weeks between the two rounds of figures; null when the dates are not known. */
  weeks: number | null
  /** False when the two rounds used different tests or scales. */
  sameScale: boolean
  /**
   * What the design came to that the school planned; null, or absent from results older than designs, for one group
   * measured twice. `change` is then that of the pupils who took part.
   */
  evaluated?: EvaluatedResult | null
}

/** How a result was come by: kept beside it. Change the version with any change to how figures become a result. */
export const RESULT_METHOD = 'paired_change'
export const RESULT_RULES_VERSION = '1'

/** One pupil's figures for one outcome. Null is no figure, or no date. */
export type PupilFigures = {
  pupilId: string
  before: number | null
  after: number | null
  beforeOn: IsoDate | null
  afterOn: IsoDate | null
}

/**
 * What an outcome's figures say; null while nobody has any. Pupils are taken in the order of their ids, so that the same
 * figures give the same result to the last digit however they arrived.
 *
 * @param publishedSd the measure's published standard deviation, above zero; null when it has none
 */
export function outcomeResult(pupils: PupilFigures[], publishedSd: number | null): OutcomeResult | null {
  const measured = inOrder(pupils.filter(({ before, after }) => before !== null || after !== null))
  if (measured.length === 0) return null
  const change = pairedChange(
    measured.map(({ before }) => before),
    measured.map(({ after }) => after),
    publishedSd,
  )
  const both = measured.filter(({ before, after }) => before !== null && after !== null)
  return {
    change,
    onlySecond: measured.filter(({ before }) => before === null).length,
    publishedSd,
    weeks: weeksBetween(
      both.map(({ beforeOn }) => beforeOn),
      both.map(({ afterOn }) => afterOn),
    ),
    sameScale: true,
    evaluated: null,
  }
}

export function inOrder(pupils: PupilFigures[]): PupilFigures[] {
  return pupils.toSorted((a, b) => (a.pupilId < b.pupilId ? -1 : 1))
}

/** Whole weeks from the median first date to the median second one; null when either is not known or they are not in order. */
function weeksBetween(first: (IsoDate | null)[], second: (IsoDate | null)[]): number | null {
  const [from, to] = [medianDay(first), medianDay(second)]
  if (from === null || to === null || to < from) return null
  return Math.round((to - from) / 7)
}

const EPOCH = '1970-01-01'

/** The median of dates, in days since 1970. */
function medianDay(dates: (IsoDate | null)[]): number | null {
  const days = dates
    .filter((date) => date !== null)
    .map((date) => daysBetween(EPOCH, date))
    .sort((a, b) => a - b)
  const [low, high] = [days[(days.length - 1) >> 1], days[days.length >> 1]]
  return low === undefined || high === undefined ? null : (low + high) / 2
}
