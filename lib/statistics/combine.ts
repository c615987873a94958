import { checkFigures, type Figure, type Status, sum } from './descriptive'
import { Z_975 } from './distributions'

interface Combined {
  status: Extract<Status, 'ok' | 'no_data' | 'zero_variance'>
  /** Cohorts pooled. */
  k: number
  estimate: number | null
  se: number | null
  ciLow: number | null
  ciHigh: number | null
  /** Cochran's Q, how far the cohorts differ among themselves, with k − 1 degrees of freedom. */
  Q: number | null
  df: number | null
  /** Share of that which chance does not explain, 0 to 1. */
  I2: number | null
}

/**
 * Several cohorts' estimates pooled, each weighted by one over its squared standard error (fixed effect), with a normal
 * 95% interval. Only for cohorts of the same activity, measured and compared in the same way.
 *
 * Cohorts without an estimate or standard error are left out; none left gives `no_data`. A standard error of zero would
 * outweigh all others, and gives `zero_variance`.
 *
 * @throws RangeError when the lists differ in length, a figure is not finite, or a standard error is below zero
 * @see impact method, section 3, combine
 */
export function combine(estimates: readonly Figure[], ses: readonly Figure[]): Combined {
  if (estimates.length !== ses.length)
    throw new RangeError(`${estimates.length} estimates and ${ses.length} errors`)
  checkFigures(estimates, 'estimates')
  checkFigures(ses, 'ses')
  const cohorts = estimates.flatMap((estimate, i) => {
    const se = ses[i] as Figure
    return estimate === null || se === null ? [] : [{ estimate, se }]
  })
  const k = cohorts.length
  if (cohorts.some(({ se }) => se < 0)) throw new RangeError('A standard error is not below zero')
  if (k === 0) return { status: 'no_data', k, ...NOTHING }
  if (cohorts.some(({ se }) => se === 0)) return { status: 'zero_variance', k, ...NOTHING }
  // Weights against the most precise cohort, so that no scale of figures makes them overflow.
  const unit = Math.min(...cohorts.map(({ se }) => se))
  const weighted = cohorts.map(({ estimate, se }) => ({ estimate, weight: (unit / se) ** 2 }))
  const total = sum(weighted.map(({ weight }) => weight))
  const estimate = sum(weighted.map((one) => one.weight * one.estimate)) / total
  const se = unit / Math.sqrt(total)
  const Q = sum(cohorts.map((one) => ((one.estimate - estimate) / one.se) ** 2))
  const df = k - 1
  return {
    status: 'ok',
    k,
    estimate,
    se,
    ciLow: estimate - Z_975 * se,
    ciHigh: estimate + Z_975 * se,
    Q,
    df,
    I2: Q > df ? (Q - df) / Q : 0,
  }
}

const NOTHING = { estimate: null, se: null, ciLow: null, ciHigh: null, Q: null, df: null, I2: null }
