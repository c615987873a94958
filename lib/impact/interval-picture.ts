import { tQuantile } from '../statistics/distributions'
import type { OutcomeClaim } from './claim'
import type { Estimate } from './evaluation/estimates'
import type { OutcomeFacts } from './facts'
import { estimateSpokenOf } from './spoken-of'

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
  const { result } = outcome
  if (!result || !claim.showsResult) return null
  const estimate = estimateSpokenOf(result)
  if (estimate === null) return null
  return {
    ...intervalPicture(estimate),
    worthwhile: outcome.smallestWorthwhile,
    text: claim.sentence,
  }
}

/** An estimate with its two ranges, as it is drawn. */
export function intervalPicture({ value, low, high, se, df }: Estimate) {
  const reach = tQuantile((1 + INNER) / 2, df) * se
  return { estimate: value, low, high, innerLow: value - reach, innerHigh: value + reach }
}
