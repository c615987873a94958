import { incompleteBeta } from './distributions'

/** Events counted over an exposure: whole numbers of events, and days (or hours) above zero. */
export interface Counted {
  count: number
  exposure: number
}

/** How the chance of a tail is shared with the value seen: mid-p counts half of it. */
const HALF = 0.5
/** As near as an interval's end is worked out, relative to itself. */
const NEAR = 1e-13
const MOST_STEPS = 200

/**
 * Two Poisson rates compared by the exact conditional test: given how many events there were in both, those of the first are
 * binomial. The p is one-sided, that the first rate is above the second, with mid-p: half the chance of the count seen, which
 * keeps the test near its level where the exact one is far below it with small counts.
 *
 * Where counts swing more than Poisson counts do, `swing` divides both before the test, as quasi-Poisson methods divide the
 * information by the same factor. At 1 it is the exact test.
 *
 * @param swing variance over mean, 1 or above
 * @returns p in [0, 1], and 1 when nothing was counted at all
 * @throws RangeError when a count is not whole and non-negative, an exposure not above zero, or the swing below 1
 * @see Przyborowski and Wilenski, 1940 (the conditional test); Lancaster, 1961 (mid-p)
 */
export function rateAbove(first: Counted, second: Counted, swing = 1): number {
  check(first, second, swing)
  const share = first.exposure / (first.exposure + second.exposure)
  return upperTail(share, first.count / swing, second.count / swing)
}

/**
 * The ratio of the first rate to the second, with the interval that holds every ratio the same test, at `level` in each tail,
 * does not turn down.
 *
 * @param level chance left in each tail, 0.025 for a 95% interval
 * @returns ratio null when nothing was counted in the second, highest null when there is no upper end
 */
export function rateRatio(
  first: Counted,
  second: Counted,
  { swing = 1, level = 0.025 }: { swing?: number; level?: number } = {},
): { ratio: number | null; lowest: number; highest: number | null } {
  check(first, second, swing)
  const [x, y] = [first.count / swing, second.count / swing]
  const toRatio = (share: number) => (share / (1 - share)) * (second.exposure / first.exposure)
  const finite = (ratio: number) => (Number.isFinite(ratio) ? ratio : null)
  const rate = second.count === 0 ? null : first.count / first.exposure / (second.count / second.exposure)
  // The tail grows with the share: its lower end leaves `level` above, its upper end `level` below.
  const lowest = x === 0 ? 0 : toRatio(shareWhere((share) => upperTail(share, x, y) >= level))
  const highest = y === 0 ? null : finite(toRatio(shareWhere((share) => upperTail(share, x, y) >= 1 - level)))
  return { ratio: rate, lowest, highest }
}

/** P(X > x) + ½ P(X = x) for X binomial of x + y with this share; also between whole numbers. */
function upperTail(share: number, x: number, y: number): number {
  if (x === 0 && y === 0) return 1
  const reached = x === 0 ? 1 : incompleteBeta(share, x, y + 1)
  const passed = y === 0 ? 0 : incompleteBeta(share, x + 1, y)
  return Math.min(1, Math.max(0, HALF * reached + HALF * passed))
}

/** The smallest share at which what holds from there on begins to hold, by halving. */
function shareWhere(holds: (share: number) => boolean): number {
  let below = 0
  let above = 1
  for (let step = 0; step < MOST_STEPS && above - below > NEAR * above; step++) {
    const middle = (below + above) / 2
    if (holds(middle)) above = middle
    else below = middle
  }
  return (below + above) / 2
}

function check(first: Counted, second: Counted, swing: number): void {
  for (const { count, exposure } of [first, second]) {
    if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`A count is whole, not ${count}`)
    if (!(exposure > 0 && Number.isFinite(exposure)))
      throw new RangeError(`An exposure is above zero, not ${exposure}`)
  }
  if (!(swing >= 1 && Number.isFinite(swing))) throw new RangeError(`The swing is 1 or above, not ${swing}`)
}
