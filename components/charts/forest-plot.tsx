import { type Interval, intervalScale } from '@/lib/statistics/interval-scale'
import { IntervalAxis, IntervalPlot } from './interval-plot'

type ForestRow = Pick<Interval, 'estimate' | 'low' | 'high'> &
  Partial<Pick<Interval, 'innerLow' | 'innerHigh'>> & {
    key: string
    label: string
    /** Its share in what they show together, 0 to 1: the larger, the larger its dot. */
    weight?: number
  }

/**
 * Several estimates of one thing under each other on one scale, and what they come to together as a diamond, as wide as
 * its range, with a dashed line through all of them. Made on the server; labels stand beside, and on a phone above, their
 * line. Good and bad results look alike. The table beside it says the same.
 */
export function ForestPlot({
  rows,
  pooled,
  text,
  worthwhile,
  better = 'higher',
  zero = 'no difference',
  ends,
}: {
  rows: readonly ForestRow[]
  pooled: Omit<ForestRow, 'key' | 'weight'> | null
  /** The picture in words. */
  text: string
  worthwhile: number | null
  better?: 'higher' | 'lower'
  /** What the line at zero means. */
  zero?: string
  ends?: readonly [string, string]
}) {
  const scale = intervalScale(pooled ? [...rows, pooled] : rows, worthwhile, better)
  const { at } = scale
  const line = pooled && <i style={{ left: `${at(pooled.estimate)}%` }} />
  return (
    <div role="img" aria-label={text} className="forest">
      <div aria-hidden="true">
        {rows.map(({ key, label, weight, innerLow, innerHigh, ...row }) => (
          <div key={key} className="forest-row">
            <span>{label}</span>
            <div>
              <IntervalPlot
                {...row}
                innerLow={innerLow ?? row.estimate}
                innerHigh={innerHigh ?? row.estimate}
                scale={scale}
                worthwhile={worthwhile}
                text={label}
                weight={weight}
              />
              {line}
            </div>
          </div>
        ))}
        {pooled && (
          <div className="forest-row">
            <b>{pooled.label}</b>
            <div>
              <svg
                viewBox="0 0 100 40"
                preserveAspectRatio="none"
                className="interval"
                focusable="false"
                aria-hidden="true"
              >
                <path d={worthwhile === null ? 'M0 0' : `M${at(-worthwhile)} 0V40H${at(worthwhile)}V0Z`} />
                <path d={`M${at(0)} 0V40`} />
                <path
                  d={diamond(at(pooled.low), at(pooled.estimate), at(pooled.high))}
                  className="is-diamond"
                />
              </svg>
              {line}
            </div>
          </div>
        )}
        <div className="forest-row">
          <span />
          <IntervalAxis scale={scale} zero={zero} ends={ends} />
        </div>
      </div>
    </div>
  )
}

function diamond(low: number, estimate: number, high: number): string {
  return `M${low} 20L${estimate} 6L${high} 20L${estimate} 34Z`
}
