import { ZERO_SD } from './descriptive'
import { logGamma, tCritical } from './distributions'

/** An effect in standard deviations, with the interval that goes with the raw one. All null when not computable. */
export interface Standardised {
  g: number | null
  gSe: number | null
  gLow: number | null
  gHigh: number | null
}

export const NOT_STANDARDISED: Standardised = { g: null, gSe: null, gLow: null, gHigh: null }

/**
 * Hedges' exact small-sample factor J(ν) = Γ(ν/2) / (√(ν/2) Γ((ν−1)/2)). `df` is ν, Infinity for a published standard
 * deviation. Null below 2, where it does not exist. Impact method, section 3, F1.
 */
export function smallSampleFactor(df: number): number | null {
  if (df === Number.POSITIVE_INFINITY) return 1
  if (!(df >= 2)) return null
  return Math.exp(logGamma(df / 2) - logGamma((df - 1) / 2) - Math.log(df / 2) / 2)
}

/**
 * F1, the one standardiser used by every method.
 *
 * @param estimate raw difference, in the measure's units
 * @param se its standard error, same units
 * @param df degrees of freedom of the raw interval; the same t quantile is used, so the interval of g leaves out zero
 *   only when the raw one does
 * @param scale the standard deviation to divide by, same units
 * @param scaleDf degrees of freedom of that standard deviation; Infinity when it is published
 */
export function standardise(
  estimate: number,
  se: number,
  df: number,
  scale: number,
  scaleDf: number,
): Standardised {
  const factor = smallSampleFactor(scaleDf)
  if (factor === null || !(scale >= ZERO_SD)) return NOT_STANDARDISED
  const d = estimate / scale
  const scaleTerm = scaleDf === Number.POSITIVE_INFINITY ? 0 : d ** 2 / (2 * scaleDf)
  const g = factor * d
  const gSe = factor * Math.sqrt((se / scale) ** 2 + scaleTerm)
  const reach = tCritical(df) * gSe
  return { g, gSe, gLow: g - reach, gHigh: g + reach }
}

/**
 * F1 of an estimate by the sample's own deviation, or by the published one where there is one. All null when the
 * estimate came without a standard error.
 *
 * @param ownSd the sample's own deviation in the units of the estimate, with `ownDf` degrees of freedom
 */
export function standardiseBy(
  raw: { estimate: number; se: number | null; df: number | null },
  ownSd: number | null,
  ownDf: number,
  publishedSd: number | null | undefined,
): Standardised {
  const scale = publishedSd ?? ownSd
  if (raw.se === null || raw.df === null || scale === null) return NOT_STANDARDISED
  return standardise(
    raw.estimate,
    raw.se,
    raw.df,
    scale,
    publishedSd == null ? ownDf : Number.POSITIVE_INFINITY,
  )
}
