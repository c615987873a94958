import { amount, decimalsFor, figure, midSentence, typedFigure } from '../measures/figures-in-words'
import type { OutcomeClaim } from './claim'
import type { EvaluatedResult } from './evaluation/evaluated-result'
import type { Reached, ReachedSet } from './evaluation/target'
import type { OutcomeFacts } from './facts'
import type { Limit } from './limits'

/**
 * What a result that cannot tell does rule out: the ends of its range in words, and the difference that would matter where
 * the range leaves it out. Null for any other result.
 */
export function ruledOut(outcome: OutcomeFacts, { verdict }: Pick<OutcomeClaim, 'verdict'>): string | null {
  const primary = outcome.result?.evaluated?.primary
  if (verdict !== 'cannot_tell' || !primary) return null
  const { unit, direction } = outcome.measure
  const decimals = decimalsFor(primary)
  const [worst, best] = direction === 'higher' ? [primary.low, primary.high] : [-primary.high, -primary.low]
  const size = (value: number) => amount(figure(Math.abs(value), decimals), unit)
  const ends = `It does rule out a difference of more than ${size(best)} for the better${
    worst < 0 ? `, and of more than ${size(worst)} for the worse` : ''
  }.`
  const swd = outcome.smallestWorthwhile
  const matters =
    swd !== null && best < swd
      ? ` So it did not make the difference of ${amount(typedFigure(swd), unit)} you said would matter.`
      : ''
  return ends + matters
}

/** "Pick one pupil from each group: 64 times in 100 the one in the programme made more progress." */
export function chanceInWords({ chance, design }: Pick<EvaluatedResult, 'chance' | 'design'>): string | null {
  if (chance === null) return null
  const who = design === 'randomised' ? 'offered it' : 'in the programme'
  return `Pick one pupil from each group: ${chance} times in 100 the one ${who} made more progress. With no difference it would be 50.`
}

const SET_NAMES: Record<ReachedSet['who'], string> = {
  took_part: 'Took part',
  compared: 'Compared with',
  after: 'After',
  before: 'Before',
}

export const setName = ({ who }: ReachedSet) => SET_NAMES[who]

/** "2 more in every 20 reached 95 points than in the other group (likely range 1 fewer to 5 more)." */
export function reachedInWords({ target, sets, difference, low, high }: Reached, unit: string): string {
  const inTwenty = (share: number) => Math.round(20 * share)
  const more = (share: number) => {
    const count = inTwenty(share)
    return count === 0 ? 'no difference' : `${Math.abs(count)} ${count > 0 ? 'more' : 'fewer'}`
  }
  const than = sets[1].who === 'before' ? 'than before' : 'than of the others'
  return `In every 20, ${more(difference)} reached ${amount(typedFigure(target), unit)} ${than} (likely range ${more(low)} to ${more(high)}).`
}

/** What to do next term: what would lift the limits that hold the claim down, then what the verdict asks for. */
export function doNext(
  outcome: OutcomeFacts,
  claim: Pick<OutcomeClaim, 'verdict' | 'ceiling' | 'limits' | 'state'>,
): string[] {
  const evaluated = outcome.result?.evaluated ?? null
  const steps = binding(claim).map(({ lift }) => lift)
  if (claim.verdict === 'cannot_tell' || claim.state === 'not_clear') {
    steps.push(
      'Do it again with the next group, measured in the same way, and add the two together: one term can rarely settle it.',
    )
  }
  if (claim.verdict === 'worse') {
    steps.push(
      'Ask those who took part and those who did not what was in the way, before it is offered again.',
    )
  }
  if (evaluated?.design === 'randomised') {
    steps.push('Start the families who waited, as they were promised.')
  } else if (claim.ceiling <= 2 || evaluated === null) {
    steps.push(
      `Next time, plan a comparison before it begins: half the families first, by lot, would show most about ${midSentence(outcome.measure.name)}.`,
    )
  }
  return [...new Set(steps)]
}

/** The limits that hold a claim where it is; the others would matter only once these are lifted. */
export function binding({ ceiling, limits }: Pick<OutcomeClaim, 'ceiling' | 'limits'>): Limit[] {
  return limits.filter(({ cap }) => cap === ceiling)
}
