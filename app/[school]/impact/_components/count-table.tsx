import type { ReactNode } from 'react'

type Row = {
  key: string
  name: ReactNode
  count: number
  href: string | null
  before: number | null
  note?: ReactNode
}

type Props = {
  caption: string
  heading: string
  /** What a count is of: "Activities". */
  counted: string
  year: string
  yearBefore: string
  rows: Row[]
}

/**
 * Counts with a bar each, this year's and last year's: the picture and its table in one, so that neither can say what the
 * other does not. Bars differ by length and outline, not by colour.
 */
export function CountTable({ caption, heading, counted, year, yearBefore, rows }: Props) {
  const most = Math.max(1, ...rows.flatMap(({ count, before }) => [count, before ?? 0]))
  return (
    <table className="w-full border-collapse">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr className="text-[0.9rem] text-soft">
          <th scope="col" className="py-1 pr-2 text-left font-bold">
            {heading}
          </th>
          <th scope="col" className="w-12 px-1 text-right font-bold">
            <span className="sr-only">{counted}, </span>
            {year}
          </th>
          <td aria-hidden="true" className="hidden w-[38%] sm:table-cell" />
          <th scope="col" className="w-16 pl-1 text-right font-bold">
            <span className="sr-only">{counted}, </span>
            {yearBefore}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, count, href, before, note }) => (
          <tr key={key} className="border-t border-line">
            <th scope="row" className="py-1.5 pr-2 text-left font-normal">
              {name}
              {note && <span className="block text-[0.9rem] text-soft">{note}</span>}
            </th>
            <td className="px-1 text-right font-bold tabular-nums">
              {href && count > 0 ? (
                <a href={href} className="inline-flex min-h-9 min-w-9 items-center justify-end">
                  {count}
                </a>
              ) : (
                count
              )}
            </td>
            <td aria-hidden="true" className="hidden px-2 sm:table-cell">
              <svg
                viewBox="0 0 100 22"
                preserveAspectRatio="none"
                className="block h-6 w-full"
                aria-hidden="true"
              >
                <rect x="0" y="2" height="11" width={(100 * count) / most} className="fill-brand" />
                {before !== null && (
                  <rect
                    x="0.4"
                    y="15.5"
                    height="4.5"
                    width={Math.max(0, (99.2 * before) / most)}
                    className="fill-none stroke-edge"
                    strokeWidth="1.2"
                    vectorEffect="non-scaling-stroke"
                  />
                )}
              </svg>
            </td>
            <td className="pl-1 text-right text-soft tabular-nums">{before ?? '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
