import { checkFigures, type Figure, mean, type Status, standardDeviation, ZERO_SD } from './descriptive'
import { fUpperTail, tCritical } from './distributions'
import { type Inference, inferFromT, NOT_INFERRED } from './inference'
import { coefficientError, type Fit, leastSquares } from './least-squares'

/** M10's result. Slopes and gains in the measure's units, per step of the dose. */
interface DoseResponse extends Inference {
  status: Extract<Status, 'ok' | 'no_data' | 'too_few' | 'zero_variance' | 'collinear'>
  n: number
  /** The doses there are, smallest first. */
  levels: number[] | null
  nByLevel: number[] | null
  meanGainByLevel: number[] | null
  slope: number | null
  /** The highest dose against the lowest, at equal first figures, without assuming a straight line. */
  topVsNone: number | null
  topVsNoneLow: number | null
  topVsNoneHigh: number | null
  /** Whether steps differ: F of a mean for every dose against a straight line. Null with fewer than three doses. */
  FNonlinear: number | null
  df1Nonlinear: number | null
  df2Nonlinear: number | null
  pNonlinear: number | null
}

interface Pupil {
  dose: number
  pre: number
  post: number
}

/**
 * M10: progress by how often a family came. Ordinary least squares of post on 1 + dose + pre; the slope is per step. It
 * is no proof: keener families differ in other ways.
 *
 * Pupils with anything missing are left out. Nobody gives `no_data`, no degree of freedom `too_few`, one dose for all or
 * a constant first figure `collinear`, and a perfect fit `zero_variance`, with the estimates alone.
 *
 * @param dose sessions, or steps such as 0, 1, 2 for "twice or more"
 * @throws RangeError when the lists differ in length or a figure is not finite
 * @see impact method, section 3, M10
 */
export function doseResponse(
  dose: readonly Figure[],
  pre: readonly Figure[],
  post: readonly Figure[],
): DoseResponse {
  const pupils = complete(dose, pre, post)
  const n = pupils.length
  if (n === 0) return { ...NOTHING, n, status: 'no_data' }
  const levels = [...new Set(pupils.map((pupil) => pupil.dose))].sort((a, b) => a - b)
  const atLevel = levels.map((level) => pupils.filter((pupil) => pupil.dose === level))
  const counted = {
    n,
    levels,
    nByLevel: atLevel.map((some) => some.length),
    meanGainByLevel: atLevel.map((some) => mean(some.map((pupil) => pupil.post - pupil.pre))),
  }
  if (n < 4) return { ...NOTHING, ...counted, status: 'too_few' }
  const y = pupils.map((pupil) => pupil.post)
  const centre = mean(pupils.map((pupil) => pupil.pre))
  const first = pupils.map((pupil) => pupil.pre - centre)
  const ones = pupils.map(() => 1)
  const isConstant = standardDeviation(first) < ZERO_SD * Math.max(1, Math.abs(centre))
  const line = isConstant ? null : leastSquares(y, [ones, pupils.map((pupil) => pupil.dose), first])
  if (line === null) return { ...NOTHING, ...counted, status: 'collinear' }
  const steps = leastSquares(y, [
    ones,
    ...levels.slice(1).map((level) => pupils.map((pupil) => (pupil.dose === level ? 1 : 0))),
    first,
  ])
  const slope = line.coefficients[1] as number
  const inferred = line.isPerfect
    ? { ...NOT_INFERRED, df: line.df }
    : inferFromT(slope, coefficientError(line, 1), line.df)
  return {
    status: line.isPerfect ? 'zero_variance' : 'ok',
    ...counted,
    slope,
    ...inferred,
    ...topAgainstNone(steps, levels.length - 1),
    ...departure(line, steps, levels.length - 2),
  }
}

const NO_TOP = { topVsNone: null, topVsNoneLow: null, topVsNoneHigh: null }
const NO_DEPARTURE = { FNonlinear: null, df1Nonlinear: null, df2Nonlinear: null, pNonlinear: null }
const NOTHING = {
  levels: null,
  nByLevel: null,
  meanGainByLevel: null,
  slope: null,
  ...NOT_INFERRED,
  ...NO_TOP,
  ...NO_DEPARTURE,
}

function topAgainstNone(steps: Fit | null, index: number) {
  if (steps === null) return NO_TOP
  const topVsNone = steps.coefficients[index] as number
  if (steps.df < 1 || steps.isPerfect) return { ...NO_TOP, topVsNone }
  const reach = tCritical(steps.df) * coefficientError(steps, index)
  return { topVsNone, topVsNoneLow: topVsNone - reach, topVsNoneHigh: topVsNone + reach }
}

function departure(line: Fit, steps: Fit | null, df1: number) {
  if (steps === null || df1 < 1 || steps.df < 1) return NO_DEPARTURE
  const degrees = { df1Nonlinear: df1, df2Nonlinear: steps.df }
  if (steps.isPerfect) return { ...NO_DEPARTURE, ...degrees }
  const F = Math.max(0, line.rss - steps.rss) / df1 / steps.s2
  return { ...degrees, FNonlinear: F, pNonlinear: fUpperTail(F, df1, steps.df) }
}

function complete(dose: readonly Figure[], pre: readonly Figure[], post: readonly Figure[]): Pupil[] {
  if (dose.length !== pre.length || pre.length !== post.length) {
    throw new RangeError(`${dose.length} doses, ${pre.length} first and ${post.length} second figures`)
  }
  checkFigures(dose, 'dose')
  checkFigures(pre, 'pre')
  checkFigures(post, 'post')
  return dose.flatMap((came, i) => {
    const [first, second] = [pre[i] as Figure, post[i] as Figure]
    return came === null || first === null || second === null
      ? []
      : [{ dose: came, pre: first, post: second }]
  })
}
