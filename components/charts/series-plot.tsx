import { type SeriesDot, type SeriesTrend, seriesLayout } from './series-layout'

type Props = {
  points: readonly SeriesDot[]
  /** The first time that counts as after; null when nothing starts. */
  startsAt: number | null
  /** Where the earlier trend was heading; null when it is not drawn. */
  trend: SeriesTrend | null
  /** What the two lines are called, in the key: ["Those who take part", "The rest of the school"]. */
  names: readonly [string, string]
  /** What stands at the start: "Start, 3 March 2025". */
  start: string
  /** The picture in words, for whoever does not see it. */
  text: string
  /** What the figures are in: "%". */
  unit: string
  /** What a time is called below the picture. */
  timeName?: (time: number) => string
}

/**
 * A series from week to week: full dots joined by a thick line, hollow ones by a thin line for what it is set beside, a
 * dashed line where the earlier trend was heading, and an upright one at the start. Made on the server; lines that rise and
 * fall look alike. The table beside it says the same.
 */
export function SeriesPlot({ names, start, text, unit, timeName = withNumber, ...series }: Props) {
  const { lines, dots, hasCompared, trend, startAt, ticks, times } = seriesLayout(
    series.points,
    series.startsAt,
    series.trend,
  )
  const isLong = series.points.length > MANY
  return (
    <div role="img" aria-label={text} className={isLong ? 'series is-long' : 'series'}>
      <div aria-hidden="true">
        <p className="series-start">
          {startAt !== null && (
            <b style={{ left: `${startAt}%`, translate: `${leaning(startAt)}% 0` }}>{start}</b>
          )}
        </p>
        <div className="series-frame">
          <svg viewBox="0 0 100 100" preserveAspectRatio="none" focusable="false" aria-hidden="true">
            <path d={ticks.map(({ at }) => `M0 ${at}H100`).join('')} className="grid-lines" />
            {startAt !== null && <path d={`M${startAt} 0V100`} className="is-start" />}
            {hasCompared && (
              <>
                <path d={lines.compared} className="is-beside" />
                <path d={dots.compared} className="is-beside is-dot" />
                <path d={dots.compared} className="is-beside is-hollow" />
              </>
            )}
            {trend && <path d={trend} className="is-trend" />}
            <path d={lines.tookPart} />
            <path d={dots.tookPart} className="is-dot" />
          </svg>
          {ticks.map(({ value, at }) => (
            <span key={value} className="series-tick" style={{ top: `${at}%` }}>
              {plain(value)}
            </span>
          ))}
        </div>
        <p className="series-times">
          {times.map(({ time, at }) => (
            <span key={time} style={{ left: `${at}%`, translate: `${leaning(at)}% 0` }}>
              {timeName(time)}
            </span>
          ))}
        </p>
        <ul className="series-key">
          <li>
            <Sample>
              <path d="M0 8H44" />
              <path d="M22 8h.01" className="is-dot" />
            </Sample>
            {names[0]}, in {unit}
          </li>
          {hasCompared && (
            <li>
              <Sample>
                <path d="M0 8H44" className="is-beside" />
                <path d="M22 8h.01" className="is-beside is-dot" />
                <path d="M22 8h.01" className="is-beside is-hollow" />
              </Sample>
              {names[1]}
            </li>
          )}
          {trend && (
            <li>
              <Sample>
                <path d="M0 8H44" className="is-trend" />
              </Sample>
              Where the earlier trend was heading
            </li>
          )}
        </ul>
      </div>
    </div>
  )
}

/** From so many points on, dots are smaller, so that they do not lie on each other. */
const MANY = 80

function Sample({ children }: { children: React.ReactNode }) {
  return (
    <svg viewBox="0 0 44 16" focusable="false" aria-hidden="true">
      {children}
    </svg>
  )
}

/** A label is centred on its place, except near an edge, where it leans inwards so as not to leave the picture. */
function leaning(percent: number): number {
  return percent < 25 ? 0 : percent > 62 ? -100 : -50
}

function plain(value: number): string {
  return value.toLocaleString('en-GB', { maximumFractionDigits: 3 }).replace('-', '−')
}

function withNumber(time: number): string {
  return `Week ${(time + 1).toLocaleString('en-GB')}`
}
