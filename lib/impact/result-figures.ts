import { amount, decimalsFor, figure, level } from '../measures/figures-in-words'
import type { OutcomeFacts } from './facts'

/** One outcome's result as printed in a table. Texts are as people read them, with a real minus sign and the unit. */
export interface ResultInFigures {
  /** "24", or "24 of 26" when two have no second figure. */
  counted: string
  from: string
  to: string
  /** "+7.3 months" */
  change: string
  /** "3.6 to 10.9"; "none" when every figure moved alike. */
  range: string
}

/** Null until at least two have both figures. */
export function resultInFigures({ measure, result }: OutcomeFacts): ResultInFigures | null {
  const change = result?.change
  if (!change || change.meanPre === null || change.meanPost === null || change.estimate === null) return null
  const { n, nBaseline, meanPre, meanPost, estimate, ciLow, ciHigh } = change
  const decimals = decimalsFor({
    from: meanPre,
    to: meanPost,
    estimate,
    low: ciLow ?? estimate,
    high: ciHigh ?? estimate,
  })
  const sign = estimate > 0 ? '+' : ''
  return {
    counted: n === nBaseline ? `${n}` : `${n} of ${nBaseline}`,
    from: level(figure(meanPre, decimals), measure.unit),
    to: level(figure(meanPost, decimals), measure.unit),
    change: sign + amount(figure(estimate, decimals), measure.unit),
    range:
      ciLow === null || ciHigh === null
        ? 'none'
        : `${figure(ciLow, decimals)} to ${figure(ciHigh, decimals)}`,
  }
}
