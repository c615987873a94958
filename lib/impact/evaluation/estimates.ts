import { ancova } from '../../statistics/ancova'
import type { Figure } from '../../statistics/descriptive'
import { differenceInDifferences } from '../../statistics/difference-in-differences'
import { doseResponse } from '../../statistics/dose-response'
import { interruptedSeries } from '../../statistics/interrupted-series'
import type { PairedChange } from '../../statistics/paired-change'
import { regressionToMean } from '../../statistics/regression-to-mean'
import { welch } from '../../statistics/welch'
import type { Estimators } from '../estimator'
import type { Cohort, EvaluationFigures, EvaluationPlan } from './evaluation-plan'
import type { Unit } from './units'
import { classMeans, hasEnoughClasses, widened } from './whole-classes'

/** An estimate with its 95% interval, standard error and degrees of freedom, in the measure's units. */
export interface Estimate {
  value: number
  low: number
  high: number
  se: number
  df: number
}

interface Compared {
  /** The one whose interval decides; null when it could not be worked out. */
  primary: Estimate | null
  did: Estimate | null
  /** How far apart the groups began, in standard deviations. */
  baselineG: number | null
}

/** Sessions are taken as none, one, and two or more: section 2, dose. */
export const MOST_STEPS = 2

/** The estimates of a design with two groups, by the estimators its plan fixed. */
export function comparedGroups(
  { chosen, design }: Pick<EvaluationPlan, 'chosen' | 'design'>,
  pupils: readonly Unit[],
  estimators: Estimators,
): Compared {
  const areClasses = chosen === 'classes'
  const analysesClasses = areClasses && hasEnoughClasses(pupils)
  const units = analysesClasses ? classMeans(pupils) : pupils
  const group = units.map((unit) => unit.group)
  const pre = units.map((unit) => unit.pre)
  const post = units.map((unit) => unit.post)
  const strata = design === 'randomised' && !areClasses ? units.map(({ className }) => className) : null
  const adjusted = ancova(group, pre, post, { strata, withChecks: false })
  const gains = differenceInDifferences(group, pre, post)
  const primary = primaryOf(estimators, units, adjusted)
  if (!areClasses) return { primary, did: estimateOf(gains), baselineG: adjusted.baselineG }
  const wide = (estimate: Estimate | null, slope: number | null) => {
    const leftOvers = units.map((unit) => leftOver(unit, slope, estimate?.value ?? 0))
    return analysesClasses ? estimate : widened(estimate, units, leftOvers)
  }
  return {
    primary: wide(primary, adjusted.slopePre),
    did: wide(estimateOf(gains), 1),
    baselineG: baselineOf(pupils),
  }
}

/** How far apart the pupils began, whatever is analysed. */
function baselineOf(pupils: readonly Unit[]): number | null {
  const column = <T>(of: (unit: Unit) => T) => pupils.map(of)
  return ancova(
    column(({ group }) => group),
    column(({ pre }) => pre),
    column(({ post }) => post),
  ).baselineG
}

/**
 * Skewed figures are compared without means deciding alone (M2), after taking off what the first figure foretells, so
 * that chosen low scorers do not pass for progress. Only the difference is worked out: the exact test beside it takes a
 * while, and this is asked once for each pupil who is left out.
 */
function primaryOf({ primary }: Estimators, units: readonly Unit[], adjusted: ReturnType<typeof ancova>) {
  if (primary === 'ancova') return estimateOf(adjusted)
  const slope = primary === 'hodges_lehmann' ? adjusted.slopePre : null
  const ofArm = (arm: 0 | 1) =>
    units
      .filter((unit) => unit.group === arm)
      .map((unit) => leftOver(unit, slope, 0))
      .filter((figure) => figure !== null)
  const [tookPart, compared] = [ofArm(1), ofArm(0)]
  return tookPart.length < 2 || compared.length < 2 ? null : estimateOf(welch(tookPart, compared))
}

/**
 * A second figure less what the first figure, and the group, make of it; the second alone where there is no slope. Who is left
 * out does not hang on the slope itself: one that comes out as nothing is nothing only to the last digit, in one order of the pupils.
 */
export function leftOver({ pre, post, group }: Unit, slope: number | null, difference: number): Figure {
  if (post === null || (pre === null && slope !== null)) return null
  return post - (slope ?? 0) * (pre ?? 0) - difference * group
}

/** The change of one group less what the norm expects, and less the rise of chosen low scorers where that is known. */
export function againstNorm(
  expectedGain: number,
  change: PairedChange,
  cohort: Cohort | null,
): { primary: Estimate | null; expectedRise: number | null } {
  const raw = estimateOf(change)
  if (raw === null) return { primary: null, expectedRise: null }
  const against = shifted(raw, expectedGain)
  if (cohort === null || change.meanPre === null) return { primary: against, expectedRise: null }
  const { expectedRtm, estimate, ciLow, ciHigh } = regressionToMean({
    cohortMean: cohort.mean,
    groupMean: change.meanPre,
    r: cohort.r,
    observedChange: against.value,
    se: raw.se,
    df: raw.df,
  })
  const primary =
    ciLow === null || ciHigh === null ? null : { ...against, value: estimate, low: ciLow, high: ciHigh }
  return { primary, expectedRise: expectedRtm }
}

/** Progress for each step of the dose. */
export function byDose(units: readonly Unit[]): Estimate | null {
  const { slope, ...rest } = doseResponse(
    units.map(({ sessions }) => (sessions === null ? null : Math.min(sessions, MOST_STEPS))),
    units.map(({ pre }) => pre),
    units.map(({ post }) => post),
  )
  return estimateOf({ ...rest, estimate: slope })
}

/** The average departure from the earlier trend, of the group, or of its distance from the other one (M9). */
export function ofSeries(
  plan: Pick<EvaluationPlan, 'design'>,
  figures: Pick<EvaluationFigures, 'series' | 'startsAt'>,
) {
  const { startsAt = 0 } = figures
  const points = seriesToFit(plan, figures)
  const found = interruptedSeries(
    points.map(({ value }) => value),
    points.map(({ time }) => time),
    startsAt,
  )
  const { estimate, low, high, se } = found.average
  return {
    points: { before: found.nPre, after: found.nPost },
    primary: estimateOf({ estimate, ciLow: low, ciHigh: high, se, df: found.df }),
  }
}

/** The series that is fitted: the group's own, or its distance from the other one. */
export function seriesToFit(
  { design }: Pick<EvaluationPlan, 'design'>,
  { series = [] }: Pick<EvaluationFigures, 'series'>,
): { time: number; value: Figure }[] {
  return series.map(({ time, tookPart, compared }) => {
    if (design === 'its') return { time, value: tookPart }
    return { time, value: tookPart === null || compared === null ? null : tookPart - compared }
  })
}

/** Null unless the method gave an interval: an estimate without one decides nothing. */
function estimateOf(found: {
  estimate: number | null
  ciLow: number | null
  ciHigh: number | null
  se: number | null
  df: number | null
}): Estimate | null {
  const { estimate, ciLow, ciHigh, se, df } = found
  if (estimate === null || ciLow === null || ciHigh === null || se === null || df === null) return null
  return { value: estimate, low: ciLow, high: ciHigh, se, df }
}

function shifted(estimate: Estimate, by: number): Estimate {
  return { ...estimate, value: estimate.value - by, low: estimate.low - by, high: estimate.high - by }
}
