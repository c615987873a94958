type Props = {
  /** Names of the grades, best first. */
  grades: readonly string[]
  /** In the order of time: what the time is called, and which grade it was, 0 the best. */
  points: readonly { name: string; place: number }[]
}

/** Grades over time: a line for each grade, a dot for each time, joined. Made on the server; the table beside it says the same. */
export function GradesPlot({ grades, points }: Props) {
  const x = (i: number) => (points.length === 1 ? 50 : 3 + (94 * i) / (points.length - 1))
  const y = (place: number) => (100 * (place + 0.5)) / grades.length
  const text = points.map(({ name, place }) => `${name}: ${grades[place]}`).join('. ')
  const [first, last] = [points[0], points.at(-1)]
  return (
    <div role="img" aria-label={text}>
      <div aria-hidden="true" className="grid grid-cols-[auto_1fr] gap-x-3">
        <div className="relative text-[0.95rem]" style={{ minHeight: `${grades.length * 2.4}rem` }}>
          {/* The longest name gives the column its width; each stands at its own line. */}
          {grades.map((name, place) => (
            <span key={name}>
              <span className="invisible block h-0 whitespace-nowrap">{name}</span>
              <span
                className="absolute right-0 -translate-y-1/2 whitespace-nowrap"
                style={{ top: `${y(place)}%` }}
              >
                {name}
              </span>
            </span>
          ))}
        </div>
        {/* The picture takes the height of the names and not of its own width. */}
        <div className="relative">
          <svg
            viewBox="0 0 100 100"
            preserveAspectRatio="none"
            focusable="false"
            aria-hidden="true"
            className="absolute inset-0 h-full w-full overflow-visible"
          >
            <path
              d={grades.map((_, place) => `M0 ${y(place)}H100`).join('')}
              className="fill-none stroke-line"
              strokeWidth={1}
              vectorEffect="non-scaling-stroke"
            />
            <path
              d={points.map(({ place }, i) => `${i === 0 ? 'M' : 'L'}${x(i)} ${y(place)}`).join('')}
              className="fill-none stroke-brand"
              strokeWidth={2.5}
              vectorEffect="non-scaling-stroke"
            />
            <path
              d={points.map(({ place }, i) => `M${x(i)} ${y(place)}h.01`).join('')}
              className="fill-none stroke-brand"
              strokeWidth={11}
              strokeLinecap="round"
              vectorEffect="non-scaling-stroke"
            />
          </svg>
        </div>
        <span />
        <p className="flex justify-between gap-3 text-[0.95rem] text-soft">
          <span>{first?.name}</span>
          <span className="text-right">{points.length > 1 && last?.name}</span>
        </p>
      </div>
    </div>
  )
}
