import { suppressNested, suppressNestedGroup } from '../statistics/suppress-nested'
import { SMALL_GROUP, SMALLEST_SHOWN } from './rules'

/** Families (or people) of one group: how many it was for, of whom invited, of whom came at least once. */
interface ReachCounts {
  for: number
  invited: number
  came: number
}

/** The same as a paper may print it. `null` is a hidden cell: print one mark for all of them. */
export interface ShownReach {
  for: number | null
  invited: number | null
  came: number | null
  share: ShownShare | null
}

/**
 * The share that came of those it was for, as on the school's own pages, so that a column of shares has one meaning. In a small
 * group none and all are said in words, of those invited too.
 */
type ShownShare = { of: 'invited' | 'for'; base: number } & (
  | { says: 'percent'; percent: number }
  | { says: 'almost_none' | 'almost_all' }
)

interface ReachTable {
  all: ShownReach
  /** In the order they were given. */
  groups: ShownReach[]
}

/** Best done without: who was invited, then who came, then whom it was for. */
const GIVE_UP = [1, 2, 0]

/**
 * The table of who was reached, as governors may see it: no number of families from 1 to `smallestShown − 1`, and none
 * that follows from the others. Counts that cannot be true together (more came than were invited, a group larger than
 * all) are not printed at all: count walk-ins as invited, or leave them out.
 *
 * @param groupsAre `parts` when every family is in exactly one group, so that the groups add up to `all`;
 *   `overlapping` when a family may be in several or in none (SEND, pupil premium)
 * @param smallestShown 6 or more
 * @throws RangeError when the threshold is below the rule
 */
export function protectReach(
  all: ReachCounts,
  groups: readonly ReachCounts[],
  groupsAre: 'parts' | 'overlapping',
  smallestShown: number,
): ReachTable {
  if (smallestShown < SMALLEST_SHOWN.governors) throw new RangeError(`threshold ${smallestShown}`)
  const total = toRow(all)
  const rows = groups.map(toRow)
  if (!isNested(total)) return { all: print(all, []), groups: groups.map((group) => print(group, [])) }
  if (groupsAre === 'parts' && rows.every(isNested) && addUpTo(total, rows)) {
    const shown = suppressNested(rows, smallestShown, GIVE_UP)
    return {
      all: print(all, shown.total),
      groups: groups.map((group, i) => print(group, shown.rows[i] ?? [])),
    }
  }
  const { total: totalShown } = suppressNested([total], smallestShown, GIVE_UP)
  const shown = rows.map((row) => {
    const rest = total.map((count, column) => count - (row[column] ?? 0))
    if (groupsAre === 'parts' || !isNested(row) || !isNested(rest)) return []
    return suppressNestedGroup(row, total, totalShown, smallestShown, GIVE_UP)
  })
  return { all: print(all, totalShown), groups: groups.map((group, i) => print(group, shown[i] ?? [])) }
}

function isNested(row: readonly number[]): boolean {
  return row.every((count, column) => count >= 0 && count <= (row[column - 1] ?? count))
}

function addUpTo(total: readonly number[], rows: readonly number[][]): boolean {
  return (
    rows.length > 0 && total.every((count, c) => count === rows.reduce((sum, row) => sum + (row[c] ?? 0), 0))
  )
}

const toRow = (counts: ReachCounts) => [counts.for, counts.invited, counts.came]

function print(counts: ReachCounts, [showFor, showInvited, showCame]: readonly boolean[]): ShownReach {
  const shown = {
    for: showFor ? counts.for : null,
    invited: showInvited ? counts.invited : null,
    came: showCame ? counts.came : null,
  }
  const share = shareOf(shown)
  // "Almost none of 12" beside a 0 would say it after all; and so would a 0 beside a group too small to be shown.
  const isTold = share === null ? shown.came !== 0 || isNobody(shown) : share.says === 'percent'
  return { ...shown, came: isTold ? shown.came : null, share }
}

const isNobody = (shown: Omit<ShownReach, 'share'>) => shown.for === 0 || shown.invited === 0

function shareOf(shown: Omit<ShownReach, 'share'>): ShownShare | null {
  const { came } = shown
  if (came === null) return null
  for (const column of ['invited', 'for'] as const) {
    const base = shown[column]
    if (base === null || base === 0 || base >= SMALL_GROUP) continue
    if (came === 0) return { of: column, base, says: 'almost_none' }
    if (came === base) return { of: column, base, says: 'almost_all' }
  }
  if (!shown.for || shown.invited === 0) return null
  return { of: 'for', base: shown.for, says: 'percent', percent: Math.round((100 * came) / shown.for) }
}
