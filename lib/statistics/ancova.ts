import { type AncovaDesign, ancovaDesign, GROUP, PRE } from './ancova-design'
import { type Figure, mean, pooledDeviation, type Status, ZERO_SD } from './descriptive'
import { tCritical } from './distributions'
import { byGroup, completeCases, type Group } from './grouped'
import { checkPublishedSd, type Inference, inferFromT, NOT_INFERRED } from './inference'
import { coefficientError, type Fit, hc3Error, leastSquares } from './least-squares'
import { randomisationP } from './randomisation-test'
import { NOT_STANDARDISED, type Standardised, smallSampleFactor, standardiseBy } from './standardise'

/** M3's result. T took part, C is compared with; everything in the measure's units except t, p and the g family. */
interface Ancova extends Inference, Standardised {
  status: Extract<Status, 'ok' | 'no_data' | 'too_few' | 'zero_variance' | 'collinear'>
  nT: number
  nC: number
  meanPreT: number | null
  meanPreC: number | null
  meanPostT: number | null
  meanPostC: number | null
  /** How far apart the groups began, in pooled deviations of the first figures. */
  baselineG: number | null
  /** How much higher T ended than C did from the same first figure. */
  estimate: number | null
  /** Robust to unequal spread (HC3), same estimate and df. */
  seHc3: number | null
  ciLowHc3: number | null
  ciHighHc3: number | null
  /** How much one more in the first figure goes with in the second. */
  slopePre: number | null
  /** Group means of the second figure at the common first figure; null with strata. */
  adjMeanT: number | null
  adjMeanC: number | null
  /** Whether the difference depends on the first figure: p of group × pre. */
  pSlopesDiffer: number | null
  /** Re-randomisation within strata; null unless asked for. */
  pRandomisation: number | null
}

interface AncovaOptions {
  /** Class or pair each pupil was drawn or is compared within. */
  strata?: readonly (string | number | null)[] | null
  /** How many times to draw again, and the seed of it. */
  randomisation?: { B: number; seed: number } | null
  /** In the measure's units. */
  publishedSd?: number | null
  /** Whether the robust interval and the test of unlike slopes are worked out too; they are unless this says no. */
  withChecks?: boolean
}

/**
 * M3: second figures of two groups at equal first figures. Ordinary least squares of post on 1 + group + pre +
 * a column for each stratum but the first that appears; classical standard error with n − k degrees of freedom.
 *
 * Pupils with anything missing are left out. Nobody gives `no_data`; fewer than two in a group, or no degree of freedom,
 * `too_few`; a first figure that is constant or says nothing beyond the group and strata, `collinear`; a perfect fit
 * `zero_variance`: then the estimate is given and everything inferred is null.
 *
 * @throws RangeError see `completeCases`; also when the published deviation is not above zero
 * @see impact method, section 3, M3
 */
export function ancova(
  group: readonly Group[],
  pre: readonly Figure[],
  post: readonly Figure[],
  { strata = null, randomisation = null, publishedSd = null, withChecks = true }: AncovaOptions = {},
): Ancova {
  checkPublishedSd(publishedSd)
  const cases = completeCases(group, pre, post, strata)
  const [preT, preC] = byGroup(cases, (one) => one.pre)
  const [postT, postC] = byGroup(cases, (one) => one.post)
  const [nT, nC] = [preT.length, preC.length]
  const nothing = { ...NOTHING, nT, nC }
  const design = ancovaDesign(cases)
  if (cases.length === 0) return { ...nothing, status: 'no_data' }
  if (nT < 2 || nC < 2 || cases.length - design.columns.length < 1) return { ...nothing, status: 'too_few' }
  const means = {
    meanPreT: mean(preT),
    meanPreC: mean(preC),
    meanPostT: mean(postT),
    meanPostC: mean(postC),
    baselineG: baselineG(preT, preC),
  }
  const fit = design.isConstant ? null : leastSquares(design.y, design.columns)
  if (fit === null) return { ...nothing, ...means, status: 'collinear' }
  const estimate = fit.coefficients[GROUP] as number
  const slopePre = fit.coefficients[PRE] as number
  const adjusted = (own: number[], first: number[]) =>
    strata === null ? mean(own) - slopePre * (mean(first) - mean([...preT, ...preC])) : null
  const given = {
    ...means,
    estimate,
    slopePre,
    adjMeanT: adjusted(postT, preT),
    adjMeanC: adjusted(postC, preC),
  }
  if (fit.isPerfect) return { ...nothing, ...given, df: fit.df, status: 'zero_variance' }
  const inferred = inferFromT(estimate, coefficientError(fit, GROUP), fit.df)
  return {
    status: 'ok',
    nT,
    nC,
    ...given,
    ...inferred,
    ...standardiseBy({ estimate, ...inferred }, pooledDeviation(postT, postC), nT + nC - 2, publishedSd),
    ...(withChecks ? robust(fit, estimate) : NOT_ROBUST),
    pSlopesDiffer: withChecks ? slopesDiffer(design) : null,
    pRandomisation: randomisation === null ? null : randomisationP(cases, design, randomisation),
  }
}

const NOT_ROBUST = { seHc3: null, ciLowHc3: null, ciHighHc3: null }

const NOTHING = {
  meanPreT: null,
  meanPreC: null,
  meanPostT: null,
  meanPostC: null,
  baselineG: null,
  estimate: null,
  ...NOT_INFERRED,
  ...NOT_STANDARDISED,
  ...NOT_ROBUST,
  slopePre: null,
  adjMeanT: null,
  adjMeanC: null,
  pSlopesDiffer: null,
  pRandomisation: null,
}

function baselineG(preT: number[], preC: number[]): number | null {
  const sd = pooledDeviation(preT, preC)
  const factor = smallSampleFactor(preT.length + preC.length - 2)
  if (sd === null || sd < ZERO_SD || factor === null) return null
  return (factor * (mean(preT) - mean(preC))) / sd
}

function robust(fit: Fit, estimate: number) {
  const seHc3 = hc3Error(fit, GROUP)
  if (seHc3 === null) return NOT_ROBUST
  const reach = tCritical(fit.df) * seHc3
  return { seHc3, ciLowHc3: estimate - reach, ciHighHc3: estimate + reach }
}

function slopesDiffer({ y, columns }: AncovaDesign): number | null {
  const crossed = (columns[GROUP] as number[]).map((arm, i) => arm * (columns[PRE]?.[i] as number))
  const fit = leastSquares(y, [...columns, crossed])
  if (fit === null || fit.df < 1 || fit.isPerfect) return null
  const last = columns.length
  return inferFromT(fit.coefficients[last] as number, coefficientError(fit, last), fit.df).p
}
