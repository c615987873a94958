import { amount, decimalsFor, figure, level, midSentence, typedFigure } from '../measures/figures-in-words'
import type { ClaimState } from './claim'
import type { OutcomeFacts } from './facts'
import type { Limit } from './limits'
import type { Verdict } from './verdict'

export interface ClaimWords {
  /** For the head and named staff. */
  sentence: string
  /** For governors: the same claim, with nothing about fewer people than the threshold. */
  governorSentence: string
}

interface Said {
  outcome: OutcomeFacts
  state: ClaimState
  limits: readonly Limit[]
  verdict: Verdict
  smallestShown: number
}

/** The fixed sentences of section 6 for one group measured twice. No other words about a result exist. */
export function wordOutcome(said: Said): ClaimWords {
  const sentence = sentenceFor(said)
  return { sentence, governorSentence: governorSentenceFor(said, sentence) }
}

function sentenceFor({ outcome, state, limits, verdict }: Said): string {
  const who = outcome.about
  const what = midSentence(outcome.measure.name)
  const n = outcome.result?.change.n ?? 0
  switch (state) {
    case 'no_figures':
      return `There are no figures for ${what} yet.`
    case 'waiting':
      return `There are first figures for ${what}, and no second ones yet.`
    case 'hidden':
      return `There are too few ${who} to report without identifying ${who === 'pupils' ? 'children' : 'families'}.`
    case 'capped':
      return `We cannot say whether the ${n} ${who}' ${what} changed. ${limits.map(({ words }) => words).join(' ')}`
    case 'same_for_all':
      return sameForAll(outcome)
    case 'clear':
      return `${change(outcome)} ${whyNot(outcome)}`
    case 'not_clear':
      return verdict === 'no_meaningful_difference' ? tooSmallToMatter(outcome) : cannotTell(outcome)
    case 'stronger':
      return outcome.result?.strongerSentence ?? ''
  }
}

function governorSentenceFor({ outcome, state, smallestShown }: Said, sentence: string): string {
  const n = outcome.result?.change.n ?? 0
  if (state === 'no_figures' || state === 'waiting' || n >= smallestShown) return sentence
  return `Fewer than ${smallestShown} ${outcome.about} have both figures for ${midSentence(outcome.measure.name)}, so no result is shown.`
}

/** "The 24 pupils' reading age went from 83.2 to 90.5 months: up 7.3 months (likely range 3.6 to 10.9)." */
function change(outcome: OutcomeFacts): string {
  const { n, from, to, estimate, low, high, decimals } = numbers(outcome)
  const { unit, name } = outcome.measure
  const isUp = estimate > 0
  const range = (isUp ? [low, high] : [-high, -low]) as [number, number]
  const [least, most] = range.map((value) => figure(value, decimals)) as [string, string]
  const start = unit === '%' ? level(figure(from, decimals), unit) : figure(from, decimals)
  return (
    `The ${n} ${outcome.about}' ${midSentence(name)} went from ${start} to ${level(figure(to, decimals), unit)}: ` +
    `${isUp ? 'up' : 'down'} ${amount(figure(Math.abs(estimate), decimals), unit)} (likely range ${least} to ${most}).`
  )
}

function whyNot({ about, result }: OutcomeFacts): string {
  if (about === 'parents') return 'We cannot say why.'
  const weeks = result?.weeks ?? 0
  const taught =
    weeks < 1 ? 'their ordinary teaching' : `${weeks} ${weeks === 1 ? 'week' : 'weeks'} of teaching`
  return `We cannot say why; pupils also had ${taught}.`
}

function cannotTell(outcome: OutcomeFacts): string {
  const { n, low, high, decimals } = numbers(outcome)
  const { name, unit } = outcome.measure
  return (
    `We cannot tell whether the ${n} ${outcome.about}' ${midSentence(name)} changed. The result fits anything from ` +
    `${fallOrRise(low, decimals, unit)} to ${fallOrRise(high, decimals, unit)}. This is not evidence that it failed.`
  )
}

function tooSmallToMatter(outcome: OutcomeFacts): string {
  const { n } = numbers(outcome)
  const { name, unit } = outcome.measure
  const matters = amount(typedFigure(outcome.smallestWorthwhile ?? 0), unit)
  return `The ${n} ${outcome.about}' ${midSentence(name)} stayed much the same. Any difference is likely to be smaller than the ${matters} you said would matter.`
}

function sameForAll(outcome: OutcomeFacts): string {
  const estimate = outcome.result?.change.estimate ?? 0
  const what = midSentence(outcome.measure.name)
  if (Math.abs(estimate) < 1e-9) {
    return `Every second figure for ${what} is the same as the first, so no likely range can be worked out. Check that the right column was brought in.`
  }
  return `Every figure for ${what} moved by exactly the same amount, so no likely range can be worked out. Check that the right column was brought in.`
}

function fallOrRise(value: number, decimals: number, unit: string): string {
  const printed = figure(Math.abs(value), decimals)
  if (Number(printed) === 0) return 'no change'
  return `a ${value < 0 ? 'fall' : 'rise'} of ${amount(printed, unit)}`
}

function numbers(outcome: OutcomeFacts) {
  const { n = 0, meanPre, meanPost, estimate, ciLow, ciHigh } = outcome.result?.change ?? {}
  const known = {
    from: meanPre ?? 0,
    to: meanPost ?? 0,
    estimate: estimate ?? 0,
    low: ciLow ?? 0,
    high: ciHigh ?? 0,
  }
  return { n, ...known, decimals: decimalsFor(known) }
}
