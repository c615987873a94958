import {
  checkFigures,
  correlation,
  type Figure,
  mean,
  type Status,
  standardDeviation,
  ZERO_SD,
} from './descriptive'
import { tCritical, tTwoSided } from './distributions'
import { SAME, signedRank, signFlip } from './exact-paired'
import { NOT_STANDARDISED, standardise } from './standardise'

/**
 * M1's result. Field names are those of the published cases with `_x` written `X` (`ci_low` is `ciLow`), a rule a
 * program can follow in both directions. Everything is in the measure's own units except r, t, p and the g family.
 * Null means "cannot be computed", never zero.
 */
export interface PairedChange {
  status: Extract<Status, 'ok' | 'no_data' | 'too_few' | 'zero_variance'>
  /** Pairs with a first figure, whether or not a second one followed. */
  nBaseline: number
  /** Pairs with both figures: everything below is about these. */
  n: number
  meanPre: number | null
  meanPost: number | null
  sdPre: number | null
  sdPost: number | null
  /** Pearson's r of first and second figures. */
  r: number | null
  /** Mean of second minus first. */
  estimate: number | null
  sdDiff: number | null
  se: number | null
  df: number | null
  t: number | null
  p: number | null
  ciLow: number | null
  ciHigh: number | null
  g: number | null
  gSe: number | null
  gLow: number | null
  gHigh: number | null
  nUp: number | null
  nSame: number | null
  nDown: number | null
  nNonzero: number | null
  V: number | null
  pSignedRank: number | null
  pSignFlip: number | null
}

/**
 * M1: the mean change of one group measured twice, with its 95% interval from the paired t distribution, and two exact
 * tests beside it for small groups.
 *
 * Pairs with either figure missing are left out (complete case). No pair at all gives `no_data`, one pair `too_few`,
 * and a change that is the same for everyone `zero_variance`: then the estimate is given and se, t, p, interval and g
 * are null.
 *
 * @param pre first figures, `null` where missing
 * @param post second figures, in the same order
 * @param publishedSd the measure's published standard deviation; use it whenever the pupils were selected, because a
 *   narrow group's own spread inflates g
 * @param withChecks whether the exact tests beside it are wanted too: the signed ranks, and the flipped signs
 * @throws RangeError when the lists differ in length, a figure is not finite, or the published deviation is not above zero
 * @see impact method, section 3, M1
 */
export function pairedChange(
  pre: readonly Figure[],
  post: readonly Figure[],
  publishedSd?: number | null,
  { withChecks = true }: { withChecks?: boolean } = {},
): PairedChange {
  check(pre, post, publishedSd)
  const pairs: { first: number; second: number }[] = []
  pre.forEach((first, i) => {
    const second = post[i] as Figure
    if (first !== null && second !== null) pairs.push({ first, second })
  })
  const n = pairs.length
  const counted = { nBaseline: pre.filter((figure) => figure !== null).length, n }
  if (n < 2) return { ...NOTHING, ...counted, status: n === 0 ? 'no_data' : 'too_few' }

  const first = pairs.map((pair) => pair.first)
  const second = pairs.map((pair) => pair.second)
  const change = pairs.map((pair) => pair.second - pair.first)
  const estimate = mean(change)
  const sdDiff = standardDeviation(change)
  const sdPre = standardDeviation(first)
  return {
    status: sdDiff < ZERO_SD ? 'zero_variance' : 'ok',
    ...counted,
    meanPre: mean(first),
    meanPost: mean(second),
    sdPre,
    sdPost: standardDeviation(second),
    r: correlation(first, second),
    estimate,
    sdDiff,
    df: n - 1,
    ...inference(estimate, sdDiff, n, sdPre, publishedSd ?? null),
    nUp: change.filter((d) => d > SAME).length,
    nSame: change.filter((d) => Math.abs(d) <= SAME).length,
    nDown: change.filter((d) => d < -SAME).length,
    ...(withChecks ? exactly(change) : NOT_CHECKED),
  }
}

function exactly(change: readonly number[]) {
  const { nNonzero, V, p } = signedRank(change)
  return { nNonzero, V, pSignedRank: p, pSignFlip: signFlip(change) }
}

const NOT_CHECKED = { nNonzero: null, V: null, pSignedRank: null, pSignFlip: null }

const NOT_INFERRED = { se: null, t: null, p: null, ciLow: null, ciHigh: null, ...NOT_STANDARDISED }

const NOTHING = {
  meanPre: null,
  meanPost: null,
  sdPre: null,
  sdPost: null,
  r: null,
  estimate: null,
  sdDiff: null,
  df: null,
  ...NOT_INFERRED,
  nUp: null,
  nSame: null,
  nDown: null,
  ...NOT_CHECKED,
}

function inference(estimate: number, sdDiff: number, n: number, sdPre: number, publishedSd: number | null) {
  if (sdDiff < ZERO_SD) return NOT_INFERRED
  const df = n - 1
  const se = sdDiff / Math.sqrt(n)
  const t = estimate / se
  const reach = tCritical(df) * se
  const scale = publishedSd ?? sdPre
  const scaleDf = publishedSd === null ? df : Number.POSITIVE_INFINITY
  return {
    se,
    t,
    p: tTwoSided(t, df),
    ciLow: estimate - reach,
    ciHigh: estimate + reach,
    ...standardise(estimate, se, df, scale, scaleDf),
  }
}

function check(pre: readonly Figure[], post: readonly Figure[], publishedSd?: number | null): void {
  if (pre.length !== post.length) {
    throw new RangeError(`${pre.length} first figures and ${post.length} second figures`)
  }
  checkFigures(pre, 'pre')
  checkFigures(post, 'post')
  if (publishedSd != null && !(publishedSd > 0 && Number.isFinite(publishedSd))) {
    throw new RangeError(`A published standard deviation must be above zero, not ${publishedSd}`)
  }
}
