import encodeQR from 'qr'

/** A text as a QR code, drawn on white so that a camera reads it in the dark theme too. */
export function QrCode({ text, label }: { text: string; label: string }) {
  // Its own border of four blank squares is part of the standard.
  const rows = encodeQR(text, 'raw', { border: 4 })
  const dark = rows.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : [])))
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${rows.length} ${rows.length}`}
      shapeRendering="crispEdges"
      className="size-56 max-w-full rounded border border-line"
    >
      <rect width="100%" height="100%" fill="#fff" />
      <path d={dark.join('')} fill="#000" />
    </svg>
  )
}
