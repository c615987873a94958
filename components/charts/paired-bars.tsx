type PairedBar = {
  /** What both bars are of. */
  label: string
  /** Null where it is not known: then it says so in place of a bar. */
  own: number | null
  other: number
}

/**
 * Pairs of bars on one scale from zero: a filled one for whom it is about, an outlined one for whom they are set beside.
 * Made on the server; told apart by fill, not by colour. The table beside it says the same.
 */
export function PairedBars({
  bars,
  names,
  text,
  print,
}: {
  bars: PairedBar[]
  /** What the filled bar and the outlined one stand for. */
  names: readonly [own: string, other: string]
  /** The picture in words. */
  text: string
  print: (value: number) => string
}) {
  const most = Math.max(1, ...bars.flatMap(({ own, other }) => [own ?? 0, other]))
  const width = (value: number) => (value / most) * 78
  return (
    <div role="img" aria-label={text} className="space-y-4">
      {bars.map(({ label, own, other }) => (
        <div key={label} aria-hidden="true">
          <p className="font-bold">{label}</p>
          <Bar
            name={names[0]}
            width={own === null ? 0 : width(own)}
            value={own === null ? 'not known' : print(own)}
            isFilled
          />
          <Bar name={names[1]} width={width(other)} value={print(other)} />
        </div>
      ))}
    </div>
  )
}

function Bar({
  name,
  width,
  value,
  isFilled,
}: {
  name: string
  width: number
  value: string
  isFilled?: boolean
}) {
  return (
    <div className="my-1">
      <span className="block text-[0.95rem] leading-5 text-soft">{name}</span>
      <span className="flex items-center gap-2">
        <svg
          viewBox="0 0 100 16"
          preserveAspectRatio="none"
          className="h-4 shrink-0"
          style={{ width: `${width}%` }}
          focusable="false"
          aria-hidden="true"
        >
          <rect
            width={100}
            height={16}
            className={isFilled ? 'fill-brand stroke-brand' : 'fill-card stroke-brand'}
            strokeWidth={isFilled ? 0 : 4}
            vectorEffect="non-scaling-stroke"
          />
        </svg>
        <span className="tabular-nums">{value}</span>
      </span>
    </div>
  )
}
