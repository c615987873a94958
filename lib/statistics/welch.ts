import { mean, standardDeviation, ZERO_SD } from './descriptive'
import { type Inference, inferFromT, NOT_INFERRED } from './inference'

/**
 * Difference of two means with Welch's standard error and Satterthwaite's degrees of freedom: no assumption that the
 * groups spread alike. The inference is all null when neither group has any spread.
 *
 * @param a at least two figures
 * @param b at least two figures, in the same units; the estimate is the mean of `a` less that of `b`
 */
export function welch(a: readonly number[], b: readonly number[]): { estimate: number } & Inference {
  const estimate = mean(a) - mean(b)
  const [sdA, sdB] = [standardDeviation(a), standardDeviation(b)]
  if (sdA < ZERO_SD && sdB < ZERO_SD) return { estimate, ...NOT_INFERRED }
  const [partA, partB] = [sdA ** 2 / a.length, sdB ** 2 / b.length]
  const df = (partA + partB) ** 2 / (partA ** 2 / (a.length - 1) + partB ** 2 / (b.length - 1))
  return { estimate, ...inferFromT(estimate, Math.sqrt(partA + partB), df) }
}
