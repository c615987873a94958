import { logGamma } from './distributions'

/**
 * Fisher's exact test, two-sided: the probability, margins fixed, of every table no likelier than the one seen. Tables
 * within a relative 1e-7 of it count as equally likely, as in R.
 *
 * @returns p; 1 when a group is empty
 * @see impact method, section 3, M7
 */
export function fisherExact(xT: number, nT: number, xC: number, nC: number): number {
  const reached = xT + xC
  const chances: number[] = []
  const least = Math.max(0, reached - nC)
  for (let x = least; x <= Math.min(nT, reached); x++) {
    chances.push(Math.exp(logChoose(nT, x) + logChoose(nC, reached - x) - logChoose(nT + nC, reached)))
  }
  const bar = (chances[xT - least] as number) * (1 + 1e-7)
  let p = 0
  let all = 0
  for (const chance of chances) {
    all += chance
    if (chance <= bar) p += chance
  }
  return Math.min(1, p / all)
}

/** ln of the number of ways to choose k of n. */
function logChoose(n: number, k: number): number {
  return logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1)
}
