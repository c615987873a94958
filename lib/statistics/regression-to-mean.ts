import type { Status } from './descriptive'
import { tCritical } from './distributions'

interface RegressionToMean {
  status: Extract<Status, 'ok' | 'too_few'>
  /** The rise to expect with no help at all, in the measure's units. */
  expectedRtm: number
  /** The change seen less that. */
  estimate: number
  ciLow: number | null
  ciHigh: number | null
}

/**
 * M16: what chosen low scorers gain by being tested again, (1 − r)(cohort mean − group mean), taken from their change.
 * Same standard error and degrees of freedom: r and the cohort's mean count as known, so with a small cohort the
 * interval is slightly too narrow (method, section 11).
 *
 * @param cohortMean of everyone tested, also those not chosen
 * @param groupMean of those chosen
 * @param r correlation of two testings, or of first and second figures in the cohort; −1 to 1
 * @param se standard error of the observed change
 * @returns `too_few` without a degree of freedom: no interval
 * @throws RangeError when r is not between −1 and 1
 * @see impact method, section 3, M16
 */
export function regressionToMean(given: {
  cohortMean: number
  groupMean: number
  r: number
  observedChange: number
  se: number | null
  df: number | null
}): RegressionToMean {
  const { cohortMean, groupMean, r, observedChange, se, df } = given
  if (!(Math.abs(r) <= 1)) throw new RangeError(`A correlation of ${r}`)
  const expectedRtm = (1 - r) * (cohortMean - groupMean)
  const estimate = observedChange - expectedRtm
  if (se === null || df === null || !(df > 0)) {
    return { status: 'too_few', expectedRtm, estimate, ciLow: null, ciHigh: null }
  }
  const reach = tCritical(df) * se
  return { status: 'ok', expectedRtm, estimate, ciLow: estimate - reach, ciHigh: estimate + reach }
}
