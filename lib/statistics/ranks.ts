/**
 * Mid-ranks times two, so that the half ranks of ties stay whole numbers: the smallest is 2, two that share the first
 * and second place get 3 each.
 *
 * @param values finite figures; equal means exactly equal
 */
export function doubledMidRanks(values: readonly number[]): number[] {
  const order = values.map((_, i) => i).sort((a, b) => (values[a] as number) - (values[b] as number))
  const ranks = new Array<number>(values.length)
  for (const [start, end] of runs(order.map((i) => values[i] as number))) {
    for (let i = start; i <= end; i++) ranks[order[i] as number] = start + end + 2
  }
  return ranks
}

/** How many share each value, smallest value first. */
export function tieSizes(values: readonly number[]): number[] {
  return runs([...values].sort((a, b) => a - b)).map(([start, end]) => end - start + 1)
}

/** First and last place of each run of equal values in an ordered list. */
function runs(ordered: readonly number[]): [number, number][] {
  const found: [number, number][] = []
  for (let start = 0; start < ordered.length; ) {
    let end = start
    while (end + 1 < ordered.length && ordered[end + 1] === ordered[start]) end++
    found.push([start, end])
    start = end + 1
  }
  return found
}

/** How many of an ascending list are below a value, and how many equal it. */
export function placesOf(value: number, ascending: ArrayLike<number>): { below: number; equal: number } {
  const below = firstIndex(ascending, (entry) => entry >= value)
  return { below, equal: firstIndex(ascending, (entry) => entry > value) - below }
}

/** Index of the first entry that satisfies a condition which, once true, stays true; the length when none does. */
function firstIndex(ascending: ArrayLike<number>, isThere: (entry: number) => boolean): number {
  let low = 0
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (isThere(ascending[middle] as number)) high = middle
    else low = middle + 1
  }
  return low
}
