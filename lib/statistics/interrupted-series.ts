import { fitAutoregression } from './autoregression'
import { checkFigures, type Figure, mean, type Status, sum } from './descriptive'
import { tCritical } from './distributions'
import { contrastError, type Fit, leastSquares, outcomeWeights } from './least-squares'

/** Fewer points than this cannot say how much carries over from one to the next. */
const POINTS_FOR_CARRY_OVER = 12
const POINTS_EACH_SIDE = 3

/** An estimate of M9 with its standard error and 95% interval, in the units of the series. */
interface Contrast {
  estimate: number | null
  se: number | null
  low: number | null
  high: number | null
}

const CONTRASTS = ['level', 'slopeChange', 'preSlope', 'average', 'end'] as const
type ContrastName = (typeof CONTRASTS)[number]

export interface InterruptedSeries extends Record<ContrastName, Contrast> {
  status: Extract<Status, 'ok' | 'no_data' | 'too_few' | 'zero_variance' | 'collinear'>
  method: 'ols' | 'reml_ar1' | null
  nPre: number
  nPost: number
  /** How much carries over from one point to the next; null by ordinary least squares. */
  phi: number | null
  durbinWatson: number | null
  df: number | null
  /** Newey–West standard error of the level: a diagnostic only, it is too small in short series. */
  levelSeNeweyWest: number | null
  nwLag: number | null
}

/**
 * M9: a series with a change at `t0`, by segmented regression y ~ 1 + t + D + (t − t0)D with D = [t ≥ t0].
 *
 * - level: the step at t0; slope_change: per unit of t afterwards; pre_slope: the trend before
 * - average (the headline): mean departure from the earlier trend over the points after t0; end: at the last of them
 *
 * Under 12 points ordinary least squares; from 12 on restricted maximum likelihood with carry-over between
 * neighbouring points, and of the two standard errors always the larger. df = n − 4. Coverage is about 90% when points
 * are strongly related (method, section 11).
 *
 * Points without a figure are left out, and the rest taken as neighbours. Fewer than three on either side gives
 * `too_few`; a perfect fit `zero_variance`, with the estimates alone.
 *
 * @param y figures in the order of time, `null` where missing
 * @param t their times, in any unit
 * @param t0 the first time that counts as after
 * @throws RangeError when the lists differ in length or a figure is not finite
 * @see impact method, section 3, M9
 */
export function interruptedSeries(y: readonly Figure[], t: readonly Figure[], t0: number): InterruptedSeries {
  if (y.length !== t.length) throw new RangeError(`${y.length} figures and ${t.length} times`)
  checkFigures(y, 'y')
  checkFigures([...t, t0], 't')
  const points = y.flatMap((value, i) => {
    const time = t[i] as Figure
    return value === null || time === null ? [] : [{ value, time, since: time - t0 }]
  })
  const after = points.filter(({ since }) => since >= 0).map(({ since }) => since)
  const counted = { nPre: points.length - after.length, nPost: after.length }
  if (points.length === 0) return { ...NOTHING, ...counted, status: 'no_data' }
  if (Math.min(counted.nPre, counted.nPost) < POINTS_EACH_SIDE) {
    return { ...NOTHING, ...counted, status: 'too_few' }
  }
  const values = points.map(({ value }) => value)
  const columns = [
    points.map(() => 1),
    points.map(({ time }) => time),
    points.map(({ since }) => (since >= 0 ? 1 : 0)),
    points.map(({ since }) => Math.max(0, since)),
  ]
  const ols = leastSquares(values, columns)
  if (ols === null) return { ...NOTHING, ...counted, status: 'collinear' }
  const weights: Record<ContrastName, number[]> = {
    level: [0, 0, 1, 0],
    slopeChange: [0, 0, 0, 1],
    preSlope: [0, 1, 0, 0],
    average: [0, 0, 1, mean(after)],
    end: [0, 0, 1, Math.max(...after)],
  }
  const isLong = points.length >= POINTS_FOR_CARRY_OVER
  const method = isLong ? 'reml_ar1' : 'ols'
  const carried = isLong && !ols.isPerfect ? fitAutoregression(values, columns) : null
  const fits = carried === null ? [ols] : [ols, carried.fit]
  const status = ols.isPerfect ? 'zero_variance' : 'ok'
  const nwLag = Math.floor(4 * (points.length / 100) ** (2 / 9))
  return {
    status,
    method,
    ...counted,
    phi: carried?.phi ?? null,
    df: ols.df,
    durbinWatson: ols.isPerfect ? null : durbinWatson(ols.residuals),
    ...contrastsOf(fits, weights, ols.isPerfect),
    levelSeNeweyWest: ols.isPerfect ? null : neweyWest(ols, 2, nwLag),
    nwLag,
  }
}

const NO_CONTRAST: Contrast = { estimate: null, se: null, low: null, high: null }

const NOTHING = {
  method: null,
  phi: null,
  durbinWatson: null,
  df: null,
  level: NO_CONTRAST,
  slopeChange: NO_CONTRAST,
  preSlope: NO_CONTRAST,
  average: NO_CONTRAST,
  end: NO_CONTRAST,
  levelSeNeweyWest: null,
  nwLag: null,
}

/** Estimates of the last fit, each with the largest standard error of all. */
function contrastsOf(fits: readonly Fit[], weights: Record<ContrastName, number[]>, isPerfect: boolean) {
  const last = fits[fits.length - 1] as Fit
  const contrast = (name: ContrastName): Contrast => {
    const estimate = sum(weights[name].map((w, i) => w * (last.coefficients[i] as number)))
    if (isPerfect) return { ...NO_CONTRAST, estimate }
    const se = Math.max(...fits.map((fit) => contrastError(fit, weights[name])))
    const reach = tCritical(last.df) * se
    return { estimate, se, low: estimate - reach, high: estimate + reach }
  }
  return Object.fromEntries(CONTRASTS.map((name) => [name, contrast(name)])) as Record<ContrastName, Contrast>
}

/** Near 2 when neighbouring residuals are unrelated, below it when they are alike. */
function durbinWatson(residuals: readonly number[]): number {
  const steps = residuals.slice(1).map((value, i) => (value - (residuals[i] as number)) ** 2)
  return sum(steps) / sum(residuals.map((value) => value ** 2))
}

/** Bartlett weights, n/(n − k), no prewhitening (Newey and West 1987). */
function neweyWest(fit: Fit, index: number, lag: number): number {
  const pulls = outcomeWeights(fit, index).map((w, i) => w * (fit.residuals[i] as number))
  let total = sum(pulls.map((pull) => pull ** 2))
  for (let l = 1; l <= lag; l++) {
    const products = pulls.slice(l).map((pull, i) => pull * (pulls[i] as number))
    total += 2 * (1 - l / (lag + 1)) * sum(products)
  }
  return Math.sqrt((total * pulls.length) / fit.df)
}
