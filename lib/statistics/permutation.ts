import { checkFigures, type Figure, mean, type Status, sum } from './descriptive'
import { mulberry32, shuffled } from './random'

/** Up to this many ways to divide the figures, every one of them is looked at. */
const MOST_WAYS = 200_000

interface Permutation {
  status: Extract<Status, 'ok' | 'no_data' | 'too_few'>
  method: 'exact' | 'monte_carlo' | null
  /** Ways looked at. */
  nPerm: number | null
  /** Mean of treated less mean of comparison, in their units. */
  estimate: number | null
  /** Two-sided. */
  p: number | null
}

/**
 * M11: how often a difference in means this large would come from dividing the same figures by chance. All ways if there
 * are at most 200,000; else `B` seeded shuffles of both lists end to end, and p = (1 + count) / (B + 1).
 *
 * Missing figures are left out; nobody gives `no_data`, an empty group `too_few`.
 *
 * @param B how many shuffles, at least 1
 * @throws RangeError when a figure is not finite, or B is not a whole number above zero
 * @see impact method, section 3, M11
 */
export function permutation(
  treated: readonly Figure[],
  comparison: readonly Figure[],
  B: number,
  seed: number,
): Permutation {
  checkFigures(treated, 'treated')
  checkFigures(comparison, 'comparison')
  if (!Number.isInteger(B) || B < 1) throw new RangeError(`${B} shuffles`)
  const x = treated.filter((figure) => figure !== null)
  const y = comparison.filter((figure) => figure !== null)
  if (x.length === 0 || y.length === 0) {
    const status = x.length + y.length === 0 ? 'no_data' : 'too_few'
    return { status, method: null, nPerm: null, estimate: null, p: null }
  }
  const estimate = mean(x) - mean(y)
  const all = [...x, ...y]
  const total = sum(all)
  const size = (chosen: number) => Math.abs(chosen / x.length - (total - chosen) / y.length)
  const bar = Math.abs(estimate) - 1e-9 * Math.max(1, Math.abs(estimate))
  const ways = waysToChoose(all.length, x.length)
  if (ways <= MOST_WAYS) {
    const asFar = countSums(all, x.length, (chosen) => size(chosen) >= bar)
    return { status: 'ok', method: 'exact', nPerm: ways, estimate, p: asFar / ways }
  }
  const random = mulberry32(seed)
  let asFar = 0
  for (let draw = 0; draw < B; draw++) {
    if (size(sum(shuffled(all, random).slice(0, x.length))) >= bar) asFar++
  }
  return { status: 'ok', method: 'monte_carlo', nPerm: B, estimate, p: (1 + asFar) / (B + 1) }
}

/** C(n, k), or the first partial product beyond what is looked at. */
function waysToChoose(n: number, k: number): number {
  const fewer = Math.min(k, n - k)
  let ways = 1
  for (let i = 1; i <= fewer && ways <= MOST_WAYS; i++) ways = (ways * (n - fewer + i)) / i
  return ways
}

/** How many of the ways to choose `k` values have a sum that counts. */
function countSums(values: readonly number[], k: number, counts: (sum: number) => boolean): number {
  const from = (start: number, left: number, chosen: number): number => {
    if (left === 0) return counts(chosen) ? 1 : 0
    let found = 0
    for (let i = start; i <= values.length - left; i++) {
      found += from(i + 1, left - 1, chosen + (values[i] as number))
    }
    return found
  }
  return from(0, k, 0)
}
