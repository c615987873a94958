import { checkFigures, type Figure, mean, pooledDeviation, type Status, ZERO_SD } from './descriptive'

/** Somebody to be paired: who, their first figure, and what they are paired within, such as year and support. */
interface ToMatch {
  id: string
  pre: Figure
  stratum: string
}

interface Matched {
  status: Extract<Status, 'ok' | 'no_data'>
  nPairs: number
  /** T with its C, by T's place in the list. */
  pairs: [string, string][]
  /** The T without a pair, in their order. */
  unmatched: string[]
  /** Difference of mean first figures, T less C, in pooled deviations before matching; null when there is none. */
  smdBefore: number | null
  /** The same among the pairs, by the same deviation. */
  smdAfter: number | null
}

/**
 * M21: nearest-neighbour matching, one to one and without putting back. All possible pairs of one stratum, no further
 * apart than the caliper, are put in order by distance (to nine decimals), then by the place of T and of C in their
 * lists, and taken greedily.
 *
 * @param caliper in pooled standard deviations of the first figures
 * @returns `no_data` when nobody with a first figure is on one of the sides
 * @throws RangeError when a figure is not finite or the caliper is below zero
 * @see impact method, section 3, M21
 */
export function matchNearest(
  treated: readonly ToMatch[],
  others: readonly ToMatch[],
  caliper = 0.25,
): Matched {
  checkFigures(
    [...treated, ...others].map(({ pre }) => pre),
    'pre',
  )
  if (!(caliper >= 0)) throw new RangeError(`caliper ${caliper}`)
  const [preT, preC] = [figuresOf(treated), figuresOf(others)]
  const sd = pooledDeviation(preT, preC)
  const reach = caliper * (sd ?? 0) + 1e-12
  const possible = treated.flatMap((t, at) =>
    others.flatMap((c, to) => {
      if (t.pre === null || c.pre === null || t.stratum !== c.stratum) return []
      const distance = Math.abs(t.pre - c.pre)
      return distance <= reach ? [{ at, to, distance: Math.round(distance * 1e9) / 1e9 }] : []
    }),
  )
  possible.sort((a, b) => a.distance - b.distance || a.at - b.at || a.to - b.to)
  const partner = new Map<number, number>()
  const taken = new Set<number>()
  for (const { at, to } of possible) {
    if (partner.has(at) || taken.has(to)) continue
    partner.set(at, to)
    taken.add(to)
  }
  const couples = [...partner].sort(([a], [b]) => a - b).map(([at, to]) => [treated[at], others[to]]) as [
    ToMatch,
    ToMatch,
  ][]
  const gap = (a: readonly number[], b: readonly number[]) =>
    sd === null || sd < ZERO_SD || a.length === 0 ? null : (mean(a) - mean(b)) / sd
  return {
    status: preT.length === 0 || preC.length === 0 ? 'no_data' : 'ok',
    nPairs: couples.length,
    pairs: couples.map(([t, c]) => [t.id, c.id]),
    unmatched: treated.filter((_, at) => !partner.has(at)).map(({ id }) => id),
    smdBefore: gap(preT, preC),
    smdAfter: gap(
      couples.map(([t]) => t.pre as number),
      couples.map(([, c]) => c.pre as number),
    ),
  }
}

const figuresOf = (some: readonly ToMatch[]) => some.map(({ pre }) => pre).filter((pre) => pre !== null)
