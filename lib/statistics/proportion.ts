import type { Status } from './descriptive'
import { Z_975 } from './distributions'

export interface Proportion {
  status: Extract<Status, 'ok' | 'no_data'>
  x: number
  n: number
  /** Share between 0 and 1, with Wilson's 95% interval; null when n is 0. */
  p: number | null
  ciLow: number | null
  ciHigh: number | null
}

/**
 * M6: a share and Wilson's interval, which stays inside 0 and 1 and is right for small counts.
 *
 * @param x how many, of `n`
 * @throws RangeError unless both are whole and 0 ≤ x ≤ n
 * @see impact method, section 3, M6
 */
export function proportion(x: number, n: number): Proportion {
  if (!Number.isInteger(x) || !Number.isInteger(n) || x < 0 || x > n) throw new RangeError(`${x} of ${n}`)
  if (n === 0) return { status: 'no_data', x, n, p: null, ciLow: null, ciHigh: null }
  const p = x / n
  const square = Z_975 ** 2
  const reach = Z_975 * Math.sqrt(square + 4 * n * p * (1 - p))
  const middle = 2 * n * p + square
  const width = 2 * (n + square)
  // At none and at all the limit is exactly 0 and 1; rounding must not carry it outside.
  const ciLow = x === 0 ? 0 : (middle - reach) / width
  const ciHigh = x === n ? 1 : (middle + reach) / width
  return { status: 'ok', x, n, p, ciLow, ciHigh }
}
