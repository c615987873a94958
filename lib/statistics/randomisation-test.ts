import { GROUP } from './ancova-design'
import { mean, sum } from './descriptive'
import { dot, leastSquares } from './least-squares'
import { mulberry32, shuffled } from './random'

/**
 * The re-randomisation test of M3: the groups are drawn again within their strata, and the share of draws counted whose
 * |t| is at least the one seen. p = (1 + count) / (B + 1).
 *
 * Everything but the group stays the same from draw to draw, so outcome and group are both cleared of it and the t of
 * each draw is that of a line through two lists (Frisch–Waugh–Lovell).
 *
 * @param cases each pupil's group and stratum, in the order of the design's rows
 * @param B how many draws, at least 1
 * @throws RangeError when B is not a whole number above zero
 */
export function randomisationP(
  cases: readonly { group: 0 | 1; stratum: string }[],
  design: { y: number[]; columns: number[][] },
  { B, seed }: { B: number; seed: number },
): number | null {
  if (!Number.isInteger(B) || B < 1) throw new RangeError(`${B} draws`)
  const rest = leastSquares(
    design.y,
    design.columns.filter((_, column) => column !== GROUP),
  )
  if (rest === null) return null
  const df = design.y.length - design.columns.length
  const tiny = (1e-9 * Math.max(1, Math.abs(mean(design.y)))) ** 2 * df
  const size = (group: readonly number[]) => {
    let clear = [...group]
    for (const q of rest.basis) {
      const part = dot(q, clear)
      clear = clear.map((value, i) => value - part * (q[i] as number))
    }
    const length = dot(clear, clear)
    if (length < 1e-14 * sum(group)) return 0
    const slope = dot(clear, rest.residuals) / length
    const left = Math.max(0, rest.rss - slope ** 2 * length)
    return left < tiny ? Number.POSITIVE_INFINITY : Math.abs(slope) / Math.sqrt(left / df / length)
  }
  const seen = size(cases.map(({ group }) => group))
  const bar = seen - 1e-9 * Math.max(1, seen)
  const strata = [...new Set(cases.map(({ stratum }) => stratum))].map((stratum) =>
    cases.flatMap((one, i) => (one.stratum === stratum ? [i] : [])),
  )
  const random = mulberry32(seed)
  let asFar = 0
  for (let draw = 0; draw < B; draw++) {
    const group = new Array<number>(cases.length)
    for (const places of strata) {
      const drawn = shuffled(
        places.map((i) => cases[i]?.group as number),
        random,
      )
      places.forEach((i, at) => {
        group[i] = drawn[at] as number
      })
    }
    if (size(group) >= bar) asFar++
  }
  return (1 + asFar) / (B + 1)
}
