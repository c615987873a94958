import { type Figure, mean, pooledDeviation, type Status } from './descriptive'
import { byGroup, completeCases, type Group } from './grouped'
import { checkPublishedSd, type Inference, NOT_INFERRED } from './inference'
import { NOT_STANDARDISED, type Standardised, standardiseBy } from './standardise'
import { welch } from './welch'

/** M4's result. T took part, C is compared with; gains are second less first, in the measure's units. */
interface DifferenceInDifferences extends Inference, Standardised {
  status: Extract<Status, 'ok' | 'no_data' | 'too_few' | 'zero_variance'>
  nT: number
  nC: number
  gainT: number | null
  gainC: number | null
  /** Gain of T less gain of C. */
  estimate: number | null
}

/**
 * M4: how much more one group gained than the other. Welch's t on the gains; g by the pooled deviation of the first
 * figures (Morris 2008, d_ppc2). Right when both groups would have grown alike; wrong for pupils chosen by their first
 * figure, who rise by themselves.
 *
 * Pupils with anything missing are left out. Nobody gives `no_data`, fewer than two in a group `too_few`, and gains
 * without any spread `zero_variance`: then only the estimate is given.
 *
 * @throws RangeError see `completeCases`; also when the published deviation is not above zero
 * @see impact method, section 3, M4
 */
export function differenceInDifferences(
  group: readonly Group[],
  pre: readonly Figure[],
  post: readonly Figure[],
  publishedSd?: number | null,
): DifferenceInDifferences {
  checkPublishedSd(publishedSd)
  const cases = completeCases(group, pre, post)
  const [gainsT, gainsC] = byGroup(cases, (one) => one.post - one.pre)
  const [nT, nC] = [gainsT.length, gainsC.length]
  if (nT < 2 || nC < 2) return { ...NOTHING, nT, nC, status: nT + nC === 0 ? 'no_data' : 'too_few' }
  const difference = welch(gainsT, gainsC)
  const ownSd = pooledDeviation(...byGroup(cases, (one) => one.pre))
  return {
    status: difference.se === null ? 'zero_variance' : 'ok',
    nT,
    nC,
    gainT: mean(gainsT),
    gainC: mean(gainsC),
    ...difference,
    ...standardiseBy(difference, ownSd, nT + nC - 2, publishedSd),
  }
}

const NOTHING = { gainT: null, gainC: null, estimate: null, ...NOT_INFERRED, ...NOT_STANDARDISED }
