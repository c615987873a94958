import type { Status } from './descriptive'
import { tCritical, tQuantile } from './distributions'

interface SmallestDetectable {
  status: Extract<Status, 'ok' | 'no_data' | 'too_few'>
  df: number | null
  /** In standard deviations of the measure. */
  mdes: number | null
}

/**
 * M17: the smallest true difference that would show clearly as often as `power` says:
 * (t* + t_power) √((1 − r²)(1/n₁ + 1/n₂) deff), with df = n₁ + n₂ − 2, less one when a first figure is used. Scores are
 * taken to be normal, and pupils independent unless `deff` says otherwise.
 *
 * @param nT pupils to take part; `nC` to compare with
 * @param r correlation of first and second figures; 0 for second figures alone
 * @param power between 0 and 1
 * @param deff the design effect of whole classes, 1 or more
 * @throws RangeError when r, power or the design effect cannot be
 * @see impact method, section 3, M17
 */
export function smallestDetectable(
  nT: number,
  nC: number,
  r: number,
  power = 0.8,
  deff = 1,
): SmallestDetectable {
  if (!(Math.abs(r) <= 1) || !(power > 0 && power < 1) || !(deff > 0)) {
    throw new RangeError(`correlation ${r}, power ${power}, design effect ${deff}`)
  }
  const df = nT + nC - 2 - (r === 0 ? 0 : 1)
  if (!(nT > 0 && nC > 0 && df > 0)) {
    return { status: nT + nC > 0 ? 'too_few' : 'no_data', df: null, mdes: null }
  }
  const mdes = (tCritical(df) + tQuantile(power, df)) * Math.sqrt((1 - r ** 2) * (1 / nT + 1 / nC) * deff)
  return { status: 'ok', df, mdes }
}
