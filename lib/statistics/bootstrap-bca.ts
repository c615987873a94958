import {
  checkFigures,
  type Figure,
  mean,
  quantile,
  type Status,
  standardDeviation,
  sum,
  ZERO_SD,
} from './descriptive'
import { normalCdf, normalQuantile, Z_975 } from './distributions'
import { mulberry32, type Random } from './random'

interface BootstrapBca {
  status: Extract<Status, 'ok' | 'no_data' | 'too_few' | 'zero_variance'>
  /** Mean of x, less mean of y where there are two lists. */
  estimate: number | null
  /** Correction for bias, and acceleration. */
  z0: number | null
  a: number | null
  ciLow: number | null
  ciHigh: number | null
}

/**
 * M12: the bias-corrected and accelerated bootstrap interval of a mean, or of a difference of two. Never the headline:
 * with 8 to 15 pupils a group it covers 88% to 93% where it promises 95%.
 *
 * Missing figures are left out. Nobody gives `no_data`, fewer than two in a list `too_few`, and lists without spread
 * `zero_variance`, with the estimate alone.
 *
 * @param y the second list; null for one mean
 * @param B how many samples, at least 1
 * @throws RangeError when a figure is not finite, or B is not a whole number above zero
 * @see impact method, section 3, M12
 */
export function bootstrapBca(
  x: readonly Figure[],
  y: readonly Figure[] | null,
  B: number,
  seed: number,
): BootstrapBca {
  checkFigures(x, 'x')
  checkFigures(y ?? [], 'y')
  if (!Number.isInteger(B) || B < 1) throw new RangeError(`${B} samples`)
  const lists = (y === null ? [x] : [x, y]).map((list) => list.filter((figure) => figure !== null))
  if (lists.every((list) => list.length === 0)) return { ...NOTHING, status: 'no_data' }
  if (lists.some((list) => list.length < 2)) return { ...NOTHING, status: 'too_few' }
  const difference = (means: readonly number[]) => (means[0] as number) - (means[1] ?? 0)
  const estimate = difference(lists.map(mean))
  if (lists.every((list) => standardDeviation(list) < ZERO_SD)) {
    return { ...NOTHING, estimate, status: 'zero_variance' }
  }
  const random = mulberry32(seed)
  const samples = Float64Array.from({ length: B }, () =>
    difference(lists.map((list) => mean(resampled(list, random)))),
  ).sort()
  let below = 0
  for (const sample of samples) {
    if (Math.abs(sample - estimate) <= 1e-12) below += 0.5
    else if (sample < estimate) below += 1
  }
  const z0 = normalQuantile(below / B)
  const a = acceleration(lists)
  if (!Number.isFinite(z0)) return { ...NOTHING, status: 'ok', estimate, a }
  const limit = (z: number) => quantile(samples, normalCdf(z0 + (z0 + z) / (1 - a * (z0 + z))))
  return { status: 'ok', estimate, z0, a, ciLow: limit(-Z_975), ciHigh: limit(Z_975) }
}

const NOTHING = { estimate: null, z0: null, a: null, ciLow: null, ciHigh: null }

function resampled(list: readonly number[], random: Random): number[] {
  return list.map(() => list[Math.floor(random() * list.length)] as number)
}

/** Σ l³/n³ over 6 (Σ l²/n²)^1.5, l being each figure's distance from its mean, turned round for the second list. */
function acceleration(lists: readonly (readonly number[])[]): number {
  const parts = lists.map((list, i) => {
    const centre = mean(list)
    const sign = i === 0 ? 1 : -1
    return {
      cubes: (sign * sum(list.map((value) => (value - centre) ** 3))) / list.length ** 3,
      squares: sum(list.map((value) => (value - centre) ** 2)) / list.length ** 2,
    }
  })
  return sum(parts.map(({ cubes }) => cubes)) / (6 * sum(parts.map(({ squares }) => squares)) ** 1.5)
}
