import type { SeriesPoint } from '../impact/evaluation/evaluation-plan'
import { addDays, type IsoDate, shortDate, toDate } from '../platform/dates'
import type { Week } from './figures-of'

/** Ten years: a longer series says more about the school's history than about one activity. */
export const MOST_WEEKS = 520

/** What weeks are set beside: of whom the second group's weeks are. */
const BESIDE = ['school', 'year_earlier'] as const
export type Beside = (typeof BESIDE)[number]

/** To stand after "beside" or at the head of a column. */
export const BESIDE_NAMES: Record<Beside, string> = {
  school: 'the rest of the school',
  year_earlier: 'the same group a year earlier',
}

/** Whose weeks a table holds: those who take part (with the rest of the school, if it has columns for it), or last year's. */
export const OF = ['now', 'year_earlier'] as const
export type Of = (typeof OF)[number]

const A_YEAR = 52 * 7

/** The Monday of the week a day is in. */
export function mondayOf(day: IsoDate): IsoDate {
  return addDays(day, -((toDate(day).getUTCDay() + 6) % 7))
}

/**
 * Where a week of last year stands beside this year's: 52 weeks on, so that it stays a Monday and holidays stay near each
 * other.
 */
export function aYearOn(monday: IsoDate): IsoDate {
  return addDays(monday, A_YEAR)
}

/** "the week of 3 March 2025" */
export function weekInWords(monday: IsoDate): string {
  return `the week of ${shortDate(monday)}`
}

/** A week's figure: per cent where the measure is in per cent, otherwise so many for each. */
export function weekFigure({ numerator, denominator }: Week, unit: string): number {
  return ((unit === '%' ? 100 : 1) * numerator) / denominator
}

/** "1 week", "20 weeks" */
export function weeksCounted(count: number): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? 'week' : 'weeks'}`
}

/** What taking in a table would change. */
export interface WeeksPlan {
  added: Week[]
  /** Each with what it said before. */
  changed: { is: Week; was: Week }[]
  /** There already, just so. */
  same: number
}

/** Sets the weeks of a table against those that are there. Weeks the table does not have are left alone. */
export function planWeeks(read: readonly Week[], standing: readonly Week[]): WeeksPlan {
  const there = new Map(standing.map((week) => [keyOf(week), week]))
  const plan: WeeksPlan = { added: [], changed: [], same: 0 }
  for (const is of read) {
    const was = there.get(keyOf(is))
    if (!was) plan.added.push(is)
    else if (isSame(is, was)) plan.same++
    else plan.changed.push({ is, was })
  }
  return plan
}

const keyOf = ({ arm, weekOf }: Week) => `${arm} ${weekOf}`

function isSame(one: Week, other: Week): boolean {
  return (
    one.pupils === other.pupils && one.numerator === other.numerator && one.denominator === other.denominator
  )
}

/** How many weeks of a plan are of one group. */
export function countsOf({ added, changed }: WeeksPlan, arm: Week['arm']) {
  return {
    added: added.filter((week) => week.arm === arm).length,
    changed: changed.filter(({ is }) => is.arm === arm).length,
  }
}

/**
 * Why the weeks cannot be kept as they would then be, in a sentence; null when they can.
 *
 * @param beside what the second group's weeks of the table are of
 * @param standsBeside what stands there already; null for nothing
 */
export function whyNotKept(
  plan: WeeksPlan,
  standing: readonly Week[],
  beside: Beside,
  standsBeside: Beside | null,
): string | null {
  const compared = countsOf(plan, 'compared')
  if (standsBeside !== null && standsBeside !== beside && compared.added + compared.changed > 0) {
    return `What stands beside these weeks is ${BESIDE_NAMES[standsBeside]}. Take those weeks out first, or leave ${BESIDE_NAMES[beside]} out of the table: the two cannot be mixed.`
  }
  for (const arm of ['took_part', 'compared'] as const) {
    const after = standing.filter((week) => week.arm === arm).length + countsOf(plan, arm).added
    if (after > MOST_WEEKS)
      return `That would make ${after.toLocaleString('en-GB')} weeks for one group, and at most ${MOST_WEEKS} are kept, which is ten years. Leave the oldest out.`
  }
  return null
}

/** How many points of a series count before and after its start: where it is set beside another, those that have both. */
export function aroundStart(
  points: readonly SeriesPoint[],
  startsAt: number,
  isBeside: boolean,
): { before: number; after: number } {
  const counted = points.filter(
    ({ tookPart, compared }) => tookPart !== null && (!isBeside || compared !== null),
  )
  const before = counted.filter(({ time }) => time < startsAt).length
  return { before, after: counted.length - before }
}
