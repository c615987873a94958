import { sum } from './descriptive'
import { normalCdf } from './distributions'
import { doubledMidRanks } from './ranks'

/** Differences smaller than this are no difference (impact method, section 3, M1). */
export const SAME = 1e-12
/** Beyond this many changed pairs the exact count would keep a page waiting; the normal limit is then right to three digits. */
const EXACT_RANKS = 600
/** The sign-flip test is given up to this many pairs. */
const EXACT_FLIPS = 20

/**
 * Wilcoxon's signed-rank test, exact also with ties: the null distribution of V is built by convolution over doubled
 * mid-ranks, so that half ranks stay whole numbers.
 *
 * @param differences second minus first, one a pair
 * @returns V (sum of the ranks of the rises), pairs that changed, and the two-sided p. With nothing changed V is 0 and p is 1.
 */
export function signedRank(differences: readonly number[]): { V: number; nNonzero: number; p: number } {
  const changed = differences.filter((d) => Math.abs(d) > SAME).map((d) => Math.round(d * 1e9) / 1e9)
  const doubled = doubledMidRanks(changed.map(Math.abs))
  const doubledV = sum(doubled.filter((_, i) => (changed[i] as number) > 0))
  const p = doubled.length > EXACT_RANKS ? normalP(doubled, doubledV) : exactP(doubled, doubledV)
  return { V: doubledV / 2, nNonzero: changed.length, p }
}

/**
 * The sign-flip (randomisation) test on the sum of the differences: of all 2ⁿ ways to flip the signs, the share at
 * least as far from zero as the one seen. Halves are enumerated and joined, so 20 pairs need 2 × 1,024 sums.
 *
 * @returns two-sided p, or null for more than 20 pairs
 */
export function signFlip(differences: readonly number[]): number | null {
  const n = differences.length
  if (n === 0 || n > EXACT_FLIPS) return null
  const seen = Math.abs(sum(differences))
  const bar = seen - 1e-9 * Math.max(1, seen)
  if (bar <= 0) return 1
  const left = flippedSums(differences.slice(0, n >> 1))
  const right = flippedSums(differences.slice(n >> 1))
  let asFar = 0
  let reached = right.length
  // As the left part grows, ever smaller right parts reach the bar. Flipping every sign maps one tail onto the other, so
  // one tail is counted and doubled.
  for (const part of left) {
    while (reached > 0 && (right[reached - 1] as number) >= bar - part) reached--
    asFar += 2 * (right.length - reached)
  }
  return asFar / 2 ** n
}

/**
 * Twice the lower tail: the null distribution is symmetric, so only sums up to the nearer tail are counted. Counts of
 * sign patterns reach 2^600, well inside a double.
 */
function exactP(doubled: readonly number[], doubledV: number): number {
  const top = sum(doubled)
  const low = Math.min(doubledV, top - doubledV)
  if (2 * low >= top) return 1
  const patterns = new Float64Array(low + 1)
  patterns[0] = 1
  let reached = 0
  for (const rank of doubled) {
    reached = Math.min(low, reached + rank)
    for (let s = reached; s >= rank; s--)
      patterns[s] = (patterns[s] as number) + (patterns[s - rank] as number)
  }
  return Math.min(1, 2 * (sum(patterns) / 2 ** doubled.length))
}

function normalP(doubled: readonly number[], doubledV: number): number {
  const away = Math.max(0, Math.abs(doubledV / 2 - sum(doubled) / 4) - 0.5)
  const spread = Math.sqrt(sum(doubled.map((rank) => rank ** 2)) / 16)
  return Math.min(1, 2 * normalCdf(-away / spread))
}

/** The sums of all ways to flip the signs, smallest first: two ordered lists are merged for each value, and none is sorted. */
function flippedSums(values: readonly number[]): Float64Array {
  let sums = Float64Array.of(0)
  for (const value of values) {
    const size = Math.abs(value)
    const next = new Float64Array(sums.length * 2)
    let [less, more] = [0, 0]
    for (let i = 0; i < next.length; i++) {
      const down = less < sums.length ? (sums[less] as number) - size : Number.POSITIVE_INFINITY
      const up = (sums[more] as number) + size
      if (down <= up) {
        next[i] = down
        less++
      } else {
        next[i] = up
        more++
      }
    }
    sums = next
  }
  return sums
}
