/**
 * The words across everything that is read, on the screen and on every sheet that is printed: what stands fixed is printed on
 * each. Whoever hears the page is told them once, in its header.
 */
export function Watermark({ words }: { words: string }) {
  // No letter of it is wider: what does not fit the tile would be cut off.
  const width = words.length * 10 + 80
  return (
    <svg
      aria-hidden="true"
      focusable="false"
      className="pointer-events-none fixed inset-0 z-20 h-full w-full text-ink opacity-[0.12] print:opacity-[0.2]"
    >
      <defs>
        <pattern
          id="visitor-mark"
          width={width}
          height="220"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(-24)"
        >
          <text x="0" y="60" fill="currentColor">
            {words}
          </text>
          <text x={-width / 2} y="170" fill="currentColor">
            {words}
          </text>
          <text x={width / 2} y="170" fill="currentColor">
            {words}
          </text>
        </pattern>
      </defs>
      <rect width="100%" height="100%" fill="url(#visitor-mark)" />
    </svg>
  )
}
