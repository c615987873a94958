import { amount, decimalsFor, figure, level, midSentence, typedFigure } from '../measures/figures-in-words'
import { tipping } from '../statistics/attrition'
import type { OutcomeClaim } from './claim'
import type { ClaimState } from './claim-state'
import type { EvaluatedResult } from './evaluation/evaluated-result'
import type { Reached, ReachedSet } from './evaluation/target'
import type { MeasureFacts, OutcomeFacts } from './facts'
import type { Limit } from './limits'
import { estimateSpokenOf, speaksOfGroups } from './spoken-of'

/**
 * What a result that cannot tell does rule out: the ends of its range in words, and the difference that would matter where
 * the range leaves it out. Of the range its sentence speaks of. Null for any other result.
 */
export function ruledOut(
  { result, measure, smallestWorthwhile: swd }: OutcomeFacts,
  { verdict, state }: Pick<OutcomeClaim, 'verdict' | 'state'>,
): string | null {
  if (!result?.evaluated || verdict !== 'cannot_tell' || !OPEN.includes(state)) return null
  const range = estimateSpokenOf(result)
  if (range === null) return null
  const decimals = decimalsFor(range)
  const [worst, best] = measure.direction === 'higher' ? [range.low, range.high] : [-range.high, -range.low]
  // Where two ways to compare have to agree, the first may by itself lie on one side.
  if (worst > 0 || best < 0) return null
  const what = state === 'stronger' ? 'difference' : 'change'
  const end = (value: number, way: string) => {
    const size = figure(Math.abs(value), decimals)
    return Number(size) === 0
      ? `any ${what} for the ${way}`
      : `a ${what} of more than ${amount(size, measure.unit)} for the ${way}`
  }
  const matters =
    swd !== null && best < swd
      ? ` So a ${what} of ${amount(typedFigure(swd), measure.unit)}, which you said would matter, is not likely.`
      : ''
  return `It does rule out ${end(best, 'better')}, and ${end(worst, 'worse')}.${matters}`
}

/** The sentences that name a range which includes no difference. */
const OPEN: readonly ClaimState[] = ['not_clear', 'stronger']

/** "Pick one pupil from each group: 64 times in 100 the one in the programme made more progress." */
export function chanceInWords({
  chance,
  design,
  claim: { verdict },
  facts,
}: Pick<EvaluatedResult, 'chance' | 'design' | 'claim' | 'facts'>): string | null {
  // Beside "we cannot tell" it would say what the claim does not.
  if (chance === null || verdict === 'cannot_tell' || verdict === 'mixed') return null
  const who = design === 'randomised' ? 'offered it' : 'in the programme'
  const didBetter = facts.hasFirstFigures ? 'made more progress' : 'did better'
  return `Pick one pupil from each group: ${chance} times in 100 the one ${who} ${didBetter}. With no difference it would be 50.`
}

const SET_NAMES: Record<ReachedSet['who'], string> = {
  took_part: 'Took part',
  compared: 'Compared with',
  after: 'After',
  before: 'Before',
}

export const setName = ({ who }: ReachedSet) => SET_NAMES[who]

/** Both groups with their names, as a picture takes them. */
export function namedSets({ sets: [first, second] }: Reached): [NamedSet, NamedSet] {
  const named = (set: ReachedSet) => ({ ...set, label: setName(set) })
  return [named(first), named(second)]
}

type NamedSet = ReachedSet & { label: string }

/**
 * "Of every 20 who took part, 7 more reached 95 points than of every 20 others (likely range 2 more to 11 more)." Where
 * lower is better, whoever has that figure or less has reached it.
 */
export function reachedInWords(
  { target, sets, difference, low, high }: Reached,
  { unit, direction }: Pick<MeasureFacts, 'unit' | 'direction'>,
): string {
  const inTwenty = (share: number) => {
    const count = Math.round(20 * share)
    return count === 0 ? null : `${Math.abs(count)} ${count > 0 ? 'more' : 'fewer'}`
  }
  const aim = level(typedFigure(target), unit)
  const reached = direction === 'higher' ? `reached ${aim}` : `had ${aim} or less`
  const isBefore = sets[1].who === 'before'
  const others = isBefore ? 'before' : 'of every 20 others'
  const more = inTwenty(difference)
  const said = more === null ? `as many ${reached} as ${others}` : `${more} ${reached} than ${others}`
  const [least, most] = [inTwenty(low) ?? 'no difference', inTwenty(high) ?? 'no difference']
  const range = least === most ? 'less than 1 either way' : `${least} to ${most}`
  return `Of every 20${isBefore ? '' : ' who took part'}, ${said} (likely range ${range}).`
}

/**
 * The tipping point in words (M14): how much worse those who were lost would have had to do to leave no difference. Null
 * unless groups are compared, the result is for the better and somebody who took part was lost. Section 4.
 */
export function tippingInWords(
  { result, measure }: Pick<OutcomeFacts, 'result' | 'measure'>,
  { verdict }: Pick<OutcomeClaim, 'verdict'>,
): string | null {
  const evaluated = result?.evaluated
  if (!evaluated?.primary || verdict !== 'better' || !speaksOfGroups({ evaluated })) return null
  const [tookPart] = evaluated.groups
  if (!tookPart || tookPart.lost === 0) return null
  const { shiftToZero } = tipping(Math.abs(evaluated.primary.value), null, tookPart.lost / tookPart.started)
  if (shiftToZero === null) return null
  const worse = amount(figure(shiftToZero, decimalsFor(evaluated.primary)), measure.unit)
  const who =
    tookPart.lost === 1
      ? 'The 1 who took part and was lost'
      : `The ${tookPart.lost} who took part and were lost`
  return `${who} would have had to do ${worse} worse than those we saw to leave no difference.`
}

/** What to do next term: what would lift the limits that hold the claim down, then what the verdict asks for. */
export function doNext(
  outcome: OutcomeFacts,
  claim: Pick<OutcomeClaim, 'verdict' | 'ceiling' | 'limits' | 'state'>,
): string[] {
  const evaluated = outcome.result?.evaluated ?? null
  const steps = binding(claim).map(({ lift }) => lift)
  const isSeries = evaluated?.design === 'its' || evaluated?.design === 'its_controlled'
  if (isSeries && claim.verdict === 'cannot_tell') {
    steps.push('Go on recording the weeks: each one more makes the likely range narrower.')
  } else if (claim.verdict === 'cannot_tell' || claim.state === 'not_clear') {
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
  } else if (evaluated !== null && speaksOfGroups({ evaluated })) {
    steps.push('Draw places by lot next time: only that can show whether it is because of the activity.')
  } else {
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
