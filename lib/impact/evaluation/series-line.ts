import { interruptedSeries } from '../../statistics/interrupted-series'
import type { EvaluationFigures, EvaluationPlan } from './evaluation-plan'

/** A series as it is drawn: its points, and where the earlier trend was heading. In the measure's units. */
export interface SeriesLine {
  points: { time: number; tookPart: number | null; compared: number | null }[]
  /** The first time that counts as after. */
  startsAt: number
  /** The line of the weeks before, at its two ends: the first point and the last; null when there is none. */
  trend: { from: { time: number; value: number }; to: { time: number; value: number } } | null
}

/** The line is that of the group, or of its distance from the other one where there is one. */
export function seriesLine(
  { design }: Pick<EvaluationPlan, 'design'>,
  { series = [], startsAt = 0 }: Pick<EvaluationFigures, 'series' | 'startsAt'>,
): SeriesLine {
  const points = [...series].sort((a, b) => a.time - b.time)
  return { points, startsAt, trend: design === 'its' ? trendOf(points, startsAt) : null }
}

function trendOf(points: SeriesLine['points'], startsAt: number): SeriesLine['trend'] {
  const [first, last] = [points[0], points.at(-1)]
  const found = interruptedSeries(
    points.map(({ tookPart }) => tookPart),
    points.map(({ time }) => time),
    startsAt,
  )
  const slope = found.preSlope.estimate
  const before = points.flatMap(({ time, tookPart }) =>
    time < startsAt && tookPart !== null ? [{ time, tookPart }] : [],
  )
  if (!first || !last || slope === null || before.length === 0) return null
  const middle = before.reduce((all, { time }) => all + time, 0) / before.length
  const level = before.reduce((all, { tookPart }) => all + tookPart, 0) / before.length
  const at = (time: number) => ({ time, value: level + slope * (time - middle) })
  return { from: at(first.time), to: at(last.time) }
}
