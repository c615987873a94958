import { type CliffsDelta, cliffsDelta } from './cliffs-delta'
import {
  checkFigures,
  type Figure,
  mean,
  pooledDeviation,
  type Status,
  standardDeviation,
} from './descriptive'
import { checkPublishedSd, type Inference, NOT_INFERRED } from './inference'
import { mannWhitney } from './mann-whitney'
import { hodgesLehmann } from './shift'
import { NOT_STANDARDISED, type Standardised, standardiseBy } from './standardise'
import { welch } from './welch'

type Maybe<T> = { [K in keyof T]: T[K] | null }

/** M2's result. Field names are those of the published cases, as with M1. T took part, C is compared with. */
interface TwoGroup extends Inference, Standardised, Maybe<CliffsDelta> {
  status: Extract<Status, 'ok' | 'no_data' | 'too_few' | 'zero_variance'>
  nT: number
  nC: number
  meanT: number | null
  meanC: number | null
  sdT: number | null
  sdC: number | null
  /** Mean of T less mean of C. */
  estimate: number | null
  U: number | null
  pMannWhitney: number | null
  hodgesLehmann: number | null
}

/**
 * M2: two groups measured once. Welch's t, and beside it what small, skewed or five-point data need: the exact
 * Mann–Whitney test, Hodges–Lehmann's shift and Cliff's delta.
 *
 * Missing figures are left out. Nobody at all gives `no_data`, fewer than two in either group `too_few`. When everybody
 * within each group has the same figure (`zero_variance`) se, df, t, p, interval and g are null; the rest is given.
 *
 * @param publishedSd the measure's published standard deviation, in the same units
 * @throws RangeError when a figure is not finite, or the published deviation is not above zero
 * @see impact method, section 3, M2
 */
export function twoGroup(
  treated: readonly Figure[],
  comparison: readonly Figure[],
  publishedSd?: number | null,
): TwoGroup {
  checkFigures(treated, 'treated')
  checkFigures(comparison, 'comparison')
  checkPublishedSd(publishedSd)
  const x = treated.filter((figure) => figure !== null)
  const y = comparison.filter((figure) => figure !== null)
  const [nT, nC] = [x.length, y.length]
  if (nT < 2 || nC < 2) return { ...NOTHING, nT, nC, status: nT + nC === 0 ? 'no_data' : 'too_few' }
  const difference = welch(x, y)
  const { U, p } = mannWhitney(x, y)
  return {
    status: difference.se === null ? 'zero_variance' : 'ok',
    nT,
    nC,
    meanT: mean(x),
    meanC: mean(y),
    sdT: standardDeviation(x),
    sdC: standardDeviation(y),
    ...difference,
    ...standardiseBy(difference, pooledDeviation(x, y), nT + nC - 2, publishedSd),
    U,
    pMannWhitney: p,
    hodgesLehmann: hodgesLehmann(x, y),
    ...cliffsDelta(x, y),
  }
}

const NOTHING = {
  meanT: null,
  meanC: null,
  sdT: null,
  sdC: null,
  estimate: null,
  ...NOT_INFERRED,
  ...NOT_STANDARDISED,
  U: null,
  pMannWhitney: null,
  hodgesLehmann: null,
  delta: null,
  deltaLow: null,
  deltaHigh: null,
  probSuperiority: null,
}
