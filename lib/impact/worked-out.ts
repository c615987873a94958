import { amount, figure, level } from '../measures/figures-in-words'
import type { OutcomeResult } from '../measures/outcome-result'
import type { Estimator } from './estimator'
import type { TechnicalNumber } from './evaluation/technical-numbers'

/** One line of a result as a statistician checks it. */
export interface WorkedOut {
  what: string
  /** "3.4142", "−0.2 to 1.9"; "none" where there is nothing to work it out from. */
  value: string
  /** How it came about, or what it means. */
  how: string
}

/** What the methods of results are called in full. */
export const METHOD_NAMES: Record<string, string> = {
  paired_change:
    'The mean change of one group measured twice, with the interval of the paired t distribution',
  prepost: 'One group before and after: the mean change, with the interval of the paired t distribution',
  prepost_norm:
    'One group against a norm: the mean change less the rise to be expected, with the interval of the paired t distribution',
  dose: 'By how often families came: least squares of the second figure on sessions and the first figure',
  its: 'A weekly series: segmented regression with neighbouring weeks alike, and the larger of two standard errors',
  its_controlled: 'The distance between two weekly series: the same, on their difference',
  comparison: 'Two groups that were not drawn: ANCOVA and the difference of gains, which must agree',
  comparison_matched: 'Matched pairs: ANCOVA and the difference of gains on the pairs, which must agree',
  randomised: 'Two groups drawn by lot: ANCOVA as drawn, within classes',
}

/** The estimates that decide, in full: "ANCOVA (M3)". */
export const ESTIMATOR_NAMES: Record<Estimator, string> = {
  proportion: 'a share with Wilson’s interval (M6)',
  paired_change: 'paired change (M1)',
  dose_response: 'slope by dose (M10)',
  its: 'interrupted series (M9)',
  ancova: 'ANCOVA (M3)',
  did: 'difference of gains (M4)',
  two_group: 'difference of means (M2)',
  hodges_lehmann: 'comparison without means deciding alone (M2)',
}

const DECIMALS = 4

/**
 * Every number of a result, in the order in which it is worked out, to four decimals: for the technical page and nowhere
 * else. On all other pages a claim's sentence speaks for it.
 *
 * @param unit of the measure
 * @see impact method, section 3, M1 and F1; section 8 for what may stand where
 */
export function workedOut(result: OutcomeResult, unit: string): WorkedOut[] {
  const { evaluated } = result
  return evaluated && evaluated.technical.numbers.length > 0
    ? technicalInWords(evaluated.technical.numbers, unit)
    : changeWorkedOut(result, unit)
}

/** The numbers of a design, as they are printed. */
function technicalInWords(numbers: readonly TechnicalNumber[], unit: string): WorkedOut[] {
  const one = ({ kind }: TechnicalNumber, value: number | null | undefined) => {
    if (value === null || value === undefined) return NONE
    switch (kind) {
      case 'difference':
        return amount(figure(value, DECIMALS), unit)
      case 'probability':
        return probability(value)
      case 'share':
        return `${figure(100 * value, 1)}%`
      case 'count':
        return `${value}`
      case 'plain':
        return figure(value, DECIMALS)
    }
  }
  return numbers.map((number) => ({
    what: number.what,
    value: one(number, number.value),
    how:
      number.low === undefined || number.low === null || number.high === undefined || number.high === null
        ? number.how
        : `${between(number.low, number.high)}. ${number.how}`,
  }))
}

/** The change of the pupils who took part: all there is of one group, and beside it the half of two. */
export function changeWorkedOut(
  { change, onlySecond, publishedSd, weeks }: OutcomeResult,
  unit: string,
): WorkedOut[] {
  const { n, nBaseline, df } = change
  const inUnit = (value: number | null) => (value === null ? NONE : level(figure(value, DECIMALS), unit))
  const difference = (value: number | null) => (value === null ? NONE : amount(figure(value, DECIMALS), unit))
  return [
    { what: 'Pupils with both figures', value: `${n}`, how: 'Everything below is about them.' },
    {
      what: 'Pupils with a first figure only',
      value: `${nBaseline - n}`,
      how: 'Left out, and counted as lost.',
    },
    {
      what: 'Pupils with a second figure only',
      value: `${onlySecond}`,
      how: 'Left out: they can say nothing about change.',
    },
    {
      what: 'Weeks between the two rounds',
      value: weeks === null ? NONE : `${weeks}`,
      how: 'From the middle first date to the middle second one.',
    },
    {
      what: 'Mean of the first figures',
      value: inUnit(change.meanPre),
      how: spread(change.sdPre, difference),
    },
    {
      what: 'Mean of the second figures',
      value: inUnit(change.meanPost),
      how: spread(change.sdPost, difference),
    },
    {
      what: 'First and second figures together (r)',
      value: plain(change.r),
      how: 'Pearson’s correlation: 1 when every pupil keeps their place.',
    },
    {
      what: 'Mean change',
      value: difference(change.estimate),
      how: `Second figure minus first. ${spread(change.sdDiff, difference)}`,
    },
    {
      what: 'Standard error of the mean change',
      value: difference(change.se),
      how: 'The spread of the changes divided by the square root of the number of pupils.',
    },
    {
      what: '95% interval of the mean change',
      value: between(change.ciLow, change.ciHigh),
      how: df === null ? '' : `The likely range: the t distribution with ${df} degrees of freedom.`,
    },
    {
      what: 't',
      value: plain(change.t),
      how: `The mean change divided by its standard error; two-sided p ${probability(change.p)}.`,
    },
    {
      what: 'Signed ranks (V)',
      value: change.V === null ? NONE : `${change.V}`,
      how: `Wilcoxon’s exact test, which asks only for the order of the changes: p ${probability(change.pSignedRank)}.`,
    },
    {
      what: 'Sign flips',
      value: `p ${probability(change.pSignFlip)}`,
      how: 'How often the mean change would be as large if each pupil’s sign were tossed; up to 20 pupils.',
    },
    {
      what: 'Standardised change (Hedges’ g)',
      value: plain(change.g),
      how: `${between(change.gLow, change.gHigh)}. ${standardisedBy(publishedSd)}`,
    },
    {
      what: 'Pupils who rose, stayed, fell',
      value: [change.nUp, change.nSame, change.nDown].map((count) => count ?? 0).join(', '),
      how: 'As the figures go, whichever way is better.',
    },
  ]
}

const NONE = 'none'

const plain = (value: number | null) => (value === null ? NONE : figure(value, DECIMALS))

function between(low: number | null, high: number | null): string {
  return low === null || high === null ? NONE : `${figure(low, DECIMALS)} to ${figure(high, DECIMALS)}`
}

function spread(sd: number | null, difference: (value: number | null) => string): string {
  return sd === null ? '' : `Standard deviation ${difference(sd)}.`
}

function standardisedBy(publishedSd: number | null): string {
  return publishedSd === null
    ? 'By the spread of the first figures, with the factor for small samples.'
    : `By the published standard deviation of ${publishedSd}.`
}

/** As statisticians print it; the smallest are not spelt out. */
function probability(p: number | null): string {
  if (p === null) return NONE
  return p < 0.0001 ? 'below 0.0001' : figure(p, DECIMALS)
}
