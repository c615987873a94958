import { amount, decimalsFor, figure, level } from '../measures/figures-in-words'
import type { EvaluatedResult } from './evaluation/evaluated-result'
import type { OutcomeFacts } from './facts'
import { speaksOfItsDesign } from './spoken-of'

/** One outcome's result as printed in a table. Texts are as people read them, with a real minus sign and the unit. */
interface ResultInFigures {
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
  if (result?.evaluated && speaksOfItsDesign(result.evaluated))
    return evaluatedInFigures(measure, result.evaluated)
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

/** The same of a design: the difference that decides, and how many are behind it on each side. */
function evaluatedInFigures(
  measure: OutcomeFacts['measure'],
  { groups, primary, facts }: EvaluatedResult,
): ResultInFigures | null {
  const [tookPart] = groups
  if (primary === null) return null
  const { value, low, high } = primary
  const from = tookPart?.meanBefore ?? null
  const to = tookPart?.meanAfter ?? null
  const decimals = decimalsFor({ from: from ?? value, to: to ?? value, estimate: value, low, high })
  const counted = facts.compared
    ? `${facts.analysed} and ${facts.compared.analysed}`
    : facts.analysed === facts.started
      ? `${facts.analysed}`
      : `${facts.analysed} of ${facts.started}`
  const printed = (mean: number | null) =>
    mean === null ? 'none' : level(figure(mean, decimals), measure.unit)
  return {
    counted,
    from: printed(from),
    to: printed(to),
    change: (value > 0 ? '+' : '') + amount(figure(value, decimals), measure.unit),
    range: `${figure(low, decimals)} to ${figure(high, decimals)}`,
  }
}
