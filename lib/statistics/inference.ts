import { tCritical, tTwoSided } from './distributions'

/** What a t distribution says about an estimate; all null when it says nothing. */
export interface Inference {
  /** Standard error, in the units of the estimate. */
  se: number | null
  df: number | null
  t: number | null
  /** Two-sided. */
  p: number | null
  /** 95% interval, in the units of the estimate. */
  ciLow: number | null
  ciHigh: number | null
}

export const NOT_INFERRED: Inference = { se: null, df: null, t: null, p: null, ciLow: null, ciHigh: null }

/**
 * The 95% t interval and test of one estimate.
 *
 * @param se standard error, above zero
 * @param df degrees of freedom, above zero, fractions allowed
 */
export function inferFromT(estimate: number, se: number, df: number) {
  const t = estimate / se
  const reach = tCritical(df) * se
  return { se, df, t, p: tTwoSided(t, df), ciLow: estimate - reach, ciHigh: estimate + reach }
}

/** @throws RangeError unless the published standard deviation is absent or above zero */
export function checkPublishedSd(sd: number | null | undefined): void {
  if (sd != null && !(sd > 0 && Number.isFinite(sd))) {
    throw new RangeError(`A published standard deviation must be above zero, not ${sd}`)
  }
}
