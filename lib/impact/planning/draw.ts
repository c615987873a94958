import { mulberry32, shuffled } from '../../statistics/random'
import { type DrawUnit, inOrder } from './families'

/** Who starts now, and who next term. */
export interface Halves {
  now: DrawUnit[]
  later: DrawUnit[]
}

/**
 * The lottery: within each class, families are shuffled and the first half starts now. Where a class has an odd number,
 * one of its families is left over; those left over in all classes are shuffled in turn and halved, and of an odd one
 * the family starts now. So in each class, and in all, the halves differ by one at most.
 *
 * The order of the list does not matter, and the same seed and list give the same halves in any year: whoever holds both
 * can check the draw.
 *
 * @param seed a whole number from outside, kept with the draw before names are shown
 * @throws RangeError with fewer than two to draw, one twice in the list, or a seed that is not whole
 * @see impact method, section 2, "The draw"
 */
export function drawHalves(units: readonly DrawUnit[], seed: number): Halves {
  const list = canonical(units)
  if (list.length < 2) throw new RangeError(`A draw among ${list.length}`)
  const random = mulberry32(seed)
  const halves: Halves = { now: [], later: [] }
  const left: DrawUnit[] = []
  for (const within of new Set(list.map((unit) => unit.within))) {
    const inClass = shuffled(
      list.filter((unit) => unit.within === within),
      random,
    )
    if (inClass.length % 2 === 1) left.push(inClass.pop() as DrawUnit)
    deal(inClass, inClass.length / 2, halves)
  }
  deal(shuffled(left, random), Math.ceil(left.length / 2), halves)
  return { now: canonical(halves.now), later: canonical(halves.later) }
}

/**
 * The list as one text, always the same for the same families, pupils and classes: what its hash is taken of.
 *
 * @throws RangeError when one is twice in the list
 */
export function listAsText(units: readonly DrawUnit[]): string {
  return canonical(units)
    .map(({ within, id, pupilIds }) => JSON.stringify([within, id, ...[...pupilIds].sort(inOrder)]))
    .join('\n')
}

function deal(order: readonly DrawUnit[], toNow: number, { now, later }: Halves): void {
  now.push(...order.slice(0, toNow))
  later.push(...order.slice(toNow))
}

function canonical(units: readonly DrawUnit[]): DrawUnit[] {
  const seen = new Set(units.map(({ id }) => id))
  if (seen.size < units.length) throw new RangeError('One is twice in the list')
  return [...units].sort((a, b) => inOrder(a.within, b.within) || inOrder(a.id, b.id))
}
