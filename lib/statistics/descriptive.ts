/** Below this a standard deviation counts as zero (impact method, section 3, conventions). */
export const ZERO_SD = 1e-12

/** A figure that may be missing. Missing is `null`; `NaN` is refused, because it would quietly spoil every sum it meets. */
export type Figure = number | null

/** Why a method did or did not give an estimate. Section 3, conventions. */
export type Status =
  | 'ok'
  | 'no_data'
  | 'too_few'
  | 'zero_variance'
  | 'collinear'
  | 'not_applicable'
  | 'off_table'

/** @throws RangeError when a figure is neither finite nor `null`. */
export function checkFigures(figures: readonly Figure[], name: string): void {
  for (const figure of figures) {
    if (figure !== null && !Number.isFinite(figure)) throw new RangeError(`${name} holds ${figure}`)
  }
}

/** Arithmetic mean of at least one figure, in two passes: the second takes out the rounding of the first. */
export function mean(values: readonly number[]): number {
  const first = sum(values) / values.length
  let left = 0
  for (let i = 0; i < values.length; i++) left += (values[i] as number) - first
  return first + left / values.length
}

/** Sample standard deviation (n − 1) of at least two figures. */
export function standardDeviation(values: readonly number[]): number {
  return Math.sqrt(squaresAbout(values) / (values.length - 1))
}

/** Deviation common to two groups, each about its own mean; null when there is no degree of freedom. In their units. */
export function pooledDeviation(a: readonly number[], b: readonly number[]): number | null {
  const df = a.length + b.length - 2
  if (df < 1 || a.length === 0 || b.length === 0) return null
  return Math.sqrt((squaresAbout(a) + squaresAbout(b)) / df)
}

/** Sum of squared distances from the mean. */
export function squaresAbout(values: readonly number[]): number {
  const centre = mean(values)
  let total = 0
  for (let i = 0; i < values.length; i++) total += ((values[i] as number) - centre) ** 2
  return total
}

/**
 * Quantile by straight lines between the ordered figures (type 7, as in R and d3).
 *
 * @param ascending at least one figure, smallest first
 * @param p between 0 and 1
 */
export function quantile(ascending: ArrayLike<number>, p: number): number {
  const place = p * (ascending.length - 1)
  const below = Math.floor(place)
  const low = ascending[below] as number
  const high = ascending[Math.min(below + 1, ascending.length - 1)] as number
  return low + (place - below) * (high - low)
}

/** Pearson correlation of two lists of the same length; null when either has no spread. */
export function correlation(x: readonly number[], y: readonly number[]): number | null {
  if (x.length < 2) return null
  const sdX = standardDeviation(x)
  const sdY = standardDeviation(y)
  if (sdX < ZERO_SD || sdY < ZERO_SD) return null
  const meanX = mean(x)
  const meanY = mean(y)
  const products = x.map((value, i) => ((value - meanX) / sdX) * (((y[i] as number) - meanY) / sdY))
  return clamp(sum(products) / (x.length - 1), -1, 1)
}

export function sum(values: Iterable<number>): number {
  let total = 0
  if (Array.isArray(values)) {
    // Every method sums short lists: by their places it takes half the time.
    for (let i = 0; i < values.length; i++) total += values[i]
    return total
  }
  for (const value of values) total += value
  return total
}

export function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value))
}
