import { type EvaluationFacts, isComparison, needsBoth } from './evaluation-facts'
import { ceilingFor, type Limit } from './limits'
import type { Rung } from './rules'
import { type Interval, isClear, type Verdict, verdictFrom, verdictOfBoth } from './verdict'

/** The 95% intervals a claim rests on, in the measure's units; null where there is none. */
export interface Intervals {
  primary: Interval | null
  /** Of the difference in differences (M4), where there is a comparison. */
  did: Interval | null
  /** Of the change of those who took part (M1). */
  prepost: Interval | null
  /** The smallest difference the school said would matter; null when it did not say. */
  smallestWorthwhile: number | null
  direction: 'higher' | 'lower'
}

/** What may be said of one result of any design, before it is put into words. */
export interface Claim {
  /** The strongest claim of the design, and of these facts. */
  base: Rung
  ceiling: Rung
  limits: Limit[]
  verdict: Verdict
  rung: Rung
  /** Whether words may name a cause, set pupils beside similar ones, or give months of progress. */
  causalWords: boolean
  comparisonWords: boolean
  months: boolean
}

/** The rules of section 6: the ceiling from the facts, the verdict from the intervals, the claim from both. */
export function claimFor(facts: EvaluationFacts, intervals: Intervals): Claim {
  const { base, ceiling, limits } = ceilingFor(facts)
  const verdict = verdictFor(facts, intervals)
  const rung = rungFor(ceiling, verdict, intervals)
  const isNationalScale =
    facts.measureType === 'standardised_test' || facts.measureType === 'national_assessment'
  return {
    base,
    ceiling,
    limits,
    verdict,
    rung,
    causalWords: rung === 5,
    comparisonWords: rung >= 4,
    months: ceiling >= 4 && isNationalScale && isComparison(facts.design),
  }
}

/** Families or staff chose: both intervals decide, if both rounds are on one scale. Otherwise the primary one alone. */
function verdictFor(facts: EvaluationFacts, intervals: Intervals): Verdict {
  const of = (interval: Interval | null) =>
    verdictFrom(interval, intervals.direction, intervals.smallestWorthwhile)
  return needsBoth(facts) ? verdictOfBoth(of(intervals.primary), of(intervals.did)) : of(intervals.primary)
}

function rungFor(ceiling: Rung, verdict: Verdict, { primary, prepost }: Intervals): Rung {
  if (ceiling <= 1) return ceiling
  if (ceiling >= 3) {
    if (verdict === 'better' || verdict === 'worse') return ceiling
    return isClear(prepost) ? 2 : 1
  }
  return isClear(prepost ?? primary) ? 2 : 1
}
