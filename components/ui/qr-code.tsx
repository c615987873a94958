import encodeQR from 'qr'

/** A text as a QR code, drawn on white so that a camera reads it in the dark theme too. */
export function QrCode({
  text,
  label,
  className = 'size-56',
}: {
  text: string
  label: string
  className?: string
}) {
  // Its own border of four blank squares is part of the standard.
  const rows = encodeQR(text, 'raw', { border: 4 })
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${rows.length} ${rows.length}`}
      shapeRendering="crispEdges"
      className={`${className} max-w-full rounded border border-line`}
    >
      <rect width="100%" height="100%" fill="#fff" />
      <path d={rows.map(runsOf).join('')} stroke="#000" />
    </svg>
  )
}

/** The dark runs of one row as strokes through its middle: a sheet of hundreds of codes stays small enough to print. */
function runsOf(row: boolean[], y: number): string {
  let path = ''
  let at = 0
  while (at < row.length) {
    const from = row.indexOf(true, at)
    if (from < 0) break
    const end = row.indexOf(false, from)
    const to = end < 0 ? row.length : end
    path += path ? `m${from - at} 0h${to - from}` : `M${from} ${y}.5h${to - from}`
    at = to
  }
  return path
}
