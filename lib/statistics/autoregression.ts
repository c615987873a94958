import { exactLog, exactSum } from './exact-sums'
import { type Fit, leastSquares, logDeterminant } from './least-squares'

/**
 * A regression whose errors carry over from one point to the next, ε₍ₜ₎ = φ ε₍ₜ₋₁₎ + noise, with φ by restricted maximum
 * likelihood: it minimises ½[(n − k) ln RSS(φ) + ln|X*ᵀX*| − ln(1 − φ²)] over the Prais–Winsten transform of the data.
 * A grid from −0.95 to 0.95 finds the valley, a golden section its floor.
 *
 * @param y n outcomes in their order, equally far apart
 * @param columns the design, independent columns
 * @returns φ and the generalised least-squares fit at it; null when the fit leaves nothing to carry over
 * @see impact method, section 3, M9
 */
export function fitAutoregression(
  y: readonly number[],
  columns: readonly (readonly number[])[],
): { phi: number; fit: Fit } | null {
  const at = (phi: number) => {
    const [outcomes, design] = [whiten(y, phi), columns.map((column) => whiten(column, phi))]
    return { outcomes, design, fit: leastSquares(outcomes, design) }
  }
  const costOf = (phi: number, { fit }: { fit: Fit | null }, logOfRss: (fit: Fit) => number) =>
    fit === null || !(fit.rss > 0)
      ? Number.POSITIVE_INFINITY
      : (fit.df * logOfRss(fit) + logDeterminant(fit) - Math.log(1 - phi ** 2)) / 2
  const roughCost = (phi: number) => costOf(phi, at(phi), ({ rss }) => Math.log(rss))
  const cost = (phi: number) => {
    const here = at(phi)
    // Near its floor the valley is flat to the last digit of this logarithm: one that is out by a digit finds another φ.
    return costOf(phi, here, (fit) =>
      exactLog(exactSum(here.outcomes.map((value, i) => (value - fitted(fit, here.design, i)) ** 2))),
    )
  }
  const grid = Array.from({ length: 191 }, (_, i) => (i - 95) / 100)
  const costs = grid.map(roughCost)
  const best = costs.indexOf(Math.min(...costs))
  if (!Number.isFinite(costs[best])) return null
  const phi = goldenSection(
    cost,
    grid[Math.max(0, best - 1)] as number,
    grid[Math.min(190, best + 1)] as number,
  )
  const { fit } = at(phi)
  return fit === null ? null : { phi, fit }
}

function fitted({ coefficients }: Fit, design: readonly (readonly number[])[], row: number): number {
  let total = 0
  for (let j = 0; j < design.length; j++) total += (design[j]?.[row] as number) * (coefficients[j] as number)
  return total
}

/** The Prais–Winsten transform: the first × √(1 − φ²), every other less φ times the one before it. */
function whiten(values: readonly number[], phi: number): number[] {
  return values.map((value, i) =>
    i === 0 ? value * Math.sqrt(1 - phi ** 2) : value - phi * (values[i - 1] as number),
  )
}

/** Where a function with one valley between the ends is lowest, to a width of 1e-10. */
function goldenSection(cost: (at: number) => number, from: number, to: number): number {
  const share = (Math.sqrt(5) - 1) / 2
  let [low, high] = [from, to]
  let [left, right] = [high - share * (high - low), low + share * (high - low)]
  let [costLeft, costRight] = [cost(left), cost(right)]
  while (high - low > 1e-10) {
    if (costLeft < costRight) {
      high = right
      right = left
      costRight = costLeft
      left = high - share * (high - low)
      costLeft = cost(left)
    } else {
      low = left
      left = right
      costLeft = costRight
      right = low + share * (high - low)
      costRight = cost(right)
    }
  }
  return (low + high) / 2
}
