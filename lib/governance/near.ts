import type { FamiliesRow } from './figure'

/**
 * When a number of one day may not stand beside one of another: their difference would be a small number of people, which
 * the page itself never shows. 14 families then and 15 now are one family that came in between.
 *
 * @see impact method, section 7
 */
const isSmall = (a: number | null, b: number | null, threshold: number) =>
  a !== null && b !== null && a !== b && Math.abs(a - b) < threshold

const NUMBER = /\d[\d,]*(?:\.\d+)?/g

/** The whole numbers of a sentence. Those with a point are means and ranges, and count nobody. */
function wholeNumbers(text: string): (number | null)[] {
  return (text.match(NUMBER) ?? []).map((written) =>
    written.includes('.') ? null : Number(written.replaceAll(',', '')),
  )
}

/** Words that stand in place of a number: what is hidden today is not shown as of an earlier day. */
const GUARDED = /fewer than \d|all but a few|almost (?:all|none)/i

/**
 * Whether two sentences of two days may not be read side by side. In the same words each number is held against the one in
 * its place; in different words each against every other, because any two may count the same people.
 */
export function areWordsTooNear(then: string, later: string, threshold: number): boolean {
  if (then === later) return false
  if (GUARDED.test(later)) return true
  const [a, b] = [wholeNumbers(then), wholeNumbers(later)]
  if (then.replace(NUMBER, '#') === later.replace(NUMBER, '#')) {
    return a.some((count, i) => isSmall(count, b[i] ?? null, threshold))
  }
  return a.some((count) => b.some((other) => isSmall(count, other, threshold)))
}

type Counts = Pick<FamiliesRow, 'for' | 'invited' | 'came'>

const less = (a: number | null, b: number | null) => (a === null || b === null ? null : a - b)

/** Every number that can be read off a row: its own, and those who were left out at each step. */
function readableFrom({ for: meant, invited, came }: Counts): (number | null)[] {
  return [meant, invited, came, less(meant, invited), less(invited, came), less(meant, came)]
}

function areCountsTooNear(then: Counts, later: Counts, threshold: number): boolean {
  const [a, b] = [readableFrom(then), readableFrom(later)]
  return a.some((count, i) => isSmall(count, b[i] ?? null, threshold))
}

/** Those of all families who are not in the group. */
const restOf = (all: Counts, group: Counts): Counts => ({
  for: less(all.for, group.for),
  invited: less(all.invited, group.invited),
  came: less(all.came, group.came),
})

type WithAll = { row: Counts; all: Counts | undefined }

/** Whether two days' counts of a group may not stand side by side: for the group's sake, or for the others'. */
export function areFamiliesTooNear(then: WithAll, later: WithAll, threshold: number): boolean {
  if (areCountsTooNear(then.row, later.row, threshold)) return true
  if (!then.all || !later.all) return false
  return areCountsTooNear(restOf(then.all, then.row), restOf(later.all, later.row), threshold)
}
