import { type DayNumber, dayNumber, isoOf, isWeekend } from './day-number'
import type { Days } from './span'

/** From the first to the last day, both included. */
export type Stretch = { from: DayNumber; to: DayNumber }

/**
 * The longest gap between two terms that is taken for a holiday though nobody has said so: a month (Christmas with an
 * INSET day is under three weeks), and in summer eleven weeks (Northern Ireland's nine, and a little). A longer one is a
 * term nobody has put down.
 */
const LONGEST_GAP = 31
const LONGEST_SUMMER_GAP = 77

/** What a school's terms cover, the holidays between them included. */
export function coveredByTerms(terms: readonly Days[]): Stretch[] {
  return joined(terms.map(stretchOf), (last, next) => isHoliday({ from: last.to + 1, to: next.from - 1 }))
}

/** As `coveredByTerms`, and the holidays that stand at the ends, as the summer after the last term does. */
export function coveredByDates(spans: readonly Days[]): Stretch[] {
  const terms = coveredByTerms(spans.filter(({ kind }) => kind === 'term'))
  const holidays = spans.filter(({ kind }) => kind === 'holiday').map(stretchOf)
  return joined([...terms, ...holidays], (last, next) => hasNoWeekday(last.to + 1, next.from - 1))
}

export const stretchOf = ({ startsOn, endsOn }: Pick<Days, 'startsOn' | 'endsOn'>): Stretch => ({
  from: dayNumber(startsOn),
  to: dayNumber(endsOn),
})

/** Whether a gap between two terms is as long as holidays are. Every summer holiday of these islands has 1 August in it. */
export function isHoliday({ from, to }: Stretch): boolean {
  const days = to - from + 1
  if (days <= LONGEST_GAP) return true
  const august = dayNumber(`${isoOf(from).slice(0, 4)}-08-01`)
  return days <= LONGEST_SUMMER_GAP && from <= august && august <= to
}

function hasNoWeekday(from: DayNumber, to: DayNumber): boolean {
  for (let day = from; day <= to; day += 1) {
    if (!isWeekend(day)) return false
  }
  return true
}

function joined(stretches: Stretch[], areOne: (last: Stretch, next: Stretch) => boolean): Stretch[] {
  const whole: Stretch[] = []
  for (const next of [...stretches].sort((a, b) => a.from - b.from)) {
    const last = whole.at(-1)
    if (last && (next.from <= last.to + 1 || areOne(last, next))) last.to = Math.max(last.to, next.to)
    else whole.push({ ...next })
  }
  return whole
}
