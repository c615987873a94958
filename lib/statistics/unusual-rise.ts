import { holm } from './holm'
import { type Counted, rateAbove, rateRatio } from './rate-ratio'

/**
 * Version of the rule below; another number whenever one of its numbers changes.
 */
export const RISE_RULE = {
  version: 1,
  /** Fewer than this now, and nothing is said. */
  fewest: 5,
  /** A rise by less than this is not worth pointing out, however sure. */
  leastRatio: 1.5,
  /** One-sided, after allowing for how many rows are looked at: a 95% interval that leaves out "no rise". */
  level: 0.025,
} as const

/** One thing that is counted: now, and in earlier periods that can be compared with it. */
export interface RiseRow {
  now: { count: number; days: number }
  before: readonly { count: number; days: number }[]
}

type RiseReason =
  | 'unusual'
  /** There is nothing earlier to compare with, or no days in one of the two. */
  | 'no_baseline'
  | 'too_few'
  | 'small_rise'
  | 'may_be_chance'
  /** Enough by itself, and not among so many rows. */
  | 'among_many'

export interface Decided {
  isUnusual: boolean
  reason: RiseReason
  /** Rate now over the rate before; null when there were none before, or nothing to compare with. */
  ratio: number | null
  /** One-sided; adjusted by Holm for the rows looked at. Null without a baseline, or where no count could have been unusual. */
  p: number | null
  adjustedP: number | null
  /** How much more the earlier counts swing than chance alone makes them: variance over mean, 1 or above. */
  swing: number
}

interface Rise extends Decided {
  /** The 95% interval of the ratio; lowest null only without a baseline, highest null when there is no upper end. */
  lowest: number | null
  highest: number | null
}

/**
 * Which counts have risen by more than chance usually gives. Each row's rate is set against the rate of its earlier periods
 * together, by the exact conditional test of two Poisson rates with mid-p. Counts of complaints come in clusters, so the test
 * allows for how much the earlier periods differ among themselves, in all rows together (a quasi-Poisson factor, never below
 * 1; one row's own two or three periods would say too little). Holm's adjustment is for every row that could have been
 * pointed out given how many there were now and before together, which says nothing yet about when they came.
 *
 * It cannot see a rise that is spread over many rows, nor tell why something rose. With a single earlier period it takes
 * the counts as Poisson: where they swing twice as much and nothing changed, one of twelve rows is then pointed out in a
 * fifth of all periods, against a twentieth with three earlier ones; where they do not, in a fiftieth. Of doublings it finds
 * half with 10 a period and most with 40, and few among twelve rows. The test plays all of this and prints it.
 *
 * @param rows all that are looked at together; periods without days are left out
 * @returns one for each row, in order
 * @throws RangeError when a count is not whole and non-negative, or days are negative
 */
export function unusualRises(rows: readonly RiseRow[]): Rise[] {
  return decideRises(rows).map((decided, i) => {
    const { now, before } = takeTogether(rows[i] as RiseRow)
    if (now === null || before === null) return { ...decided, lowest: null, highest: null }
    const { lowest, highest } = rateRatio(now, before, { swing: decided.swing, level: RISE_RULE.level })
    return { ...decided, lowest, highest }
  })
}

/** The same decisions without the intervals, which take a hundred times as long. */
export function decideRises(rows: readonly RiseRow[]): Decided[] {
  const taken = rows.map(takeTogether)
  const swing = swingOf(taken.map(({ periods }) => periods))
  const tested = taken.map(({ now, before }) => {
    const isPossible = now !== null && before !== null && couldBeUnusual(now, before, swing)
    return isPossible ? rateAbove(now, before, swing) : null
  })
  const adjusted = holm(tested)
  return taken.map(({ now, before }, i) => {
    if (now === null || before === null) return { ...NOTHING_TO_COMPARE, swing }
    const [p, adjustedP] = [tested[i] ?? null, adjusted[i] ?? null]
    const ratio = before.count === 0 ? null : now.count / now.exposure / (before.count / before.exposure)
    const reason = reasonFor(now.count, ratio, p, adjustedP)
    return { isUnusual: reason === 'unusual', reason, ratio, p, adjustedP, swing }
  })
}

const NOTHING_TO_COMPARE = {
  isUnusual: false,
  reason: 'no_baseline',
  ratio: null,
  p: null,
  adjustedP: null,
} as const

function reasonFor(
  count: number,
  ratio: number | null,
  p: number | null,
  adjustedP: number | null,
): RiseReason {
  if (count < RISE_RULE.fewest) return 'too_few'
  if (ratio !== null && ratio < RISE_RULE.leastRatio) return 'small_rise'
  if (p === null || adjustedP === null || p >= RISE_RULE.level) return 'may_be_chance'
  return adjustedP >= RISE_RULE.level ? 'among_many' : 'unusual'
}

type Taken = { now: Counted | null; before: Counted | null; periods: Counted[] }

function takeTogether({ now, before }: RiseRow): Taken {
  const periods = before.map(counted).filter(({ exposure }) => exposure > 0)
  const current = counted(now)
  const sum = (of: (one: Counted) => number) => periods.reduce((total, one) => total + of(one), 0)
  return {
    now: current.exposure > 0 ? current : null,
    before:
      periods.length > 0 ? { count: sum((one) => one.count), exposure: sum((one) => one.exposure) } : null,
    periods,
  }
}

function counted({ count, days }: { count: number; days: number }): Counted {
  if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`A count is whole, not ${count}`)
  if (!(days >= 0 && Number.isFinite(days))) throw new RangeError(`Days are zero or above, not ${days}`)
  return { count, exposure: days }
}

/** Whether any share of the events both periods had could have been pointed out: all of them now. */
function couldBeUnusual(now: Counted, before: Counted, swing: number): boolean {
  const all = now.count + before.count
  if (all < RISE_RULE.fewest) return false
  const allNow = { count: all, exposure: now.exposure }
  return rateAbove(allNow, { count: 0, exposure: before.exposure }, swing) < RISE_RULE.level
}

/** Pearson's statistic over its degrees of freedom, of earlier periods against their row's own rate, all rows together. */
function swingOf(rows: readonly (readonly Counted[])[]): number {
  let statistic = 0
  let freedom = 0
  for (const periods of rows) {
    const count = periods.reduce((sum, one) => sum + one.count, 0)
    const exposure = periods.reduce((sum, one) => sum + one.exposure, 0)
    if (count === 0 || periods.length < 2) continue
    for (const one of periods) {
      const expected = (count * one.exposure) / exposure
      statistic += (one.count - expected) ** 2 / expected
    }
    freedom += periods.length - 1
  }
  return freedom === 0 ? 1 : Math.max(1, statistic / freedom)
}
