import type { Interval, IntervalScale } from '@/lib/statistics/interval-scale'

type Props = Interval & {
  scale: IntervalScale
  /** The picture in words, for whoever does not see it: what was measured, the estimate and its likely range. */
  text: string
  /** Half the width of the shaded band: the smallest difference that would matter; null when nobody said. */
  worthwhile: number | null
  /** Its share among several, 0 to 1: the larger, the larger the dot. Without one the dot has its usual size. */
  weight?: number
}

/**
 * A dot, a thick bar (two chances in three) and a thin one (95 in 100), against a line at no difference and a band of
 * what would be too small to matter. Made on the server; stretches to its place while the strokes keep their width.
 * Good and bad results look alike. Strokes and fills are in globals.css under `interval`, in this order: the band, the line
 * at zero, the thin bar, the thick one, and the dot with its rim: a line of next to no length with round ends, which does
 * not stretch.
 */
export function IntervalPlot({ scale, text, worthwhile, weight, ...interval }: Props) {
  const { at } = scale
  const dot = `M${at(interval.estimate)} 20h.01`
  return (
    <svg
      role="img"
      aria-label={text}
      viewBox="0 0 100 40"
      preserveAspectRatio="none"
      className="interval"
      style={weight === undefined ? undefined : dotOf(weight)}
    >
      <path d={worthwhile === null ? 'M0 0' : `M${at(-worthwhile)} 0V40H${at(worthwhile)}V0Z`} />
      <path d={`M${at(0)} 0V40`} />
      <path d={`M${at(interval.low)} 20H${at(interval.high)}`} />
      <path d={`M${at(interval.innerLow)} 20H${at(interval.innerHigh)}`} />
      <path d={dot} />
      <path d={dot} />
    </svg>
  )
}

/** Its area grows with the share, and the smallest can still be seen. */
function dotOf(weight: number): React.CSSProperties {
  return { '--dot': `${Math.round(8 + 12 * Math.sqrt(weight))}px` } as React.CSSProperties
}

/**
 * The figures under one or several plots on the same scale, with the line at zero named. Hidden from those who hear
 * the page: each plot says its figures itself, and the table has them.
 */
export function IntervalAxis({
  scale,
  zero = 'no change',
  ends,
}: {
  scale: IntervalScale
  /** What the line at zero means. */
  zero?: string
  /** What lies on either side: ["lower", "higher"]. */
  ends?: readonly [string, string]
}) {
  const zeroAt = scale.at(0)
  return (
    <div aria-hidden="true" className="mt-1 text-[0.9rem] leading-5 text-soft">
      <div className="relative h-10 tabular-nums">
        {scale.ticks.map((tick) => (
          <span
            key={tick}
            className="absolute -translate-x-1/2 whitespace-nowrap"
            style={{ left: `${scale.at(tick)}%` }}
          >
            {tickText(tick)}
          </span>
        ))}
        <span
          className="absolute top-5 whitespace-nowrap text-ink"
          style={{ left: `${zeroAt}%`, translate: `${leaning(zeroAt)}% 0` }}
        >
          {zero}
        </span>
      </div>
      {ends && (
        <div className="flex justify-between gap-4">
          <span>← {ends[0]}</span>
          <span>{ends[1]} →</span>
        </div>
      )}
    </div>
  )
}

/** A label is centred on its line, except near an edge, where it leans inwards so as not to leave the picture. */
function leaning(percent: number): number {
  return percent < 15 ? -20 : percent > 85 ? -80 : -50
}

function tickText(value: number): string {
  const digits = Math.abs(value).toLocaleString('en-GB', { maximumSignificantDigits: 6 })
  return value > 0 ? `+${digits}` : value < 0 ? `−${digits}` : '0'
}
