import { EVERYONE, type ReachRow } from '@/lib/families/reach-row'
import { academicYearName } from '@/lib/platform/dates'
import { families } from './words'

/** The page's first sentence: how many have not been reached. */
export function reachHeadline(rows: readonly ReachRow[], year: number, thisYear: number): string {
  const all = rows.find(({ key }) => key === EVERYONE)
  const isNow = year === thisYear
  const when = isNow ? 'this academic year' : `in ${academicYearName(year)}`
  if (!all || all.for === 0)
    return `Nothing ${isNow ? 'is' : 'was'} planned for any family ${when}${isNow ? ' yet' : ''}`
  const missed = all.for - all.came
  if (missed === 0) {
    return all.for === 1
      ? `The one family our work ${isNow ? 'is' : 'was'} for came to something ${when}`
      : `All ${families(all.for)} came to something ${when}`
  }
  return isNow
    ? `${missed.toLocaleString('en-GB')} of ${families(all.for)} ${missed === 1 ? 'has' : 'have'} not come to anything ${when}`
    : `${missed.toLocaleString('en-GB')} of ${families(all.for)} did not come to anything ${when}`
}
