import { claimFor } from '../claim-rung'
import { type EvaluationFacts, SELECTIONS } from '../evaluation-facts'
import { DESIGNS, MEASURE_TYPES } from '../facts'
import type { Interval } from '../verdict'
import { figures, type Input, NotOfThisForm, numberIfAny } from './inputs'

/** The claim for a published case's facts and intervals, by our names for the published ones. */
export function claimResult(facts: Input, intervals: Input): object {
  const { rung, limits, causalWords, comparisonWords, months, ...claim } = claimFor(factsOf(facts), {
    primary: interval(intervals, 'primary'),
    did: interval(intervals, 'did'),
    prepost: interval(intervals, 'prepost'),
    smallestWorthwhile: numberIfAny(intervals, 'smallest_worthwhile'),
    direction: flag(intervals, 'higher_is_better', true) ? 'higher' : 'lower',
  })
  return {
    ...claim,
    limits: limits.map(({ code }) => code),
    claimRung: rung,
    causalWordsAllowed: causalWords,
    comparisonWordsAllowed: comparisonWords,
    monthsAllowed: months,
  }
}

function factsOf(input: Input): EvaluationFacts {
  const count = (name: string) => numberIfAny(input, name) ?? 0
  const hasComparison = numberIfAny(input, 'n_c') !== null || numberIfAny(input, 'n_c_start') !== null
  return {
    design: oneOf(input, 'design', DESIGNS),
    analysed: count('n_t'),
    started: count('n_t_start'),
    compared: hasComparison ? { analysed: count('n_c'), started: count('n_c_start') } : null,
    wholeClasses:
      input.alloc_unit === 'cluster' || input.alloc_unit === 'class'
        ? { tookPart: count('clusters_t'), compared: count('clusters_c') }
        : null,
    selection: SELECTIONS.find((way) => way === input.selection) ?? 'chosen_by_staff',
    baselineG: numberIfAny(input, 'baseline_g'),
    hasFirstFigures: flag(input, 'pre_measured', true),
    measureType: oneOf(input, 'measure_type', MEASURE_TYPES),
    reliability: numberIfAny(input, 'reliability'),
    sameScale: flag(input, 'same_scale', true),
    isBlind: flag(input, 'blind', false),
    shareAtTheEnd: numberIfAny(input, 'max_share'),
    isSetInAdvance: flag(input, 'prespecified', false),
    isPrimary: input.outcome_rank === 'primary',
    hasOtherProgramme: flag(input, 'other_programme', false),
    isDrawLogged: flag(input, 'alloc_logged', false),
    isAnalysedAsDrawn: flag(input, 'as_allocated', false),
    points: { before: count('n_pre_points'), after: count('n_post_points') },
    daysBetweenTests: numberIfAny(input, 'test_gap_days'),
    isRtmTakenOff: flag(input, 'rtm_adjusted', false),
  }
}

function interval(input: Input, name: string): Interval | null {
  if (input[name] == null) return null
  const [low, high] = figures(input, name)
  return low == null || high == null ? null : { low, high }
}

function flag(input: Input, name: string, unstated: boolean): boolean {
  const value = input[name] ?? unstated
  if (typeof value !== 'boolean') throw new NotOfThisForm(`${name} is not true or false`)
  return value
}

function oneOf<T>(input: Input, name: string, values: readonly T[]): T {
  const value = (input[name] ?? null) as T
  if (!values.includes(value)) throw new NotOfThisForm(`${name} is unknown`)
  return value
}
