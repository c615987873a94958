import type { ReactNode } from 'react'

/** Titles are different within a table. */
export type Column = { title: string; isNumber?: boolean }

/** A table that scrolls inside itself on a phone, so that the page does not. The first cell of a row is its heading. */
export function Table({
  caption,
  columns,
  rows,
  isCaptionShown = false,
}: {
  caption: string
  columns: Column[]
  rows: { key: string; cells: ReactNode[] }[]
  isCaptionShown?: boolean
}) {
  return (
    <section className="relative overflow-x-auto" aria-label={caption}>
      <table className="w-full border-collapse">
        <caption className={isCaptionShown ? 'pb-1 text-left text-soft' : 'sr-only'}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.title}
                scope="col"
                className={`px-2 py-1.5 align-bottom text-[0.95rem] font-bold text-soft ${side(column)}`}
              >
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key} className="border-t border-line">
              {row.cells.map((cell, i) => {
                const column = columns[i] as Column
                const look = `px-2 py-1.5 align-top ${side(column)} ${column.isNumber ? 'tabular-nums' : ''}`
                return i === 0 ? (
                  <th key={column.title} scope="row" className={`${look} font-normal`}>
                    {cell}
                  </th>
                ) : (
                  <td key={column.title} className={look}>
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

const side = (column: Column) => (column.isNumber ? 'text-right' : 'text-left')
