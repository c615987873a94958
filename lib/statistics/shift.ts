/**
 * Hodges–Lehmann's shift: the median of all differences x − y, in their units. The differences are counted and never
 * written down (5,000 against 5,000 would be 25 million): how many are at most some number is one walk along both ordered
 * lists, and halving the interval of doubles finds the middle ones to the last digit.
 *
 * @param x at least one figure
 * @param y at least one figure
 * @see impact method, section 3, M2
 */
export function hodgesLehmann(x: readonly number[], y: readonly number[]): number {
  const up = Float64Array.from(x).sort()
  const down = Float64Array.from(y).sort()
  const pairs = x.length * y.length
  const lower = smallestWith(up, down, Math.ceil(pairs / 2))
  if (pairs % 2 === 1) return lower
  const upper = smallestWith(up, down, pairs / 2 + 1)
  return (lower + upper) / 2
}

/** The difference that is the `place`-th smallest of all, counted from 1. */
function smallestWith(x: Float64Array, y: Float64Array, place: number): number {
  let low = toWhole((x[0] as number) - (y[y.length - 1] as number))
  let high = toWhole((x[x.length - 1] as number) - (y[0] as number))
  while (low < high) {
    const middle = low + (high - low) / 2n
    if (countAtMost(x, y, fromWhole(middle)) >= place) high = middle
    else low = middle + 1n
  }
  return fromWhole(low)
}

function countAtMost(x: Float64Array, y: Float64Array, bar: number): number {
  let count = 0
  let j = 0
  // As x grows, a small y taken from it leaves too much: only those from j on leave at most the bar.
  for (const value of x) {
    while (j < y.length && value - (y[j] as number) > bar) j++
    count += y.length - j
  }
  return count
}

const box = new DataView(new ArrayBuffer(8))

/** Doubles as whole numbers in the same order; zero has one sign. */
function toWhole(value: number): bigint {
  box.setFloat64(0, value === 0 ? 0 : value)
  const bits = box.getBigInt64(0)
  return bits >= 0n ? bits : -(bits & 0x7fffffffffffffffn)
}

function fromWhole(whole: bigint): number {
  box.setBigInt64(0, whole < 0n ? -whole : whole)
  const size = box.getFloat64(0)
  return whole < 0n ? -size : size
}
