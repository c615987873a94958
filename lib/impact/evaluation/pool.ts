import { amount, decimalsFor, figure, midSentence } from '../../measures/figures-in-words'
import { combine } from '../../statistics/combine'
import { Z_975 } from '../../statistics/distributions'
import type { Claim } from '../claim-rung'
import { designSentence } from '../design-sentences'
import { isClear, type Verdict, verdictFrom } from '../verdict'
import type { Estimate } from './estimates'
import type { Design, Rung } from './names'

/** One group of an activity that was done several times: its result, in the measure's units. */
export interface Cohort {
  estimate: Estimate
  ceiling: Rung
  /** Pupils behind the smallest of its groups. */
  fewest: number
}

/** What several groups show together. */
export interface Pool {
  groups: number
  estimate: number
  low: number
  high: number
  se: number
  /** How far the groups differ among themselves: Q, and the share of it that chance does not explain, 0 to 1. */
  Q: number
  I2: number
  verdict: Verdict
  isClear: boolean
  ceiling: Rung
  sentence: string
  governorSentence: string
  fewest: number
}

export interface Pooled {
  design: Design
  measure: { name: string; unit: string; direction: 'higher' | 'lower' }
  smallestWorthwhile: number | null
}

/**
 * Several groups of one activity, measured and compared in the same way, taken together (`combine`). What may be said is
 * what the weakest of them allows. Null with fewer than two, or where they cannot be combined.
 *
 * @see impact method, sections 3 and 6
 */
export function poolOf(cohorts: readonly Cohort[], about: Pooled): Pool | null {
  if (cohorts.length < 2) return null
  const found = combine(
    cohorts.map(({ estimate }) => estimate.value),
    cohorts.map(({ estimate }) => estimate.se),
  )
  const { estimate, ciLow, ciHigh, se, Q, I2 } = found
  if (estimate === null || ciLow === null || ciHigh === null || se === null || Q === null || I2 === null)
    return null
  const interval = { low: ciLow, high: ciHigh }
  const verdict = verdictFrom(interval, about.measure.direction, about.smallestWorthwhile)
  const ceiling = Math.min(...cohorts.map((one) => one.ceiling)) as Rung
  const said = (reader: 'head' | 'governors') =>
    sentenceOf({ ...about, groups: cohorts.length, estimate, ...interval, verdict, ceiling, se, reader })
  return {
    groups: cohorts.length,
    estimate,
    ...interval,
    se,
    Q,
    I2,
    verdict,
    isClear: isClear(interval),
    ceiling,
    sentence: said('head'),
    governorSentence: said('governors'),
    fewest: Math.min(...cohorts.map(({ fewest }) => fewest)),
  }
}

type Said = Pooled & {
  groups: number
  estimate: number
  low: number
  high: number
  se: number
  verdict: Verdict
  ceiling: Rung
  reader: 'head' | 'governors'
}

function sentenceOf(said: Said): string {
  const { design, measure, groups, estimate, low, high, verdict, ceiling, smallestWorthwhile, reader } = said
  const together = `${groups} groups of this activity, taken together. `
  const claim: Claim = {
    base: ceiling,
    ceiling,
    limits: [],
    verdict,
    rung: ceiling,
    causalWords: ceiling === 5,
    comparisonWords: ceiling >= 4,
    months: false,
  }
  const told = designSentence(
    {
      design,
      measure,
      n: 0,
      estimate: { value: estimate, low, high },
      startedOn: null,
      expectedRise: null,
      smallestWorthwhile,
      smallestDetectable: (Z_975 + Z_80) * said.se,
      reader,
    },
    claim,
  )
  const words = design === 'prepost' || design === 'prepost_norm' || told === null ? changeOf(said) : told
  return together + words
}

/** z of 0.8: the smallest difference that would have shown four times in five. */
const Z_80 = 0.8416212335729143

function changeOf({ measure, estimate, low, high }: Said): string {
  const decimals = decimalsFor({ estimate, low, high })
  const what = midSentence(measure.name)
  if (!isClear({ low, high })) {
    const end = (value: number) =>
      `a ${value < 0 ? 'fall' : 'rise'} of ${amount(figure(Math.abs(value), decimals), measure.unit)}`
    return `We cannot tell whether ${what} changed. The results fit anything from ${end(low)} to ${end(high)}. This is not evidence that it failed.`
  }
  const isUp = estimate > 0
  const [least, most] = isUp ? [low, high] : [-high, -low]
  return (
    `On average ${what} went ${isUp ? 'up' : 'down'} ${amount(figure(Math.abs(estimate), decimals), measure.unit)} ` +
    `(likely range ${figure(least, decimals)} to ${figure(most, decimals)}). We cannot say why.`
  )
}
