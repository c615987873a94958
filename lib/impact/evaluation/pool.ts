import { amount, decimalsFor, figure, midSentence } from '../../measures/figures-in-words'
import { combine } from '../../statistics/combine'
import { chiSquareUpperTail, Z_975 } from '../../statistics/distributions'
import type { Claim } from '../claim-rung'
import { designSentence, lowScorers } from '../design-sentences'
import type { Limit } from '../limits'
import { type Interval, isClear, type Verdict, verdictFrom, verdictOfBoth } from '../verdict'
import type { Cohort } from './cohort'
import type { Design, Rung } from './names'

/** What several groups show together. */
export interface Pool {
  groups: number
  design: Design
  estimate: number
  low: number
  high: number
  se: number
  /** The share of each group in the estimate, 0 to 1, in the order in which they were given. */
  weights: number[]
  /** How far the groups differ among themselves: Q, and the share of it that chance does not explain, 0 to 1. */
  Q: number
  I2: number
  /** Whether they differ more than chance makes likely. */
  differ: boolean
  verdict: Verdict
  /** Whether it says better or worse. */
  isClear: boolean
  ceiling: Rung
  /** What may be claimed: the ceiling where the verdict is clear, and no more than that pupils took part where not. */
  rung: Rung
  sentence: string
  governorSentence: string
  /** Pupils behind the smallest group of all. */
  fewest: number
}

interface Pooled {
  measure: { name: string; unit: string; direction: 'higher' | 'lower' }
  smallestWorthwhile: number | null
}

/** Few groups differ little by chance, and a test of it misses much: so it is asked at one chance in ten. */
const DIFFER_AT = 0.1

/**
 * Several groups of one activity, measured and compared in the same way, taken together (`combine`). What may be said is
 * what the weakest of them allows. Null with fewer than two, or where they cannot be combined.
 *
 * @throws RangeError when they were not compared in the same way
 * @see impact method, sections 3 and 6
 */
export function poolOf(cohorts: readonly Cohort[], about: Pooled): Pool | null {
  const [first] = cohorts
  if (first === undefined || cohorts.length < 2) return null
  const { design } = first
  if (cohorts.some((one) => one.design !== design)) throw new RangeError('Groups compared in several ways')
  const found = combine(
    cohorts.map(({ estimate }) => estimate.value),
    cohorts.map(({ estimate }) => estimate.se),
  )
  const { estimate, ciLow, ciHigh, se, Q, I2, df } = found
  if (estimate === null || ciLow === null || ciHigh === null || se === null) return null
  if (Q === null || I2 === null || df === null) return null
  const interval = { low: ciLow, high: ciHigh }
  const verdict = verdictOf(interval, cohorts, about)
  const ceiling = Math.min(...cohorts.map((one) => one.ceiling)) as Rung
  const isClearVerdict = verdict === 'better' || verdict === 'worse'
  const said = (reader: 'head' | 'governors') =>
    sentenceOf({ ...about, design, cohorts, estimate, ...interval, verdict, ceiling, se, reader })
  return {
    groups: cohorts.length,
    design,
    estimate,
    ...interval,
    se,
    weights: cohorts.map((one) => (se / one.estimate.se) ** 2),
    Q,
    I2,
    differ: chiSquareUpperTail(Q, df) < DIFFER_AT,
    verdict,
    isClear: isClearVerdict,
    ceiling,
    rung: isClearVerdict ? ceiling : 1,
    sentence: said('head'),
    governorSentence: said('governors'),
    fewest: Math.min(...cohorts.map(({ fewest }) => fewest)),
  }
}

/** Where nothing was drawn and families or staff chose, both fair ways to compare have to agree, as for a single group. */
function verdictOf(interval: Interval, cohorts: readonly Cohort[], about: Pooled): Verdict {
  const of = (one: Interval | null) => verdictFrom(one, about.measure.direction, about.smallestWorthwhile)
  if (!cohorts.some((one) => one.needsBoth)) return of(interval)
  const dids = cohorts.map(({ did }) => did)
  const known = dids.filter((did) => did !== null)
  const { ciLow, ciHigh } = combine(
    known.map(({ value }) => value),
    known.map(({ se }) => se),
  )
  const isWhole = known.length === dids.length && ciLow !== null && ciHigh !== null
  return verdictOfBoth(of(interval), of(isWhole ? { low: ciLow, high: ciHigh } : null))
}

type Said = Pooled & {
  design: Design
  cohorts: readonly Cohort[]
  estimate: number
  low: number
  high: number
  se: number
  verdict: Verdict
  ceiling: Rung
  reader: 'head' | 'governors'
}

function sentenceOf(said: Said): string {
  const { design, measure, cohorts, estimate, low, high, verdict, ceiling, smallestWorthwhile, reader } = said
  const together = `${cohorts.length} groups of this activity, taken together. `
  const rises = cohorts.flatMap((one) => one.expectedRise ?? [])
  const expectedRise = rises.length > 0 ? Math.max(...rises) : null
  if (design === 'prepost') {
    const first = expectedRise === null ? '' : `${lowScorers({ expectedRise, measure })} `
    return together + first + changeOf(said)
  }
  const claim: Claim = {
    base: ceiling,
    ceiling,
    limits: holding(cohorts, ceiling),
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
      n: cohorts.reduce((total, { n }) => total + n, 0),
      estimate: { value: estimate, low, high },
      startedOn: null,
      expectedRise,
      smallestWorthwhile,
      smallestDetectable: (Z_975 + Z_80) * said.se,
      reader,
    },
    claim,
  )
  return together + (told ?? changeOf(said))
}

/** What holds them at their common ceiling, each said once. */
function holding(cohorts: readonly Cohort[], ceiling: Rung): Limit[] {
  const all = cohorts.flatMap(({ limits }) => limits).filter(({ cap }) => cap === ceiling)
  return [...new Map(all.map((limit) => [limit.code, limit])).values()]
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
