import { sum } from './descriptive'
import { normalCdf } from './distributions'
import { doubledMidRanks, tieSizes } from './ranks'

/** Up to this many figures in both groups together the test is exact. */
const EXACT_TOTAL = 120

/**
 * The Mann–Whitney test, exact given the ties: the null distribution of the rank sum is counted by dynamic programming
 * over doubled mid-ranks. Above 120 figures, the normal limit with correction for ties and continuity.
 *
 * @param x at least one figure
 * @param y at least one figure
 * @returns U, pairs in which x is the larger plus half of the tied ones, and the two-sided p
 * @see impact method, section 3, M2
 */
export function mannWhitney(x: readonly number[], y: readonly number[]): { U: number; p: number } {
  const ranks = doubledMidRanks([...x, ...y])
  const rankSum = sum(ranks.slice(0, x.length))
  const U = (rankSum - x.length * (x.length + 1)) / 2
  const total = x.length + y.length
  if (total > EXACT_TOTAL) return { U, p: normalP(U, [...x, ...y], x.length) }
  // The rank sums of the two groups mirror each other, so the smaller group is counted.
  const p =
    x.length <= y.length ? exactP(ranks, x.length, rankSum) : exactP(ranks, y.length, sum(ranks) - rankSum)
  return { U, p }
}

/** Share of all ways to choose `chosen` of the ranks whose sum is as far from its expectation as the one seen. */
function exactP(doubled: readonly number[], chosen: number, seen: number): number {
  const ascending = [...doubled].sort((a, b) => a - b)
  const upTo = [0]
  for (const rank of ascending) upTo.push((upTo[upTo.length - 1] as number) + rank)
  const between = (from: number, to: number) => (upTo[to] as number) - (upTo[from] as number)
  const largest = between(ascending.length - chosen, ascending.length)
  // ways[k * width + s]: subsets of k ranks with doubled sum s. They number at most C(120, 60), well inside a double.
  const width = largest + 1
  const ways = new Float64Array((chosen + 1) * width)
  ways[0] = 1
  ascending.forEach((rank, i) => {
    for (let k = Math.min(chosen, i + 1); k >= 1; k--) {
      // With this rank in it, a sum of k lies between that of the smallest and that of the largest k − 1 before it.
      const least = between(0, k - 1) + rank
      const most = between(i + 1 - k, i) + rank
      const to = k * width
      const from = to - width - rank
      for (let s = least; s <= most; s++) ways[to + s] = (ways[to + s] as number) + (ways[from + s] as number)
    }
  })
  // The ranks are doubled, so their expected sum is whole: twice n₁(N + 1)/2.
  const centre = chosen * (doubled.length + 1)
  const away = Math.abs(seen - centre)
  let asFar = 0
  let all = 0
  for (let s = 0; s <= largest; s++) {
    const count = ways[chosen * width + s] as number
    all += count
    if (Math.abs(s - centre) >= away) asFar += count
  }
  return asFar / all
}

function normalP(U: number, values: readonly number[], n1: number): number {
  const total = values.length
  const n2 = total - n1
  const ties = sum(tieSizes(values).map((size) => size ** 3 - size))
  const variance = ((n1 * n2) / 12) * (total + 1 - ties / (total * (total - 1)))
  const away = Math.max(0, Math.abs(U - (n1 * n2) / 2) - 0.5)
  return away === 0 ? 1 : 2 * normalCdf(-away / Math.sqrt(variance))
}
