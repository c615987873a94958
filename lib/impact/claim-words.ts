import { amount, decimalsFor, figure, level, midSentence, typedFigure } from '../measures/figures-in-words'
import type { ClaimState } from './claim-state'
import type { EvaluatedResult } from './evaluation/evaluated-result'
import type { OutcomeFacts } from './facts'
import type { Limit } from './limits'
import type { Verdict } from './verdict'

interface Said {
  outcome: OutcomeFacts
  state: ClaimState
  limits: readonly Limit[]
  verdict: Verdict
  smallestShown: number
}

type Reader = 'head' | 'governors'

/** The fixed sentences of section 6 for one group measured twice. No other words about a result exist. */
export function sentenceOf(said: Said): string {
  return sentenceFor(said, 'head')
}

/** The same for governors, with nothing about fewer people than the threshold. */
export function governorSentenceOf(said: Said): string {
  const { outcome, state, smallestShown } = said
  const n = outcome.result?.change.n ?? 0
  if (!NEEDS_NOBODY.includes(state) && n < smallestShown) return tooFewToShow(outcome, smallestShown)
  return sentenceFor(said, SPEAKS_TO_ITS_READER.includes(state) ? 'governors' : 'head')
}

/** A planned design's sentence for governors, where each group it speaks of is large enough for a paper. */
export function evaluatedForGovernors(
  outcome: OutcomeFacts,
  { state, fewest, governorSentence }: Pick<EvaluatedResult, 'state' | 'fewest' | 'governorSentence'>,
  smallestShown: number,
): string {
  const isHidden = !NEEDS_NOBODY.includes(state) && fewest < smallestShown
  return isHidden ? tooFewToShow(outcome, smallestShown) : governorSentence
}

const tooFewToShow = ({ about, measure }: OutcomeFacts, smallestShown: number) =>
  `Fewer than ${smallestShown} ${about} have both figures for ${midSentence(measure.name)}, so no result is shown.`

const SPEAKS_TO_ITS_READER: readonly ClaimState[] = ['same_for_all', 'not_clear']

const NEEDS_NOBODY: readonly ClaimState[] = ['no_figures', 'no_first', 'waiting']

function sentenceFor({ outcome, state, limits, verdict }: Said, reader: Reader): string {
  const what = midSentence(outcome.measure.name)
  switch (state) {
    case 'no_figures':
      return `There are no figures for ${what} yet.`
    case 'no_first':
      return `There are second figures for ${what} and no first ones, so nothing can be said about change.`
    case 'waiting':
      return `There are first figures for ${what}, and no second ones yet.`
    case 'hidden':
      return outcome.about === 'pupils'
        ? 'There are too few pupils to report without identifying children.'
        : 'There are too few parents to report without identifying families.'
    case 'capped':
      return `We cannot say whether ${theirs(outcome)} changed. ${limits.map(({ words }) => words).join(' ')}`
    case 'same_for_all':
      return sameForAll(outcome, reader)
    case 'clear':
      return `${change(outcome)} ${whyNot(outcome)}`
    case 'not_clear':
      return verdict === 'no_meaningful_difference' ? tooSmallToMatter(outcome, reader) : cannotTell(outcome)
    case 'stronger':
      return outcome.result?.evaluated?.sentence ?? ''
  }
}

/** "The 24 pupils' reading age went from 83.2 to 90.5 months: up 7.3 months (likely range 3.6 to 10.9)." */
function change(outcome: OutcomeFacts): string {
  const { from, to, estimate, low, high } = numbers(outcome)
  const decimals = decimalsFor({ from, to, estimate, low, high })
  const { unit } = outcome.measure
  const isUp = estimate > 0
  const [least, most] = isUp ? [low, high] : [-high, -low]
  const start = unit === '%' ? level(figure(from, decimals), unit) : figure(from, decimals)
  return (
    `${capital(theirs(outcome))} went from ${start} to ${level(figure(to, decimals), unit)}: ` +
    `${isUp ? 'up' : 'down'} ${amount(figure(Math.abs(estimate), decimals), unit)} ` +
    `(likely range ${figure(least, decimals)} to ${figure(most, decimals)}).`
  )
}

function whyNot({ about, result }: OutcomeFacts): string {
  if (about === 'parents') return 'We cannot say why.'
  const weeks = Math.floor(result?.weeks ?? 0)
  const taught =
    weeks < 1 ? 'their ordinary teaching' : `${weeks} ${weeks === 1 ? 'week' : 'weeks'} of teaching`
  return `We cannot say why; pupils also had ${taught}.`
}

function cannotTell(outcome: OutcomeFacts): string {
  const { low, high } = numbers(outcome)
  const decimals = decimalsFor({ low, high })
  const { unit } = outcome.measure
  return (
    `We cannot tell whether ${theirs(outcome)} changed. The result fits anything from ` +
    `${fallOrRise(low, decimals, unit)} to ${fallOrRise(high, decimals, unit)}. This is not evidence that it failed.`
  )
}

function tooSmallToMatter(outcome: OutcomeFacts, reader: Reader): string {
  const matters = amount(typedFigure(outcome.smallestWorthwhile ?? 0), outcome.measure.unit)
  const who = reader === 'head' ? 'you' : 'the school'
  return `${capital(theirs(outcome))} stayed much the same. Any difference is likely to be smaller than the ${matters} ${who} said would matter.`
}

function sameForAll(outcome: OutcomeFacts, reader: Reader): string {
  const what = midSentence(outcome.measure.name)
  const isSame = Math.abs(outcome.result?.change.estimate ?? 0) < 1e-9
  const moved = isSame
    ? `Every second figure for ${what} is the same as the first`
    : `Every figure for ${what} moved by exactly the same amount`
  const check = reader === 'head' ? ' Check that the right column was brought in.' : ''
  return `${moved}, so there is no likely range.${check}`
}

function fallOrRise(value: number, decimals: number, unit: string): string {
  const printed = figure(Math.abs(value), decimals)
  if (Number(printed) === 0) return 'no change'
  return `a ${value < 0 ? 'fall' : 'rise'} of ${amount(printed, unit)}`
}

/** "the 24 pupils' reading age"; a measure called "Pupils' confidence" is not theirs twice. */
function theirs({ about, measure, result }: OutcomeFacts): string {
  const owned = measure.name
    .trim()
    .replace(/^(?:pupils|children|students|parents|carers|families)['\u2019]s? +/i, '')
  return `the ${result?.change.n ?? 0} ${about}' ${midSentence(owned)}`
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

function numbers({ result }: OutcomeFacts) {
  const { meanPre, meanPost, estimate, ciLow, ciHigh } = result?.change ?? {}
  return {
    from: meanPre ?? 0,
    to: meanPost ?? 0,
    estimate: estimate ?? 0,
    low: ciLow ?? 0,
    high: ciHigh ?? 0,
  }
}
