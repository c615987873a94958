import { amount, decimalsFor, figure, midSentence, typedFigure } from '../measures/figures-in-words'
import { longDate } from '../platform/dates'
import type { Claim } from './claim-rung'
import type { Design } from './facts'

/** The figures of one result, in the measure's own units, as the sentences of section 6 need them. */
export interface ResultToTell {
  design: Design
  measure: { name: string; unit: string; direction: 'higher' | 'lower' }
  /** Pupils who took part and have both figures. */
  n: number
  /** Primary estimate with its 95% interval, as worked out; null when it could not be. */
  estimate: { value: number; low: number; high: number } | null
  /** When it started, for a series: `YYYY-MM-DD`. */
  startedOn: string | null
  /** The rise expected of chosen low scorers with no help at all; null when pupils were not chosen that way. */
  expectedRise: number | null
  smallestWorthwhile: number | null
  /** The smallest difference a group this size could show; null when not worked out. */
  smallestDetectable: number | null
  /** Who reads it: governors did not say what would matter. */
  reader: 'head' | 'governors'
}

/**
 * The fixed sentence for a result of a design that compares (a norm, a dose, a series, another group). What one group
 * measured twice may say is worded in `claim-words.ts`; nobody words a result anywhere else. "Worse" stands at the same
 * rung as "better" would, with "less" for "more".
 *
 * @returns null when the claim is below rung 3 for its design's own sake (capped or one group), and `claim-words` speaks
 */
export function designSentence(result: ResultToTell, claim: Claim): string | null {
  if (claim.ceiling === 0) return 'There are too few pupils to report without identifying children.'
  if (claim.ceiling < 3) return shortSeries(result, claim)
  const sentence = comparedSentence(result, claim)
  return result.expectedRise === null ? sentence : `${lowScorers(result)} ${sentence}`
}

/** A series too short for its design's claim says what it shows, and that it is short. */
function shortSeries(result: ResultToTell, claim: Claim): string | null {
  const isSeries = result.design === 'its' || result.design === 'its_controlled'
  const isClear = claim.verdict === 'better' || claim.verdict === 'worse'
  if (!isSeries || claim.ceiling !== 2 || !isClear) return null
  const { size, range } = inProgress(result, claim.verdict === 'better' ? 1 : -1)
  const held = claim.limits.filter(({ cap }) => cap === claim.ceiling).map(({ words }) => words)
  return `${seriesMoved(result, size, range, 'where the earlier trend was heading')} ${held.join(' ')}`
}

function comparedSentence(result: ResultToTell, claim: Claim): string {
  switch (claim.verdict) {
    case 'better':
    case 'worse':
      return clear(result, claim)
    case 'no_meaningful_difference': {
      const matters = amount(typedFigure(result.smallestWorthwhile ?? 0), result.measure.unit)
      const who = result.reader === 'head' ? 'you' : 'the school'
      return `Any difference is likely to be smaller than the ${matters} ${who} said would matter.`
    }
    case 'mixed':
      return 'The two fair ways to compare the groups disagree, so we make no claim.'
    case 'not_estimable':
      return `There is no likely range for ${midSentence(result.measure.name)}, so we make no claim.`
    case 'cannot_tell':
      return cannotTell(result)
  }
}

function clear(result: ResultToTell, { rung, verdict, limits, ceiling }: Claim): string {
  const more = verdict === 'better' ? 'more' : 'less'
  const { size, range } = inProgress(result, verdict === 'better' ? 1 : -1)
  const what = midSentence(result.measure.name)
  const higher = result.measure.direction === 'higher'
  const held = limits
    .filter(({ cap }) => cap === ceiling)
    .map(({ words }) => words)
    .join(' ')
  switch (result.design) {
    case 'dose':
      return `Pupils whose families came more often ${higher ? `made ${more} progress in ${what}` : `brought ${what} down ${more}`} (${size} per step, ${range}). Keener families differ in other ways, so this is a promising sign, not proof.`
    case 'its':
      return `${seriesMoved(result, size, range, 'where the earlier trend was heading')} Other things changed too.`
    case 'its_controlled': {
      const against = 'where it was heading, seen beside the other group'
      return `${seriesMoved(result, size, range, against)} ${rung >= 4 ? NOT_BY_LOT : 'The two may have drifted apart for other reasons.'}`
    }
    case 'prepost_norm': {
      const moved = higher ? 'rose' : 'fell'
      return `The ${result.n} pupils' ${what} ${moved} ${size} ${more} than would be expected on their own (${range}). The pupils the norm was made from were not this school's.`
    }
    default:
      return groups(result, rung, { size, more, range, held })
  }
}

function groups(
  { measure, design }: ResultToTell,
  rung: number,
  { size, more, range, held }: { size: string; more: string; range: string; held: string },
): string {
  const what = midSentence(measure.name)
  // "Progress in absence" could be either way.
  const progress =
    measure.direction === 'higher'
      ? `made ${size} ${more} progress in ${what} than`
      : `brought ${what} down by ${size} ${more} than`
  const isDrawn = design === 'randomised'
  if (rung >= 5) {
    return `Places were drawn by lot. Pupils offered the programme ${progress} those who were not (${range}). This is likely because of the programme.`
  }
  if (rung === 4) {
    const who = isDrawn ? 'Pupils offered the programme' : 'Pupils in the programme'
    return `${who} ${progress} similar pupils who were not (${range}). ${isDrawn ? held : NOT_BY_LOT}`
  }
  const others = isDrawn ? 'a group that waited' : 'a comparison group that is not closely similar'
  return `Pupils in the programme ${progress} ${others} (${range}). ${held}`
}

const NOT_BY_LOT = 'Families were not chosen by lot, so other differences may explain some or all of this.'

function seriesMoved(result: ResultToTell, size: string, range: string, against: string): string {
  const where = (result.estimate?.value ?? 0) > 0 ? 'above' : 'below'
  const what = midSentence(result.measure.name)
  const since = result.startedOn === null ? 'Since it began' : `From ${longDate(result.startedOn)}`
  return `${since}, ${what} ${isMany(what) ? 'were' : 'was'} on average ${size} ${where} ${against} (${range}).`
}

function cannotTell(result: ResultToTell): string {
  const { estimate, measure, smallestDetectable, design } = result
  const { low, high } = estimate ?? { low: 0, high: 0 }
  const decimals = decimalsFor({ low, high })
  const isSeries = design === 'its' || design === 'its_controlled'
  const [under, over] = isSeries ? ['below', 'above'] : ['less', 'more']
  const [least, most] = isSeries || measure.direction === 'higher' ? [low, high] : [-high, -low]
  const end = (value: number) => {
    const size = figure(Math.abs(value), decimals)
    return Number(size) === 0 ? 'no difference' : `${amount(size, measure.unit)} ${value < 0 ? under : over}`
  }
  const couldShow =
    smallestDetectable === null
      ? ''
      : ` A group this size could only have shown a difference of about ${amount(figure(smallestDetectable, decimals), measure.unit)}.`
  return `We cannot tell whether ${asked(result)}. The result fits anything from ${end(least)} to ${end(most)}.${couldShow} This is not evidence that it failed.`
}

/** What a result of this design would answer, to stand after "whether". */
export function asked({ design, measure }: Pick<ResultToTell, 'design' | 'measure'>): string {
  const what = midSentence(measure.name)
  const higher = measure.direction === 'higher'
  const didBetter = higher ? `made more progress in ${what}` : `brought ${what} down more`
  switch (design) {
    case 'dose':
      return `pupils whose families came more often ${didBetter}`
    case 'its':
    case 'its_controlled':
      return `${what} left ${isMany(what) ? 'their' : 'its'} earlier trend`
    case 'prepost_norm':
      return `the pupils' ${what} ${higher ? 'rose' : 'fell'} more than would be expected on their own`
    default:
      return `pupils in the programme ${didBetter} than those who were not`
  }
}

/**
 * What is said first wherever the lowest scorers were chosen. Section 4. Where those with most of something were chosen,
 * such as days absent, their figures fall by themselves.
 */
export function lowScorers({
  expectedRise,
  measure,
}: Pick<ResultToTell, 'expectedRise' | 'measure'>): string {
  const expected = expectedRise ?? 0
  const printed = figure(Math.abs(expected), Math.abs(expected) < 0.095 ? 2 : 1)
  const size = Number(printed) === 0 ? 'hardly any' : `about ${amount(printed, measure.unit)} of`
  return expected < 0
    ? `When those with the highest figures are measured again we expect ${size} fall with no help at all.`
    : `When the lowest scorers are tested again we expect ${size} rise with no help at all.`
}

/** Whether a measure's name is a plural: "late arrivals were", "maths was", "reading age in months was". */
function isMany(what: string): boolean {
  return /[^s]s$/.test(what) && !/(?:maths|ics)$| (?:in|of|by|per) /.test(what)
}

/** The estimate and its range as progress, or as its lack: what is claimed is always printed above zero. */
function inProgress({ estimate, measure }: ResultToTell, sign: 1 | -1) {
  const { value, low, high } = estimate ?? { value: 0, low: 0, high: 0 }
  const decimals = decimalsFor({ low, high })
  const turn = measure.direction === 'higher' ? sign : -sign
  const [least, most] = turn === 1 ? [low, high] : [-high, -low]
  return {
    size: amount(figure(Math.abs(value), decimals), measure.unit),
    range: `likely range ${figure(least, decimals)} to ${figure(most, decimals)}`,
  }
}
