/**
 * M20: which cells of one list of counts to hide, when their total is shown.
 *
 * Cells from 1 to `threshold − 1` are hidden. While fewer than two cells are hidden, or the hidden ones add up to less
 * than the threshold, the smallest remaining cell that is not zero is hidden too (the first of equals), so that no
 * small cell can be had by taking the shown ones from the total. Zeros are shown. A list without small cells is shown
 * whole. Show hidden cells all alike: two marks, "small" and "hidden to protect another", would give the small one away.
 *
 * When every cell that is not zero is hidden and they still add up to less than the threshold (`totalIsSmall`), no list
 * can protect them: the total must be hidden as well. So it must when every hidden cell is one, because zeros are shown
 * and a total that equals their number gives them all away.
 *
 * @param counts whole numbers, 0 or more, of people in groups that do not overlap
 * @param threshold the smallest number that may be shown, at least 1
 * @throws RangeError on a count or threshold that is not such a number
 * @see impact method, section 3, M20, and section 7
 */
export function suppressTable(counts: readonly number[], threshold: number): SuppressedTable {
  check(counts, threshold)
  const suppressed = counts.map((count) => count > 0 && count < threshold)
  const hiddenTotal = () => counts.reduce((total, count, i) => (suppressed[i] ? total + count : total), 0)
  const hiddenCells = () => suppressed.filter(Boolean).length
  while (hiddenCells() > 0 && (hiddenCells() < 2 || hiddenTotal() < threshold)) {
    const next = smallestShown(counts, suppressed)
    if (next === null) break
    suppressed[next] = true
  }
  const tellsAll = hiddenTotal() < threshold || hiddenTotal() === hiddenCells()
  return { status: 'ok', suppressed, totalIsSmall: hiddenCells() > 0 && tellsAll }
}

interface SuppressedTable {
  status: 'ok'
  /** In the order of the counts: true where the cell must be hidden. */
  suppressed: boolean[]
  /** True when the list's total must be hidden too. */
  totalIsSmall: boolean
}

function smallestShown(counts: readonly number[], suppressed: readonly boolean[]): number | null {
  let best: number | null = null
  counts.forEach((count, i) => {
    if (suppressed[i] || count === 0) return
    if (best === null || count < (counts[best] as number)) best = i
  })
  return best
}

function check(counts: readonly number[], threshold: number): void {
  if (!Number.isInteger(threshold) || threshold < 1) throw new RangeError(`threshold ${threshold}`)
  for (const count of counts) {
    if (!Number.isInteger(count) || count < 0)
      throw new RangeError(`A count must be a whole number, not ${count}`)
  }
}
