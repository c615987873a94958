import { checkFigures, type Figure, mean, type Status, squaresAbout, sum, ZERO_SD } from './descriptive'
import { type Inference, inferFromT, NOT_INFERRED } from './inference'

interface IccAnova {
  status: Extract<Status, 'ok' | 'no_data' | 'too_few' | 'zero_variance'>
  /** Classes, and pupils in them. */
  k: number
  n: number
  msb: number | null
  msw: number | null
  m0: number | null
  iccRaw: number | null
  /** Not below 0. */
  icc: number | null
  /** Pupils a class, weighted by pupils. */
  mWeighted: number | null
  /** By how much the variance of a difference between whole classes grows. */
  deff: number | null
}

/**
 * M13: how much alike pupils of one class are, by analysis of variance: ICC = (MSB − MSW) / (MSB + (m₀ − 1) MSW), floored
 * at 0, and the design effect 1 + (Σm²/N − 1)·ICC.
 *
 * Pupils without a figure or class are left out. Nobody gives `no_data`; a single class, or nobody to compare within a
 * class, `too_few`; no spread at all `zero_variance`.
 *
 * @param cluster each pupil's class
 * @throws RangeError when the lists differ in length or a figure is not finite
 * @see impact method, section 3, M13
 */
export function iccAnova(y: readonly Figure[], cluster: readonly (string | number | null)[]): IccAnova {
  if (y.length !== cluster.length) throw new RangeError(`${y.length} figures and ${cluster.length} classes`)
  checkFigures(y, 'y')
  const classes = new Map<string, number[]>()
  y.forEach((value, i) => {
    const name = cluster[i]
    if (value === null || name === null || name === undefined) return
    classes.set(String(name), [...(classes.get(String(name)) ?? []), value])
  })
  const groups = [...classes.values()]
  const [k, n] = [groups.length, sum(groups.map(({ length }) => length))]
  if (n === 0) return { ...NOTHING, k, n, status: 'no_data' }
  if (k < 2 || n === k) return { ...NOTHING, k, n, status: 'too_few' }
  const centre = mean(groups.flat())
  const msb = sum(groups.map((group) => group.length * (mean(group) - centre) ** 2)) / (k - 1)
  const msw = sum(groups.map(squaresAbout)) / (n - k)
  const mWeighted = sum(groups.map(({ length }) => length ** 2)) / n
  const m0 = (n - mWeighted) / (k - 1)
  const sizes = { k, n, msb, msw, m0, mWeighted }
  if (Math.sqrt(msb) < ZERO_SD && Math.sqrt(msw) < ZERO_SD) {
    return { ...NOTHING, ...sizes, status: 'zero_variance' }
  }
  const iccRaw = (msb - msw) / (msb + (m0 - 1) * msw)
  const icc = Math.max(0, iccRaw)
  return { status: 'ok', ...sizes, iccRaw, icc, deff: 1 + (mWeighted - 1) * icc }
}

const NOTHING = { msb: null, msw: null, m0: null, iccRaw: null, icc: null, mWeighted: null, deff: null }

interface ClusterAdjusted extends Omit<Inference, 't'> {
  status: Extract<Status, 'ok' | 'too_few'>
  estimate: number | null
}

/**
 * M13: the same estimate when whole classes were chosen: its standard error times √deff, and k − 2 degrees of freedom.
 *
 * @param k classes in both arms together; fewer than three are refused as `too_few`
 * @throws RangeError when the standard error or the design effect is not above zero
 * @see impact method, section 3, M13
 */
export function clusterAdjust(estimate: number, se: number, k: number, deff: number): ClusterAdjusted {
  if (!(se > 0) || !(deff > 0)) throw new RangeError(`standard error ${se}, design effect ${deff}`)
  const { t: _t, ...nothing } = NOT_INFERRED
  if (k - 2 < 1) return { ...nothing, status: 'too_few', estimate: null }
  const { t: _of, ...inferred } = inferFromT(estimate, se * Math.sqrt(deff), k - 2)
  return { status: 'ok', estimate, ...inferred }
}
