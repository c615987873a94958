import { clamp, sum } from './descriptive'
import { tCritical } from './distributions'
import { placesOf } from './ranks'

export interface CliffsDelta {
  /** Share of pairs in which x is the larger, less the share in which it is the smaller: −1 to 1. */
  delta: number
  deltaLow: number
  deltaHigh: number
  /** Chance that one drawn from x is above one drawn from y, ties counted half. */
  probSuperiority: number
}

/**
 * Cliff's delta with the asymmetric 95% interval of Feng and Cliff (2004), from the t distribution with n₁ + n₂ − 2
 * degrees of freedom. When the groups do not overlap the outer limit is ±1 and the inner one (m − t²)/(m + t²), m being
 * the smaller group.
 *
 * @param x at least two figures
 * @param y at least two figures
 * @see impact method, section 3, M2
 */
export function cliffsDelta(x: readonly number[], y: readonly number[]): CliffsDelta {
  const rows = dominance(x, y)
  const columns = dominance(y, x)
  const [n1, n2] = [x.length, y.length]
  const pairs = n1 * n2
  const balance = sum(rows.map(({ over, under }) => over - under))
  const untied = sum(rows.map(({ over, under }) => over + under))
  const delta = balance / pairs
  const t = tCritical(n1 + n2 - 2)
  const [deltaLow, deltaHigh] =
    Math.abs(balance) === pairs ? apart(balance > 0, Math.min(n1, n2), t) : overlapping()
  return { delta, deltaLow, deltaHigh, probSuperiority: (delta + 1) / 2 }

  function overlapping(): [number, number] {
    const spreadOfRows = sum(rows.map(({ over, under }) => ((over - under) / n2 - delta) ** 2)) / (n1 - 1)
    const spreadOfColumns =
      sum(columns.map(({ over, under }) => ((under - over) / n1 - delta) ** 2)) / (n2 - 1)
    const spreadOfPairs = (untied - balance ** 2 / pairs) / ((n1 - 1) * (n2 - 1))
    const variance = ((n2 - 1) * spreadOfRows + (n1 - 1) * spreadOfColumns + spreadOfPairs) / pairs
    const square = t ** 2 * variance
    const reach = t * Math.sqrt(variance * ((1 - delta ** 2) ** 2 + square))
    const middle = delta - delta ** 3
    const width = 1 - delta ** 2 + square
    return [clamp((middle - reach) / width, -1, 1), clamp((middle + reach) / width, -1, 1)]
  }
}

/** For each of `a`, how many of `b` it is over and under. */
function dominance(a: readonly number[], b: readonly number[]): { over: number; under: number }[] {
  const ascending = Float64Array.from(b).sort()
  return a.map((value) => {
    const { below, equal } = placesOf(value, ascending)
    return { over: below, under: b.length - below - equal }
  })
}

function apart(isAbove: boolean, m: number, t: number): [number, number] {
  const inner = (m - t ** 2) / (m + t ** 2)
  return isAbove ? [inner, 1] : [-1, -inner]
}
