import { GROUP } from './ancova-design'
import { mean, sum } from './descriptive'
import { leastSquares } from './least-squares'
import { mulberry32 } from './random'

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
  const treated = sum(cases.map(({ group }) => group))
  const tiny = (1e-9 * Math.max(1, Math.abs(mean(design.y)))) ** 2 * df
  // Two thousand draws of sixty pupils: the one list is cleared in place, again and again.
  const clear = new Float64Array(cases.length)
  const size = (group: ArrayLike<number>) => {
    for (let i = 0; i < clear.length; i++) clear[i] = group[i] as number
    for (const q of rest.basis) {
      let part = 0
      for (let i = 0; i < clear.length; i++) part += (q[i] as number) * (clear[i] as number)
      for (let i = 0; i < clear.length; i++) clear[i] = (clear[i] as number) - part * (q[i] as number)
    }
    let length = 0
    let slope = 0
    for (let i = 0; i < clear.length; i++) {
      length += (clear[i] as number) ** 2
      slope += (clear[i] as number) * (rest.residuals[i] as number)
    }
    if (length < 1e-14 * treated) return 0
    slope /= length
    const left = Math.max(0, rest.rss - slope ** 2 * length)
    return left < tiny ? Number.POSITIVE_INFINITY : Math.abs(slope) / Math.sqrt(left / df / length)
  }
  const own = cases.map(({ group }) => group)
  const seen = size(own)
  const bar = seen - 1e-9 * Math.max(1, seen)
  const strata = [...new Set(cases.map(({ stratum }) => stratum))].map((stratum) =>
    cases.flatMap((one, i) => (one.stratum === stratum ? [i] : [])),
  )
  const random = mulberry32(seed)
  const group = new Float64Array(cases.length)
  let asFar = 0
  for (let draw = 0; draw < B; draw++) {
    for (const places of strata) {
      for (const i of places) group[i] = own[i] as number
      // Fisher and Yates on the group vector, within the stratum.
      for (let last = places.length - 1; last > 0; last--) {
        const [i, j] = [places[last] as number, places[Math.floor(random() * (last + 1))] as number]
        const kept = group[i] as number
        group[i] = group[j] as number
        group[j] = kept
      }
    }
    if (size(group) >= bar) asFar++
  }
  return (1 + asFar) / (B + 1)
}
