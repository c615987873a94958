import type { CSSProperties, ReactNode } from 'react'

/** Titles are different within a table. */
export type Column = { title: string; isNumber?: boolean }

/** A table that scrolls inside itself on a phone, so that the page does not. The first cell of a row is its heading. */
export function Table({
  caption,
  columns,
  rows,
  isCaptionShown = false,
  isReached = false,
  stacks = false,
}: {
  caption: string
  columns: Column[]
  rows: { key: string; cells: ReactNode[] }[]
  isCaptionShown?: boolean
  /** Where no cell holds a link: the table itself is reached by the keyboard, so that it can be scrolled. */
  isReached?: boolean
  /**
   * For a list of records, whose cells hold words: on a phone each cell stands below the one before it with its column's
   * title, so that nothing is read in a column three words wide. Not for figures, which are read down a column.
   */
  stacks?: boolean
}) {
  return (
    <section className="relative overflow-x-auto" aria-label={caption} tabIndex={isReached ? 0 : undefined}>
      <table className={stacks ? 'rows stacks' : 'rows'} style={stacks ? titlesForCells(columns) : undefined}>
        <caption className={isCaptionShown ? 'pb-1 text-left text-soft' : 'sr-only'}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.title} scope="col" {...side(column)}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              {row.cells.map((cell, i) => {
                const column = columns[i] as Column
                return i === 0 ? (
                  <th key={column.title} scope="row" {...side(column)}>
                    {cell}
                  </th>
                ) : (
                  <td key={column.title} {...side(column)}>
                    {cell}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** The look of `rows` is in globals.css: said once for a table, not once for a cell, which a long list would pay for. */
const side = (column: Column) => (column.isNumber ? { className: 'number' } : {})

/** The titles as the style sheet puts them before the cells: said once for a table too. */
const titlesForCells = (columns: Column[]) =>
  Object.fromEntries(
    columns.map(({ title }, i) => [`--title-${i + 1}`, JSON.stringify(title)]),
  ) as CSSProperties
