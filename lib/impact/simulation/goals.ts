import { tCdf, tCritical } from '../../statistics/distributions'
import { shareOf, type Tally } from './simulate'

/** What the simulation must show, as shares of activities. */
export const GOALS = { rung5Better: 0.03, rung4: 0.05, powerBelowTable: 0.02, seconds: 120 } as const

export interface GoalChecked {
  goal: string
  tally: Tally
  /** As it came out and as it should, shares. */
  found: number
  bound: number
  isMet: boolean
  /** The method's own reason why no statistic cures it; null where there is none. */
  incurable: string | null
}

/** The goals of every situation in which planning announced that the rung could be reached. Rung 4 counts in each direction. */
export function goalsOf(tallies: readonly Tally[]): GoalChecked[] {
  return tallies.flatMap((tally): GoalChecked[] => {
    const { effect = 0, incurable = null } = tally.situation
    if (effect > 0) {
      const bound = powerOf(tally) - GOALS.powerBelowTable
      const found = shareOf(tally, 'better', 5)
      return [{ goal: 'the effect is found', tally, found, bound, isMet: found >= bound, incurable: null }]
    }
    const rung5 = shareOf(tally, 'better', 5)
    const rung4 = Math.max(shareOf(tally, 'better', 4), shareOf(tally, 'worse', 4))
    const atMost = (goal: string, found: number, bound: number, why: string | null): GoalChecked => ({
      goal,
      tally,
      found,
      bound,
      isMet: found <= bound,
      incurable: why,
    })
    return [
      ...(tally.announced >= 5 ? [atMost('rung 5 "better"', rung5, GOALS.rung5Better, null)] : []),
      ...(tally.announced >= 4 ? [atMost('rung 4, in either direction', rung4, GOALS.rung4, incurable)] : []),
    ]
  })
}

/**
 * How often the table of section 1 says the effect would be found, as a share: M17 turned round, for two equal groups of
 * those who could take part.
 */
export function powerOf({ situation }: Tally): number {
  const { pupils } = situation.answers.who
  const r = situation.answers.measure.correlation ?? 0
  const df = pupils - 3
  const se = Math.sqrt((1 - r ** 2) * (4 / pupils))
  return tCdf((situation.effect ?? 0) / se - tCritical(df), df)
}
