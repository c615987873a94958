import { type Arc, couldReach, type NestedNetwork, nestedNetwork } from './nested-network'

/**
 * Which counts of a table may be printed that is published again and again while it grows, after each term of a year, say:
 * neither one paper nor any two of them together give away a count, or what was added to one in between, from 1 to
 * `threshold − 1`. What was printed before stays as it was printed; whether a count is printed now is decided beside it.
 *
 * A count is printed only when it is at least the threshold, and is equal to or at least the threshold above whatever was
 * printed of it before. Then more are held back, the smallest first, while the printed ones and the total leave a small one
 * open; and where that is not enough, the total. What is not printed is not told apart: print the names of the counts that
 * are shown, and one line for all others, so that nobody can tell a small count from none.
 *
 * @param rows the counts at each publication, earliest first; parts of the total that do not overlap, none ever smaller
 *   than before
 * @param mayShowTotal for each publication, whether its total may be printed for all else that is printed
 * @param threshold the smallest number that may be shown, 2 or more
 * @throws RangeError when a count is not whole, shrinks, or rows differ in length
 * @see impact method, section 7
 */
export function suppressPublished(
  rows: readonly (readonly number[])[],
  mayShowTotal: readonly boolean[],
  threshold: number,
): Published {
  check(rows, mayShowTotal.length, threshold)
  const published: Published = { rows: rows.map(() => []), total: [] }
  for (let paper = 0; paper < mayShowTotal.length; paper++) {
    const network = networkAt(rows, published, paper)
    const latest = network.counts.map((row) => row[0] as Arc)
    const total = network.totals[0]
    for (const [r, arc] of latest.entries())
      arc.isShown = fits(rows[r]?.slice(0, paper + 1) ?? [], published.rows[r] ?? [], threshold)
    if (total) total.isShown = mayShowTotal[paper] === true
    holdBack(network, latest, threshold)
    for (const [r, arc] of latest.entries()) published.rows[r]?.push(arc.isShown)
    published.total.push(total?.isShown ?? false)
  }
  return published
}

/** What may be printed: `rows[row][publication]`, and the total of each publication. */
interface Published {
  rows: boolean[][]
  total: boolean[]
}

/** The papers so far, the latest first, as a network in which what was printed before is known. */
function networkAt(rows: readonly (readonly number[])[], published: Published, paper: number): NestedNetwork {
  const network = nestedNetwork(rows.map((row) => row.slice(0, paper + 1).reverse()))
  const known = (arcs: Arc[], shown: readonly boolean[] = []) => {
    for (const [i, arc] of arcs.entries()) arc.isShown = shown[paper - i] === true
  }
  for (const [r, row] of network.counts.entries()) known(row, published.rows[r])
  known(network.totals, published.total)
  return network
}

/** The last of a row's counts beside those of it that were printed. */
function fits(row: readonly number[], shown: readonly boolean[], threshold: number): boolean {
  const count = row.at(-1) ?? 0
  const printed = row.filter((_, i) => shown[i] === true)
  return count >= threshold && printed.every((other) => count === other || count - other >= threshold)
}

/** Holds back the smallest printed count, again and again, until no small part of a row is left open; else the total. */
function holdBack(
  { parts, totals, ...network }: NestedNetwork,
  latest: readonly Arc[],
  threshold: number,
): void {
  const small = parts
    .slice(0, parts.length - totals.length)
    .filter(({ flow }) => flow > 0 && flow < threshold)
  const isOpen = () => small.some((part) => !couldReach({ parts, totals, ...network }, part, threshold))
  const printedNow = latest.filter(({ isShown }) => isShown)
  for (const arc of printedNow.toSorted((a, b) => a.flow - b.flow)) {
    if (!isOpen()) return
    arc.isShown = false
  }
  const [total] = totals
  if (!isOpen() || !total?.isShown) return
  total.isShown = false
  for (const arc of printedNow) arc.isShown = true
  for (const arc of printedNow.toSorted((a, b) => a.flow - b.flow)) {
    if (!isOpen()) return
    arc.isShown = false
  }
}

function check(rows: readonly (readonly number[])[], papers: number, threshold: number): void {
  if (!Number.isInteger(threshold) || threshold < 2) throw new RangeError(`threshold ${threshold}`)
  for (const row of rows) {
    if (row.length !== papers) throw new RangeError('Rows differ in length')
    row.forEach((count, i) => {
      if (!Number.isInteger(count) || count < (row[i - 1] ?? 0)) throw new RangeError(`It shrinks: ${row}`)
    })
  }
}
