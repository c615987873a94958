/**
 * Chance that falls the same way every time: a demonstration told twice is the same demonstration. Every draw is named,
 * so that adding one to the story moves no other.
 */

/** A number from 0 up to 1 for these words. FNV-1a, stirred as MurmurHash3 ends. */
export function chance(...words: (string | number)[]): number {
  let hash = 0x811c9dc5
  for (const character of words.join('\n')) {
    hash = Math.imul(hash ^ (character.codePointAt(0) as number), 0x01000193)
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32
}

/** A draw from the standard normal distribution (Box and Muller). */
export function bell(...words: (string | number)[]): number {
  const radius = Math.sqrt(-2 * Math.log(1 - chance('radius', ...words)))
  return radius * Math.cos(2 * Math.PI * chance('angle', ...words))
}

/** The same things in an order of chance. */
export function shuffled<T>(items: readonly T[], name: string, wordOf: (item: T) => string): T[] {
  return [...items].sort((a, b) => chance(name, wordOf(a)) - chance(name, wordOf(b)))
}
