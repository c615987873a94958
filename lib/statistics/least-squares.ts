import { mean, sum } from './descriptive'

/** A column whose part not explained by those before it is smaller than this share of it adds nothing. As in R's `lm`. */
const DEPENDENT = 1e-7

/** An ordinary least-squares fit. `k` columns, `n` rows. */
export interface Fit {
  coefficients: number[]
  residuals: number[]
  /** Residual sum of squares. */
  rss: number
  /** n − k; may be 0. */
  df: number
  /** Residual variance; NaN without degrees of freedom. */
  s2: number
  /** Whether nothing is left over: √s2 < 1e-9·max(1, |mean y|). Section 3, conventions. */
  isPerfect: boolean
  /** Orthonormal columns that span the design, and the inverse of the triangle that leads back to it. */
  basis: number[][]
  inverse: number[][]
}

/**
 * Least squares by orthogonalising the columns twice over (Gram–Schmidt with a second pass, which keeps them
 * orthogonal to the last digit), so that no matrix of products is ever formed.
 *
 * @param y n outcomes
 * @param columns k lists of n figures, the constant among them
 * @returns null when the columns are not independent, or there are more of them than rows
 */
export function leastSquares(y: readonly number[], columns: readonly (readonly number[])[]): Fit | null {
  if (columns.length > y.length) return null
  const found = orthogonalise(columns)
  if (found === null) return null
  const { basis, inverse } = found
  const inBasis = basis.map(() => 0)
  const residuals = [...y]
  for (let pass = 0; pass < 2; pass++) {
    basis.forEach((q, j) => {
      const part = dot(q, residuals)
      inBasis[j] = (inBasis[j] as number) + part
      takeAway(residuals, q, part)
    })
  }
  const coefficients = inverse.map((row) => dot(row, inBasis))
  const rss = dot(residuals, residuals)
  const df = y.length - columns.length
  const s2 = df > 0 ? rss / df : Number.NaN
  const isPerfect = Math.sqrt(s2) < 1e-9 * Math.max(1, Math.abs(mean(y)))
  return { coefficients, residuals, rss, df, s2, isPerfect, basis, inverse }
}

/** Standard error of a weighted sum of the coefficients, from the residual variance. */
export function contrastError(fit: Fit, weights: readonly number[]): number {
  const spread = fit.basis.map((_, j) => sum(weights.map((w, i) => w * (fit.inverse[i]?.[j] as number))))
  return Math.sqrt(fit.s2 * dot(spread, spread))
}

/** Standard error of one coefficient. */
export function coefficientError(fit: Fit, index: number): number {
  return contrastError(
    fit,
    fit.coefficients.map((_, i) => (i === index ? 1 : 0)),
  )
}

/** By how much each outcome moves one coefficient: it is the sum of these times the outcomes. */
export function outcomeWeights(fit: Fit, index: number): number[] {
  const row = fit.inverse[index] as number[]
  return fit.residuals.map((_, i) => sum(fit.basis.map((q, j) => (q[i] as number) * (row[j] as number))))
}

/**
 * HC3 standard error of one coefficient: residuals divided by one minus their leverage (MacKinnon and White 1985).
 * Null when some row is fitted by itself alone.
 */
export function hc3Error(fit: Fit, index: number): number | null {
  const free = fit.residuals.map((_, i) => 1 - sum(fit.basis.map((q) => (q[i] as number) ** 2)))
  if (free.some((share) => share < 1e-10)) return null
  const weights = outcomeWeights(fit, index)
  return Math.sqrt(
    sum(weights.map((w, i) => ((w * (fit.residuals[i] as number)) / (free[i] as number)) ** 2)),
  )
}

/** ln |XᵀX| of the design. */
export function logDeterminant(fit: Fit): number {
  return -2 * sum(fit.inverse.map((row, j) => Math.log(Math.abs(row[j] as number))))
}

function dot(a: readonly number[], b: readonly number[]): number {
  let total = 0
  for (let i = 0; i < a.length; i++) total += (a[i] as number) * (b[i] as number)
  return total
}

function takeAway(from: number[], q: readonly number[], times: number): void {
  for (let i = 0; i < from.length; i++) from[i] = (from[i] as number) - times * (q[i] as number)
}

function orthogonalise(columns: readonly (readonly number[])[]) {
  const basis: number[][] = []
  const triangle: number[][] = []
  for (const column of columns) {
    const parts = basis.map(() => 0)
    const rest = [...column]
    for (let pass = 0; pass < 2; pass++) {
      basis.forEach((q, j) => {
        const part = dot(q, rest)
        parts[j] = (parts[j] as number) + part
        takeAway(rest, q, part)
      })
    }
    const length = Math.sqrt(dot(rest, rest))
    if (!(length > DEPENDENT * Math.sqrt(dot(column, column)))) return null
    basis.push(rest.map((value) => value / length))
    triangle.push([...parts, length])
  }
  return { basis, inverse: inverseOf(triangle) }
}

/** Inverse of the upper triangle whose columns are given, by rows. */
function inverseOf(columns: readonly (readonly number[])[]): number[][] {
  const k = columns.length
  const inverse = columns.map(() => new Array<number>(k).fill(0))
  for (let j = 0; j < k; j++) {
    const diagonal = columns[j]?.[j] as number
    for (let i = 0; i < j; i++) {
      let total = 0
      for (let m = i; m < j; m++) total += (inverse[i]?.[m] as number) * (columns[j]?.[m] as number)
      ;(inverse[i] as number[])[j] = -total / diagonal
    }
    ;(inverse[j] as number[])[j] = 1 / diagonal
  }
  return inverse
}
