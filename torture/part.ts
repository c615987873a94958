/** What a part of the torture did, and everything that was not as it must be. */
export type Part = { did: [what: string, count: number][]; wrong: string[] }

/** At most so many of each complaint are kept: the first ones say it. */
const MOST_SAID = 40

export function aPart() {
  const counts = new Map<string, number>()
  const wrong: string[] = []
  let more = 0
  return {
    count: (what: string, by = 1) => counts.set(what, (counts.get(what) ?? 0) + by),
    counted: (what: string) => counts.get(what) ?? 0,
    wrong(sentence: string) {
      if (wrong.length < MOST_SAID) wrong.push(sentence)
      else more++
    },
    done: (): Part => ({
      did: [...counts],
      wrong: more > 0 ? [...wrong, `and ${more} more`] : wrong,
    }),
  }
}

/** Does something for each, so many at a time. */
export async function sideBySide<T>(list: Iterable<T>, many: number, work: (one: T) => Promise<void>) {
  const left = list[Symbol.iterator]()
  const hand = async () => {
    for (let next = left.next(); !next.done; next = left.next()) await work(next.value)
  }
  await Promise.all(Array.from({ length: many }, hand))
}
