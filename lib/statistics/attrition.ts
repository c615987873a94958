import { checkFigures, type Figure, mean, pooledDeviation, type Status, ZERO_SD } from './descriptive'
import { checkGroups, type Group } from './grouped'
import { smallSampleFactor } from './standardise'

/** M14: who was lost. Shares between 0 and 1 of those with a first figure. */
interface Attrition {
  status: Extract<Status, 'ok' | 'no_data'>
  startT: number
  startC: number
  lostT: number
  lostC: number
  attritionT: number | null
  attritionC: number | null
  attritionOverall: number | null
  /** Without its sign. */
  attritionDiff: number | null
  /** Mean first figure of those who stayed less that of those who left, in the measure's units. */
  stayerMinusLeaverPre: number | null
  /** The same in pooled deviations, with the small-sample factor. */
  stayerMinusLeaverG: number | null
}

/**
 * M14: how many pupils with a first figure have no second one, in each group, and whether those who left had begun
 * lower. Null where a group is empty, or nobody left or stayed.
 *
 * @throws RangeError when the lists differ in length, a group is not 0 or 1, or a figure is not finite
 * @see impact method, section 3, M14
 */
export function attrition(
  group: readonly Group[],
  pre: readonly Figure[],
  post: readonly Figure[],
): Attrition {
  checkGroups(group, [pre, post])
  checkFigures(pre, 'pre')
  checkFigures(post, 'post')
  const base = group.flatMap((arm, i) => {
    const first = pre[i] as Figure
    return arm === null || first === null ? [] : [{ arm, first, isLost: post[i] === null }]
  })
  const startT = base.filter(({ arm }) => arm === 1).length
  const startC = base.length - startT
  const lostT = base.filter(({ arm, isLost }) => arm === 1 && isLost).length
  const lostC = base.filter(({ arm, isLost }) => arm === 0 && isLost).length
  const [attritionT, attritionC] = [share(lostT, startT), share(lostC, startC)]
  return {
    status: base.length === 0 ? 'no_data' : 'ok',
    startT,
    startC,
    lostT,
    lostC,
    attritionT,
    attritionC,
    attritionOverall: share(lostT + lostC, base.length),
    attritionDiff: attritionT === null || attritionC === null ? null : Math.abs(attritionT - attritionC),
    ...gap(
      base.filter(({ isLost }) => !isLost).map(({ first }) => first),
      base.filter(({ isLost }) => isLost).map(({ first }) => first),
    ),
  }
}

const share = (part: number, whole: number) => (whole === 0 ? null : part / whole)

function gap(stayed: readonly number[], left: readonly number[]) {
  if (stayed.length === 0 || left.length === 0)
    return { stayerMinusLeaverPre: null, stayerMinusLeaverG: null }
  const stayerMinusLeaverPre = mean(stayed) - mean(left)
  const sd = pooledDeviation(stayed, left)
  const factor = smallSampleFactor(stayed.length + left.length - 2)
  const stayerMinusLeaverG =
    sd === null || sd < ZERO_SD || factor === null ? null : (factor * stayerMinusLeaverPre) / sd
  return { stayerMinusLeaverPre, stayerMinusLeaverG }
}

interface Tipping {
  status: Extract<Status, 'ok' | 'not_applicable'>
  /** How much worse than those seen the lost ones must have done to leave no difference, in the measure's units. */
  shiftToZero: number | null
  /** The same, to leave the result unclear; null when it is unclear already. */
  shiftToUncertain: number | null
}

/**
 * M14: the tipping point. `not_applicable` when nobody was lost.
 *
 * @param estimate in the measure's units
 * @param ciLow lower end of its interval
 * @param attritionT share lost among those who took part, 0 to 1
 * @see impact method, section 3, M14
 */
export function tipping(estimate: Figure, ciLow: Figure, attritionT: Figure): Tipping {
  if (estimate === null || attritionT === null || !(attritionT > 0)) {
    return { status: 'not_applicable', shiftToZero: null, shiftToUncertain: null }
  }
  return {
    status: 'ok',
    shiftToZero: estimate / attritionT,
    shiftToUncertain: ciLow === null || ciLow <= 0 ? null : ciLow / attritionT,
  }
}

/** M14: the difference in shares if every lost pupil had gone the one way or the other. −1 to 1. */
interface BinaryBounds {
  status: Extract<Status, 'ok' | 'no_data'>
  worst: number | null
  best: number | null
}

/**
 * M14 for a target reached or not. Worst: all missed in T did not reach it, all missed in C did. Best: the reverse.
 *
 * @param arms reached it (`x`), with an answer (`n`), at the start (`start`): x ≤ n ≤ start
 * @throws RangeError on any other counts
 * @see impact method, section 3, M14
 */
export function binaryBounds(t: Arm, c: Arm): BinaryBounds {
  for (const { x, n, start } of [t, c]) {
    if (![x, n, start].every(Number.isInteger) || x < 0 || x > n || n > start) {
      throw new RangeError(`${x} of ${n} of ${start}`)
    }
  }
  if (t.start === 0 || c.start === 0) return { status: 'no_data', worst: null, best: null }
  const most = ({ x, n, start }: Arm) => (x + start - n) / start
  return { status: 'ok', worst: t.x / t.start - most(c), best: most(t) - c.x / c.start }
}

interface Arm {
  x: number
  n: number
  start: number
}
