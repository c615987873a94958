import { SLACK } from './rules'

/** What the likely range says about the direction, never about the cause. Section 6. */
export type Verdict =
  | 'better'
  | 'worse'
  | 'no_meaningful_difference'
  | 'cannot_tell'
  | 'mixed'
  | 'not_estimable'

export interface Interval {
  low: number
  high: number
}

/**
 * The verdict from one interval.
 *
 * @param interval 95%, in the measure's units; null when there is none
 * @param direction which way is better for this measure
 * @param smallestWorthwhile in the same units, above zero; null when the school did not say
 */
export function verdictFrom(
  interval: Interval | null,
  direction: 'higher' | 'lower',
  smallestWorthwhile: number | null,
): Verdict {
  if (interval === null) return 'not_estimable'
  const { low, high } = direction === 'higher' ? interval : { low: -interval.high, high: -interval.low }
  if (low > 0) return 'better'
  if (high < 0) return 'worse'
  if (
    smallestWorthwhile !== null &&
    low >= -smallestWorthwhile - SLACK &&
    high <= smallestWorthwhile + SLACK
  ) {
    return 'no_meaningful_difference'
  }
  return 'cannot_tell'
}

/** Whether the interval leaves out zero. */
export function isClear(interval: Interval | null): boolean {
  return interval !== null && (interval.low > 0 || interval.high < 0)
}

/**
 * The verdict of two estimates that bracket the truth under the two usual assumptions: same prospects given the first
 * figure (M3), same growth (M4). It takes both to be clear in one direction. Section 6.
 */
export function verdictOfBoth(primary: Verdict, did: Verdict): Verdict {
  if (primary === did) return primary
  if (primary === 'not_estimable' || did === 'not_estimable') return 'cannot_tell'
  const clear = [primary, did].filter((verdict) => verdict === 'better' || verdict === 'worse').length
  return clear === 1 ? 'mixed' : 'cannot_tell'
}
