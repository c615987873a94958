/** The next number of a seeded sequence, in [0, 1). */
export type Random = () => number

/**
 * The generator behind every draw, shuffle and bootstrap: mulberry32, so that a stored seed gives the same draw on any
 * machine and in any year. Not for secrets. The seed of a draw comes from `crypto.randomInt` and is kept with it.
 *
 * @param seed a whole number; its lowest 32 bits are used
 * @throws RangeError when the seed is not whole
 * @see impact method, section 3, RNG
 */
export function mulberry32(seed: number): Random {
  if (!Number.isSafeInteger(seed)) throw new RangeError(`A seed must be a whole number, not ${seed}`)
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Fisher–Yates from the last place down: a new list, the given one untouched. Section 3, RNG. */
export function shuffled<T>(list: readonly T[], random: Random): T[] {
  const result = [...list]
  for (let i = result.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const held = result[i] as T
    result[i] = result[j] as T
    result[j] = held
  }
  return result
}
