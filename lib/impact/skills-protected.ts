import type { Use } from '../skills/overview'
import type { LearningPhase } from '../skills/phases'
import { USE_STEPS, type UseCounts, type UseStep } from '../skills/used'
import { suppressNested, suppressNestedGroup } from '../statistics/suppress-nested'
import { SMALLEST_SHOWN } from './rules'

/** Counts as a paper may print them. `null` is a hidden cell: print one mark for all of them. */
export type ShownUse = Record<UseStep, number | null>

/** What parents offered and what came of it, for whoever does not work with the families. */
export type SkillsForGovernors = {
  smallestShown: number
  now: ShownUse
  before: ShownUse
  /** Groups from which anybody offered. */
  groups: { key: string; name: string; shown: ShownUse }[]
  /** The share of all asking that went to three families, in words; null where those who were asked are too few to say. */
  few: 'less than half' | 'half or more' | null
  /** Whole hours of the year; null where those who gave them are too few. */
  hours: number | null
  /** Activities are not people, and are shown; times a parent helped are. */
  phases: { phase: LearningPhase; engagement: number; involvement: number; used: number | null }[]
}

/** Best done without: who was asked, then who came again, then whose help was used, then who offered. */
const GIVE_UP = [1, 3, 2, 0]

/**
 * Offered, asked, used and again with small numbers hidden, and none that follows from the others: neither along a row, because
 * each step is a part of the one before it, nor by taking a group from the whole.
 *
 * @param smallestShown 6 or more
 * @throws RangeError when the threshold is below the rule
 * @see impact method, section 7
 */
export function protectUse(use: Use, smallestShown: number): SkillsForGovernors {
  if (smallestShown < SMALLEST_SHOWN.governors) throw new RangeError(`threshold ${smallestShown}`)
  const total = toRow(use.now)
  const shown = alone(total, smallestShown)
  const now = print(use.now, shown)
  const { askedMost } = use
  // One family may have come ten times: what was given is of the families it came from.
  const areMany = use.now.used >= smallestShown
  const isEnough = (count: number) => count === 0 || (areMany && count >= smallestShown)
  return {
    smallestShown,
    now,
    before: print(use.before, alone(toRow(use.before), smallestShown)),
    groups: use.groups
      .filter(({ counts }) => counts.offered > 0)
      .map(({ key, name, counts }) => ({
        key,
        name,
        shown: print(counts, suppressNestedGroup(toRow(counts), total, shown, smallestShown, GIVE_UP)),
      })),
    few:
      askedMost && use.now.asked >= 2 * smallestShown
        ? askedMost.few * 2 >= askedMost.all
          ? 'half or more'
          : 'less than half'
        : null,
    hours: isEnough(use.hours.now.times) ? Math.round(use.hours.now.minutes / 60) : null,
    phases: use.phases.map(({ phase, counts: { engagement, involvement, used } }) => ({
      phase,
      engagement,
      involvement,
      used: isEnough(used) ? used : null,
    })),
  }
}

const toRow = (counts: UseCounts) => USE_STEPS.map((step) => counts[step])

const alone = (row: number[], smallestShown: number): boolean[] =>
  suppressNested([row], smallestShown, GIVE_UP).total

const print = (counts: UseCounts, shown: readonly boolean[]) =>
  Object.fromEntries(USE_STEPS.map((step, i) => [step, shown[i] ? counts[step] : null])) as ShownUse
