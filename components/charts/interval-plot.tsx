import type { Interval, IntervalScale } from './interval-scale'

type Props = Interval & {
  scale: IntervalScale
  /** The picture in words, for whoever does not see it: what was measured, the estimate and its likely range. */
  text: string
  /** Half the width of the shaded band: the smallest difference that would matter; null when nobody said. */
  worthwhile: number | null
}

/**
 * A dot, a thick bar (two chances in three) and a thin one (95 in 100), against a line at no difference and a band of
 * what would be too small to matter. Made on the server; stretches to its place while the strokes keep their width.
 * Good and bad results look alike.
 */
export function IntervalPlot({ scale, text, worthwhile, ...interval }: Props) {
  const { at } = scale
  const zero = at(0)
  const middle = { y1: 20, y2: 20 }
  return (
    <svg
      role="img"
      aria-label={text}
      viewBox="0 0 100 40"
      preserveAspectRatio="none"
      className="block h-11 w-full overflow-visible"
    >
      {worthwhile !== null && (
        <rect
          x={Math.min(at(-worthwhile), at(worthwhile))}
          width={Math.abs(at(worthwhile) - at(-worthwhile))}
          y={0}
          height={40}
          className="fill-band"
        />
      )}
      <line x1={zero} x2={zero} y1={0} y2={40} className="stroke-edge" strokeWidth={2} {...fixed} />
      <line x1={at(interval.low)} x2={at(interval.high)} {...middle} strokeWidth={2.5} {...mark} />
      <line x1={at(interval.innerLow)} x2={at(interval.innerHigh)} {...middle} strokeWidth={8} {...mark} />
      <Dot at={at(interval.estimate)} size={20} className="stroke-card" />
      <Dot at={at(interval.estimate)} size={15} className="stroke-brand" />
    </svg>
  )
}

const fixed = { vectorEffect: 'non-scaling-stroke' } as const
const mark = { className: 'stroke-brand', ...fixed }

/** A line of next to no length with round ends is a dot that does not stretch. */
function Dot({ at, size, className }: { at: number; size: number; className: string }) {
  return (
    <line
      x1={at}
      x2={at + 0.01}
      y1={20}
      y2={20}
      strokeWidth={size}
      strokeLinecap="round"
      className={className}
      {...fixed}
    />
  )
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
