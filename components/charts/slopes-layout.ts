import { scaleLinear } from 'd3-scale'

/** One pupil's, or anybody's, first and second figure. */
export interface Slope {
  label: string
  from: number
  to: number
  /** Belongs to the second of two groups. */
  isSecondGroup?: boolean
  /** Drawn stronger and named. */
  isMarked?: boolean
}

/** A line's ends, in percent from the top. */
interface Ends {
  from: number
  to: number
}

export interface SlopeGroup {
  isSecond: boolean
  count: number
  /** Every line of the group as one path. */
  lines: string
  /** In the figures' own unit. */
  mean: { from: number; to: number }
  meanLine: string
  /** Where the means' labels stand: moved apart where they would lie on each other. */
  labelAt: Ends
}

interface SlopesLayout {
  groups: SlopeGroup[]
  marked: { label: string; line: string; labelAt: number }[]
  /** Round figures with where they stand, from the top. */
  ticks: { value: number; at: number }[]
}

/** How much stays free above and below, in percent: half a label. */
const MARGIN = 6
/** Labels of two lines each need this much of the height. */
const APART = 15

/**
 * Where everything in a slope chart stands, in a picture 100 wide and 100 high that is stretched to its place. Higher
 * figures are higher up, whichever is better.
 *
 * @throws RangeError when a figure is not finite
 */
export function slopesLayout(slopes: readonly Slope[]): SlopesLayout {
  const figures = slopes.flatMap(({ from, to }) => [from, to])
  if (!figures.every(Number.isFinite)) throw new RangeError('A figure is not finite')
  const lowest = figures.reduce((least, figure) => Math.min(least, figure), Number.POSITIVE_INFINITY)
  const highest = figures.reduce((most, figure) => Math.max(most, figure), Number.NEGATIVE_INFINITY)
  const isFlat = !(highest - lowest > 1e-9)
  const middle = figures[0] ?? 0
  const scale = scaleLinear()
    .domain(isFlat ? [middle - 1, middle + 1] : [lowest, highest])
    .nice(4)
    .range([100 - MARGIN, MARGIN])
  const at = (value: number) => Math.round(scale(value) * 100) / 100
  const line = ({ from, to }: Ends) => `M0 ${at(from)}L100 ${at(to)}`

  const groups = [false, true].flatMap((isSecond): SlopeGroup[] => {
    const own = slopes.filter((slope) => (slope.isSecondGroup ?? false) === isSecond)
    if (own.length === 0) return []
    const mean = { from: meanOf(own.map(({ from }) => from)), to: meanOf(own.map(({ to }) => to)) }
    return [
      {
        isSecond,
        count: own.length,
        lines: own.map(line).join(''),
        mean,
        meanLine: line(mean),
        labelAt: { from: at(mean.from), to: at(mean.to) },
      },
    ]
  })
  const [one, other] = groups
  if (one && other) {
    for (const end of ['from', 'to'] as const) {
      const [first, second] = keepApart(one.labelAt[end], other.labelAt[end], APART)
      one.labelAt[end] = first
      other.labelAt[end] = second
    }
  }
  return {
    groups,
    marked: slopes
      .filter(({ isMarked }) => isMarked)
      .map(({ label, from, to }) => ({ label, line: line({ from, to }), labelAt: at((from + to) / 2) })),
    ticks: scale.ticks(4).map((value) => ({ value, at: at(value) })),
  }
}

/**
 * Two places moved from each other until they are this far apart, within 0 to 100 and in the same order; of two at one
 * place the first goes up.
 */
export function keepApart(first: number, second: number, apart: number): [number, number] {
  if (Math.abs(first - second) >= apart) return [first, second]
  const middle = Math.min(100 - apart / 2, Math.max(apart / 2, (first + second) / 2))
  const [up, down] = [middle - apart / 2, middle + apart / 2]
  return first <= second ? [up, down] : [down, up]
}

function meanOf(figures: number[]): number {
  return figures.reduce((total, figure) => total + figure / figures.length, 0)
}
