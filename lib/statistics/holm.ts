import { checkFigures, type Figure } from './descriptive'

/**
 * M15: Holm's step-down adjustment of several p values that answer one question. Those missing stay missing and are not
 * counted.
 *
 * @throws RangeError when a p is not between 0 and 1
 * @see impact method, section 3, M15
 */
export function holm(p: readonly Figure[]): (number | null)[] {
  checkFigures(p, 'p')
  if (p.some((value) => value !== null && (value < 0 || value > 1)))
    throw new RangeError('A p is between 0 and 1')
  const order = p.flatMap((value, place) => (value === null ? [] : [{ value, place }]))
  order.sort((a, b) => a.value - b.value)
  const adjusted = p.map((): number | null => null)
  let largest = 0
  order.forEach(({ value, place }, i) => {
    largest = Math.max(largest, Math.min(1, (order.length - i) * value))
    adjusted[place] = largest
  })
  return adjusted
}
