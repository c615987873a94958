import type { CSSProperties, ReactNode } from 'react'

type Row = {
  key: string
  name: ReactNode
  count: number
  href: string | null
  before: number | null
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
 * other does not. Bars differ by thickness and outline, not by colour; `counts` in globals.css draws them.
 */
export function CountTable({ caption, heading, counted, year, yearBefore, rows }: Props) {
  const most = Math.max(1, ...rows.flatMap(({ count, before }) => [count, before ?? 0]))
  return (
    <table className="counts">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{heading}</th>
          <th scope="col">
            <span className="sr-only">{counted}, </span>
            {year}
          </th>
          <td aria-hidden="true" />
          <th scope="col">
            <span className="sr-only">{counted}, </span>
            {yearBefore}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, count, href, before }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            <td>{href && count > 0 ? <a href={href}>{count}</a> : count}</td>
            <td aria-hidden="true" style={bars(count / most, before === null ? null : before / most)} />
            <td>{before ?? '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Shares of the longest bar; none is drawn for a year before that has nothing to compare with. */
function bars(now: number, before: number | null): CSSProperties {
  const percent = (share: number) => `${Math.round(share * 1000) / 10}%`
  return { '--now': percent(now), ...(before && { '--before': percent(before) }) } as CSSProperties
}
