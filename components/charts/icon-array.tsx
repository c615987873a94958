import { A_LINE, type IconRow, type IconSet, iconRows, iconRowText, personAt } from './icon-array-layout'

/**
 * Two rows of people, one under the other: filled for those who reached something, outlined for those who did not. Made on
 * the server; told apart by fill, not by colour. The table beside it says the same.
 */
export function IconArray({
  sets,
  text,
}: {
  sets: readonly [IconSet, IconSet] | readonly [IconSet]
  /** The picture in words. */
  text: string
}) {
  return (
    <div role="img" aria-label={text} className="icons">
      {iconRows(sets).map((row) => (
        <div key={row.label} aria-hidden="true">
          <p>
            <b>{row.label}</b> {iconRowText(row)}
          </p>
          <People row={row} />
        </div>
      ))}
    </div>
  )
}

function People({ row: { figures, filled } }: { row: IconRow }) {
  const people = Array.from({ length: figures }, (_, i) => personAt(i))
  const lines = Math.ceil(figures / A_LINE)
  if (lines === 0) return null
  return (
    <svg viewBox={`0 0 ${A_LINE * 12} ${lines * 26 - 2}`} focusable="false" aria-hidden="true">
      <path d={people.slice(filled).join('')} />
      <path d={people.slice(0, filled).join('')} className="is-filled" />
    </svg>
  )
}
