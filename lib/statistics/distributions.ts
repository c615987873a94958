import betainc from '@stdlib/math-base-special-betainc'
import gammaln from '@stdlib/math-base-special-gammaln'
import stdNormalCdf from '@stdlib/stats-base-dists-normal-cdf'
import stdNormalQuantile from '@stdlib/stats-base-dists-normal-quantile'
import stdTCdf from '@stdlib/stats-base-dists-t-cdf'
import stdTQuantile from '@stdlib/stats-base-dists-t-quantile'

/**
 * The distribution functions every estimate rests on, from @stdlib (Apache-2.0), which agreed with R to 1e-13
 * including fractional degrees of freedom. Server only: the six packages weigh 27 MB and never belong in a browser.
 * Source: impact method, sections 3 and 9.
 */

/** Confidence of every interval the application prints. */
const CONFIDENCE = 0.95

/** The normal quantile at 0.975, written out so that no interval depends on a library's last digit. */
export const Z_975 = 1.959963984540054

/** Student's t quantile. `p` in (0, 1); `df` > 0, fractions allowed. NaN outside. */
export function tQuantile(p: number, df: number): number {
  return stdTQuantile(p, df)
}

/** Student's t distribution function, P(T ≤ t). `df` > 0, fractions allowed. */
export function tCdf(t: number, df: number): number {
  return stdTCdf(t, df)
}

/** Two-sided p for a t statistic. Uses the lower tail, so that tiny values keep their digits. */
export function tTwoSided(t: number, df: number): number {
  return 2 * stdTCdf(-Math.abs(t), df)
}

/** The t quantile of a two-sided interval at `CONFIDENCE`. */
export function tCritical(df: number): number {
  return stdTQuantile((1 + CONFIDENCE) / 2, df)
}

/** Standard normal quantile. */
export function normalQuantile(p: number): number {
  return stdNormalQuantile(p, 0, 1)
}

/** Standard normal distribution function. */
export function normalCdf(z: number): number {
  return stdNormalCdf(z, 0, 1)
}

/** Natural logarithm of the gamma function. */
export function logGamma(x: number): number {
  return gammaln(x)
}

/** Regularised incomplete beta I_x(a, b), for F and binomial tails. `x` in [0, 1]; `a`, `b` > 0. */
export function incompleteBeta(x: number, a: number, b: number): number {
  return betainc(x, a, b)
}

/** Upper tail of the F distribution, P(F ≥ f). `f` ≥ 0; both degrees of freedom above zero. */
export function fUpperTail(f: number, df1: number, df2: number): number {
  return incompleteBeta(df2 / (df2 + df1 * f), df2 / 2, df1 / 2)
}

/**
 * Upper tail of the chi-square distribution, P(X² ≥ q), as the limit of F with endless second degrees of freedom: good to
 * six digits where it is asked whether cohorts differ. `q` ≥ 0; `df` above zero.
 */
export function chiSquareUpperTail(q: number, df: number): number {
  return fUpperTail(q / df, df, 1e8)
}
