import { tQuantile } from '../statistics/distributions'
import { intervalOf, type OutcomeClaim } from './claim'
import type { OutcomeFacts } from './facts'

/** What a dot-and-interval picture needs, in the measure's units: the same names `components/charts` uses. */
export interface IntervalPicture {
  estimate: number
  /** 95% */
  low: number
  high: number
  /** 66%, drawn thicker. */
  innerLow: number
  innerHigh: number
  worthwhile: number | null
  /** The claim in words, for whoever does not see the picture. */
  text: string
}

const INNER = 0.66

/**
 * The picture of one outcome's result; null when there is nothing that may be drawn: no figures, too few pupils to
 * report, or every figure moved alike. Impact method, section 8.
 */
export function pictureOf(outcome: OutcomeFacts, claim: OutcomeClaim): IntervalPicture | null {
  const change = outcome.result?.change
  const interval = change ? intervalOf(change) : null
  if (!change || !interval || !claim.showsResult) return null
  const { estimate, se, df } = change
  if (estimate === null || se === null || df === null) return null
  const reach = tQuantile((1 + INNER) / 2, df) * se
  return {
    estimate,
    ...interval,
    innerLow: estimate - reach,
    innerHigh: estimate + reach,
    worthwhile: outcome.smallestWorthwhile,
    text: claim.sentence,
  }
}
