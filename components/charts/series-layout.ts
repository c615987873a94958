import { scaleLinear } from 'd3-scale'

/** One time of a series: a figure, or two set beside each other; null for none. */
export interface SeriesDot {
  time: number
  tookPart: number | null
  compared: number | null
}

/** Two ends of a straight line. */
export interface SeriesTrend {
  from: { time: number; value: number }
  to: { time: number; value: number }
}

interface SeriesLayout {
  /** Each as one path of short lines: neighbours are joined, a gap in time is left open. */
  lines: { tookPart: string; compared: string }
  /** A line of next to no length at each figure, to be drawn as a dot with round ends. */
  dots: { tookPart: string; compared: string }
  hasCompared: boolean
  /** Null where there is none. */
  trend: string | null
  /** Where the start stands, in percent from the left, half a step before the first time that counts as after. */
  startAt: number | null
  /** Round figures with where they stand, in percent from the top. */
  ticks: { value: number; at: number }[]
  /** Times to be named, in percent from the left: the first, one in the middle, the last. */
  times: { time: number; at: number }[]
}

/** How much stays free around, in percent: half a dot, and half a label above and below. */
const MARGIN = { x: 2, y: 6 }

/** A start further away than this share of the series would press the series itself together. */
const FAR = 0.5

/**
 * Where everything in the picture of a series stands, in a picture 100 wide and 100 high that is stretched to its place.
 * Higher figures are higher up, whichever is better.
 *
 * @param startsAt the first time that counts as after; null when there is none
 * @throws RangeError when a figure or a time is not finite
 */
export function seriesLayout(
  points: readonly SeriesDot[],
  startsAt: number | null,
  trend: SeriesTrend | null,
): SeriesLayout {
  const inOrder = [...points].sort((a, b) => a.time - b.time)
  const figures = inOrder
    .flatMap(({ tookPart, compared }) => [tookPart, compared])
    .concat(trend ? [trend.from.value, trend.to.value] : [])
    .filter((figure) => figure !== null)
  const times = inOrder.map(({ time }) => time)
  if (![...figures, ...times].every(Number.isFinite)) throw new RangeError('A figure is not finite')
  const [first = 0, last = 0] = [times[0], times.at(-1)]
  const start = startsAt === null ? null : startsAt - 0.5
  const isNear = start !== null && distance(start, first, last) <= FAR * Math.max(last - first, 2)
  const x = scaleLinear()
    .domain(apart(isNear ? [Math.min(first, start), Math.max(last, start)] : [first, last]))
    .range([MARGIN.x, 100 - MARGIN.x])
  const y = scaleLinear()
    .domain(apart([least(figures), most(figures)]))
    .nice(4)
    .range([100 - MARGIN.y, MARGIN.y])
  const across = (time: number) => hundredths(x(time))
  const down = (value: number) => hundredths(y(value))
  const place = (time: number, value: number) => `${across(time)} ${down(value)}`

  const drawn = (of: 'tookPart' | 'compared') => {
    let line = ''
    let dots = ''
    let before: number | null = null
    for (const { time, [of]: value } of inOrder) {
      if (value === null) continue
      line += `${before !== null && time - before <= 1 ? 'L' : 'M'}${place(time, value)}`
      dots += `M${place(time, value)}h.01`
      before = time
    }
    return { line, dots }
  }
  const [tookPart, compared] = [drawn('tookPart'), drawn('compared')]
  return {
    lines: { tookPart: tookPart.line, compared: compared.line },
    dots: { tookPart: tookPart.dots, compared: compared.dots },
    hasCompared: compared.dots !== '',
    trend: trend && `M${place(trend.from.time, trend.from.value)}L${place(trend.to.time, trend.to.value)}`,
    startAt: isNear ? across(start) : null,
    ticks: y.ticks(4).map((value) => ({ value, at: down(value) })),
    times: namedTimes(times).map((time) => ({ time, at: across(time) })),
  }
}

/** The first, the last and, where there is room between, the one nearest the middle. */
function namedTimes(times: readonly number[]): number[] {
  const [first, last] = [times[0], times.at(-1)]
  if (first === undefined || last === undefined) return []
  const middle = (first + last) / 2
  const nearest = times.reduce(
    (best, time) => (Math.abs(time - middle) < Math.abs(best - middle) ? time : best),
    first,
  )
  return [...new Set([first, nearest, last])]
}

const least = (figures: number[]) => figures.reduce((a, b) => Math.min(a, b), figures[0] ?? 0)
const most = (figures: number[]) => figures.reduce((a, b) => Math.max(a, b), figures[0] ?? 0)

function distance(time: number, first: number, last: number): number {
  return Math.max(first - time, time - last, 0)
}

/** A scale needs two ends. */
function apart([low, high]: [number, number]): [number, number] {
  return high - low > 1e-9 ? [low, high] : [low - 1, high + 1]
}

/** Finer than any screen, and the page stays small. */
function hundredths(percent: number): number {
  return Math.round(percent * 100) / 100
}
