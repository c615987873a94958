import { scaleLinear } from 'd3-scale'

/** An estimate with its 95% interval and, inside it, the 66% one, all in the measure's own units. */
export type Interval = {
  estimate: number
  low: number
  high: number
  innerLow: number
  innerHigh: number
}

export type IntervalScale = {
  /** Where a value stands, in percent of the picture's width. */
  at: (value: number) => number
  /** Round values to print under the line, zero among them, from left to right. */
  ticks: number[]
}

/** How much of the width stays free on either side, so that a mark at the end is drawn whole. */
const MARGIN = 4

/**
 * One scale for everything that is to be compared: it holds every interval, the band of the smallest difference that
 * would matter on both sides of zero, and zero itself, which stands where it falls.
 *
 * @param worthwhile in the same units, above zero; null when nobody said
 * @param better which values are the better ones: they always lie to the right
 */
export function intervalScale(
  intervals: readonly Pick<Interval, 'low' | 'high'>[],
  worthwhile: number | null,
  better: 'higher' | 'lower' = 'higher',
): IntervalScale {
  const band = worthwhile ?? 0
  const reach = intervals.flatMap(({ low, high }) => [low, high])
  const lowest = Math.min(0, -band, ...reach)
  const highest = Math.max(0, band, ...reach)
  const isFlat = highest - lowest < 1e-9
  const scale = scaleLinear()
    .domain(isFlat ? [-1, 1] : [lowest, highest])
    .nice(5)
    .range(better === 'higher' ? [MARGIN, 100 - MARGIN] : [100 - MARGIN, MARGIN])
  const ticks = scale.ticks(5)
  return {
    at: (value) => toHundredths(scale(value)),
    ticks: better === 'higher' ? ticks : ticks.reverse(),
  }
}

/** Finer than any screen, and the page stays small. */
function toHundredths(percent: number): number {
  return Math.round(percent * 100) / 100
}
