import { amount, figure, level } from '../measures/figures-in-words'
import type { OutcomeResult } from '../measures/outcome-result'

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
}

const DECIMALS = 4

/**
 * Every number of a result, in the order in which it is worked out, to four decimals: for the technical page and nowhere
 * else. On all other pages a claim's sentence speaks for it.
 *
 * @param unit of the measure
 * @see impact method, section 3, M1 and F1; section 8 for what may stand where
 */
export function workedOut(
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
