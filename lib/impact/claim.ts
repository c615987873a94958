import type { OutcomeResult } from '../measures/outcome-result'
import type { PairedChange } from '../statistics/paired-change'
import type { ClaimState } from './claim-state'
import { evaluatedForGovernors, governorSentenceOf, sentenceOf } from './claim-words'
import type { EvaluatedResult } from './evaluation/evaluated-result'
import { ONE_GROUP } from './evaluation-facts'
import type { MeasureFacts, OutcomeFacts } from './facts'
import { ceilingFor, type Limit } from './limits'
import { RULES_VERSION, type Rung, smallestShown } from './rules'
import { estimateSpokenOf } from './spoken-of'
import { type Interval, isClear, type Verdict, verdictFrom } from './verdict'

/** What may be said about one outcome, and why not more. */
export interface OutcomeClaim {
  /** For the head and named staff. */
  sentence: string
  /** For governors: the same claim, with nothing about fewer people than the threshold. */
  governorSentence: string
  outcomeId: string
  measureName: string
  about: 'pupils' | 'parents'
  state: ClaimState
  /** Null until somebody has both figures. */
  rung: Rung | null
  ceiling: Rung
  verdict: Verdict
  limits: Limit[]
  /** Whether an estimate, its range and its verdict may be drawn or tabled at all; without it only the sentence stands. */
  showsResult: boolean
  /** The same for a governors' paper. */
  showsGovernorsResult: boolean
  /** What a reader needs to know beside the sentence, such as which way is better; null when nothing. */
  note: string | null
  rulesVersion: string
}

/** As much of an outcome as the rules look at. `OutcomeFacts` has it all; a list reads no more than this. */
export type OutcomeToJudge = Pick<OutcomeFacts, 'about' | 'smallestWorthwhile'> & {
  measure: Pick<MeasureFacts, 'direction' | 'type' | 'reliability'>
  result: ResultToJudge | null
}

type ResultToJudge = Pick<OutcomeResult, 'onlySecond' | 'sameScale'> & {
  change: Pick<PairedChange, 'status' | 'nBaseline' | 'n' | 'ciLow' | 'ciHigh'>
  /** What the planned design came to, judged when it was worked out; null or absent for one group measured twice. */
  evaluated?: EvaluatedToJudge | null
}

type EvaluatedToJudge = Pick<EvaluatedResult, 'state'> & {
  claim: Pick<EvaluatedResult['claim'], 'rung' | 'ceiling' | 'verdict' | 'limits'>
}

/** What the rules say of one outcome, before it is put into words. */
export type OutcomeJudgement = Pick<
  OutcomeClaim,
  'about' | 'state' | 'rung' | 'ceiling' | 'verdict' | 'limits'
>

/**
 * The rules of section 6 for one outcome. Figures of one group measured twice carry a claim of 2 at most; where the school
 * planned how to find out, its design was judged by the same rules when the result was worked out.
 */
export function judgeOutcome(outcome: OutcomeToJudge): OutcomeJudgement {
  const { result } = outcome
  if (result?.evaluated) return judgementOf(outcome.about, result.evaluated)
  const { ceiling, limits } = ceilingFor({
    ...ONE_GROUP,
    analysed: result?.change.n ?? 0,
    started: result?.change.nBaseline ?? 0,
    measureType: outcome.measure.type,
    reliability: outcome.measure.reliability,
    sameScale: result?.sameScale ?? true,
  })
  const interval = result === null ? null : intervalOf(result.change)
  const state = stateOf(result, ceiling, interval)
  return {
    about: outcome.about,
    state,
    rung: rungOf(state, ceiling),
    ceiling,
    verdict: verdictFrom(interval, outcome.measure.direction, outcome.smallestWorthwhile),
    limits: BEFORE_ANY_PAIR.includes(state) ? [] : limits,
  }
}

function judgementOf(
  about: OutcomeToJudge['about'],
  { state, claim: { rung, ceiling, verdict, limits } }: EvaluatedToJudge,
): OutcomeJudgement {
  const isBefore = BEFORE_ANY_PAIR.includes(state)
  return { about, state, rung: isBefore ? null : rung, ceiling, verdict, limits: isBefore ? [] : limits }
}

/**
 * The claim for one outcome: what the rules say of it, in the only words there are for it.
 *
 * @param threshold the governors' threshold; never below 6, whatever is asked. It bears only on their sentence
 */
export function claimForOutcome(outcome: OutcomeFacts, threshold: number): OutcomeClaim {
  const smallest = smallestShown('governors', threshold)
  const judgement = judgeOutcome(outcome)
  const { state, limits, verdict } = judgement
  const said = { outcome, state, limits, verdict, smallestShown: smallest }
  const evaluated = outcome.result?.evaluated ?? null
  const isDrawable = !evaluated || (outcome.result !== null && estimateSpokenOf(outcome.result) !== null)
  const showsResult = (state === 'clear' || state === 'not_clear' || state === 'stronger') && isDrawable
  const counted = evaluated?.fewest ?? outcome.result?.change.n ?? 0
  return {
    ...judgement,
    outcomeId: outcome.id,
    measureName: outcome.measure.name,
    showsResult,
    showsGovernorsResult: showsResult && counted >= smallest,
    note: showsResult ? noteFor(outcome) : null,
    rulesVersion: RULES_VERSION,
    // Put into words when they are read: of a hundred outcomes a page reads a few.
    get sentence() {
      return evaluated?.sentence ?? sentenceOf(said)
    },
    get governorSentence() {
      return evaluated ? evaluatedForGovernors(outcome, evaluated, smallest) : governorSentenceOf(said)
    },
  }
}

function noteFor({ measure, result }: OutcomeFacts): string | null {
  const notes: string[] = []
  if (measure.direction === 'lower') notes.push('For this measure lower is better.')
  const evaluated = result?.evaluated
  // The sentence gives both numbers; the range is that of what is left.
  if (evaluated?.design === 'prepost' && evaluated.expectedRise !== null)
    notes.push('In the picture and in tables the change to expect with no help is taken off.')
  return notes.length === 0 ? null : notes.join(' ')
}

const BEFORE_ANY_PAIR: readonly ClaimState[] = ['no_figures', 'no_first', 'waiting']

/** The likely range of a paired change; null when none could be worked out. */
export function intervalOf({ ciLow, ciHigh }: Pick<PairedChange, 'ciLow' | 'ciHigh'>): Interval | null {
  return ciLow === null || ciHigh === null ? null : { low: ciLow, high: ciHigh }
}

function stateOf(result: ResultToJudge | null, ceiling: Rung, interval: Interval | null): ClaimState {
  if (result === null || result.change.nBaseline + result.onlySecond === 0) return 'no_figures'
  if (result.change.nBaseline === 0) return 'no_first'
  if (result.change.n === 0) return 'waiting'
  if (ceiling === 0) return 'hidden'
  if (ceiling === 1) return 'capped'
  if (result.change.status === 'zero_variance') return 'same_for_all'
  return isClear(interval) ? 'clear' : 'not_clear'
}

function rungOf(state: ClaimState, ceiling: Rung): Rung | null {
  if (BEFORE_ANY_PAIR.includes(state)) return null
  if (state === 'clear') return 2
  return ceiling < 1 ? 0 : 1
}
