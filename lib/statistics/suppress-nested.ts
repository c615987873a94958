import { type Arc, couldReach, type NestedNetwork, nestedNetwork } from './nested-network'

/** Which cells may be shown: `rows[row][column]`, and the total's own cells. */
interface ShownCells {
  rows: boolean[][]
  total: boolean[]
}

/**
 * Hides the cells of a table of nested counts (so many, of whom so many, of whom so many) so that no count and no
 * difference between nested counts from 1 to `threshold − 1` can be worked out: not from its own row, not by taking
 * the other rows from the total. A reader must hold it possible that each of them is `threshold` or more.
 * Show all hidden cells alike: a mark that told the small ones from the others would undo it.
 *
 * The rows are parts of the total that do not overlap. For groups that do, see `suppressNestedGroup`.
 *
 * @param rows counts widest first, all rows of one length, none larger than the count before it
 * @param threshold the smallest number that may be shown, 2 or more
 * @param giveUp the columns in the order in which they are best done without
 * @throws RangeError when a count is not whole, a row is not nested, or rows differ in length
 */
export function suppressNested(
  rows: readonly (readonly number[])[],
  threshold: number,
  giveUp: readonly number[],
): ShownCells {
  check(rows, threshold)
  const network = nestedNetwork(rows)
  const total = network.totals.map(({ flow }) => flow)
  network.counts.forEach((row, r) => {
    show(row, bestAlone(rows[r] ?? [], threshold, giveUp))
  })
  show(network.totals, bestAlone(total, threshold, giveUp))
  const byColumn = (arcs: Arc[]) => giveUp.flatMap((column) => arcs.slice(column, column + 1))
  const cells = network.counts.flatMap(byColumn)
  hideUntilSafe(network, threshold, [cells.filter(isNotZero), byColumn(network.totals), cells])
  return { rows: network.counts.map((row) => row.map(isShown)), total: network.totals.map(isShown) }
}

/**
 * The same for one group inside a total whose shown cells are already decided. The rest of the total is a row that
 * nobody prints, and it is protected too: "all but two" says as much as "two".
 *
 * @param totalShown which cells of the total are printed, as `suppressNested([total], …)` gives them
 * @returns which of the group's cells may be shown
 */
export function suppressNestedGroup(
  group: readonly number[],
  total: readonly number[],
  totalShown: readonly boolean[],
  threshold: number,
  giveUp: readonly number[],
): boolean[] {
  const rest = total.map((count, column) => count - (group[column] ?? 0))
  check([group, rest], threshold)
  const network = nestedNetwork([group, rest])
  const cells = network.counts[0] ?? []
  show(cells, bestAlone(group, threshold, giveUp))
  show(network.totals, totalShown)
  const inOrder = giveUp.flatMap((column) => cells.slice(column, column + 1))
  hideUntilSafe(network, threshold, [inOrder.filter(isNotZero), inOrder])
  return cells.map(isShown)
}

const isShown = (arc: Arc) => arc.isShown
const isNotZero = (arc: Arc) => arc.flow > 0

function show(arcs: readonly Arc[], shown: readonly boolean[]): void {
  arcs.forEach((arc, i) => {
    arc.isShown = shown[i] === true
  })
}

/**
 * Hides one more cell after another, from the first group of candidates that has any left, each time the one that
 * leaves the fewest small parts open (the smallest of equals), until none is. Then shows again what was hidden for
 * nothing.
 */
function hideUntilSafe(network: NestedNetwork, threshold: number, candidates: Arc[][]): void {
  const small = network.parts.filter(({ flow }) => flow > 0 && flow < threshold)
  const open = () => small.filter((part) => !couldReach(network, part, threshold)).length
  const hidden: Arc[] = []
  let left = open()
  while (left > 0) {
    const choices = candidates.map((group) => group.filter(isShown)).find((group) => group.length > 0)
    if (choices === undefined) return
    const tried = choices.map((arc) => ({ arc, open: without(arc, open) }))
    const best = tried.reduce((a, b) =>
      b.open < a.open || (b.open === a.open && b.arc.flow < a.arc.flow) ? b : a,
    )
    best.arc.isShown = false
    hidden.push(best.arc)
    left = best.open
  }
  for (const arc of hidden) {
    arc.isShown = true
    if (open() > 0) arc.isShown = false
  }
}

function without(arc: Arc, open: () => number): number {
  arc.isShown = false
  const result = open()
  arc.isShown = true
  return result
}

/**
 * The most cells of one row that may stand beside each other: every shown count, and every difference between shown
 * neighbours, is zero or at least the threshold. Of two choices the one that keeps the columns given up last.
 */
function bestAlone(row: readonly number[], threshold: number, giveUp: readonly number[]): boolean[] {
  const worth = row.map((_, column) => row.length + giveUp.indexOf(column))
  const isFine = (count: number) => count === 0 || count >= threshold
  let best = { shown: row.map(() => false), worth: 0 }
  for (let choice = 1; choice < 2 ** row.length; choice++) {
    const shown = row.map((_, column) => ((choice >> column) & 1) === 1)
    const kept = row.filter((_, column) => shown[column])
    if (!kept.every((count, i) => isFine(count - (kept[i + 1] ?? 0)))) continue
    const value = worth.reduce((total, one, column) => total + (shown[column] ? one : 0), 0)
    if (value > best.worth) best = { shown, worth: value }
  }
  return best.shown
}

function check(rows: readonly (readonly number[])[], threshold: number): void {
  if (!Number.isInteger(threshold) || threshold < 2) throw new RangeError(`threshold ${threshold}`)
  for (const row of rows) {
    if (row.length !== rows[0]?.length) throw new RangeError('Rows differ in length')
    row.forEach((count, column) => {
      const wider = row[column - 1] ?? Number.POSITIVE_INFINITY
      if (!Number.isInteger(count) || count < 0 || count > wider) throw new RangeError(`Not nested: ${row}`)
    })
  }
}
