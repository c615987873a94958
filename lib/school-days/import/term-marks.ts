import { daysBetween, type IsoDate } from '../../platform/dates'
import { dayNumber } from '../day-number'
import type { Days } from '../span'
import { termNames } from './season-names'

/** The first or the last day of a term, as many school calendars put down nothing else. */
type Mark = { name: string; on: IsoDate; is: 'begins' | 'ends' }

/** From one end of a term to the next: longer than any half or whole, shorter than two. */
const LONGEST_TERM = 150
const A_STAGGERED_START = 14

/** Terms from each first day to the next last day. A mark without its other half is given back. */
export function termsFromMarks(marks: readonly Mark[]): { spans: Days[]; alone: Mark[] } {
  const sorted = [...marks].sort((a, b) => a.on.localeCompare(b.on) || (a.is === 'begins' ? -1 : 1))
  const pairs: { startsOn: IsoDate; endsOn: IsoDate }[] = []
  const alone: Mark[] = []
  let begun: Mark | null = null
  for (const mark of sorted) {
    if (mark.is === 'ends' && begun && daysBetween(begun.on, mark.on) <= LONGEST_TERM) {
      pairs.push({ startsOn: begun.on, endsOn: mark.on })
      begun = null
      continue
    }
    // Year 8 comes back two days after Year 7: the term began with the first.
    if (begun && mark.is === 'begins' && daysBetween(begun.on, mark.on) <= A_STAGGERED_START) {
      alone.push(mark)
      continue
    }
    if (begun) alone.push(begun)
    begun = mark.is === 'begins' ? mark : null
    if (mark.is === 'ends') alone.push(mark)
  }
  if (begun) alone.push(begun)
  const names = termNames(
    pairs.map(({ startsOn, endsOn }) => ({ from: dayNumber(startsOn), to: dayNumber(endsOn) })),
  )
  return { spans: pairs.map((days, i) => ({ kind: 'term', name: names[i] as string, ...days })), alone }
}
