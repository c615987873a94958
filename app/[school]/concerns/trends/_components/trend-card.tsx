import type { ReactNode } from 'react'
import { Card, Note } from '@/components/ui/card'
import { Table } from '@/components/ui/table'
import type { Part } from '@/lib/concerns/learn/parts-of-year'
import type { TrendRow } from '@/lib/concerns/learn/trend-tables'
import { CountTable } from '../../../impact/_components/count-table'

type Props = {
  id: string
  title: string
  /** What the first column holds: "About". */
  heading: string
  rows: TrendRow[]
  years: { year: string; yearBefore: string }
  parts: Part[]
  note?: ReactNode
  /** The list of the cases a number counts. */
  href?: (key: string) => string | null
  children?: ReactNode
}

/** One way of counting: this year's bars beside last year's, and the terms one step away. */
export function TrendCard({ id, title, heading, rows, years, parts, note, href, children }: Props) {
  return (
    <Card title={title} id={id} className="lg:col-span-6">
      {note && <Note className="mb-1">{note}</Note>}
      {rows.length === 0 ? (
        <p>Nothing is on record in either year.</p>
      ) : (
        <>
          <CountTable
            caption={`${title}, ${years.year} and ${years.yearBefore}`}
            heading={heading}
            counted="Concerns and complaints"
            year="Now"
            yearBefore="Last year"
            rows={rows.map(({ key, name, now, before }) => ({
              key: key || 'none',
              name,
              count: now,
              href: href?.(key) ?? null,
              before,
            }))}
          />
          <details className="mt-2">
            <summary className="inline-block min-h-11 py-2 text-brand underline">By term</summary>
            <ByTerm title={title} heading={heading} rows={rows} parts={parts} />
          </details>
        </>
      )}
      {children}
    </Card>
  )
}

/** Each term of this year, with the same term of last year in brackets. */
export function ByTerm({
  title,
  heading,
  rows,
  parts,
}: {
  title: string
  heading: string
  rows: TrendRow[]
  parts: Part[]
}) {
  return (
    <Table
      caption={`${title}, by term; the same term of last year in brackets`}
      isCaptionShown
      columns={[{ title: heading }, ...parts.map(({ name }) => ({ title: name, isNumber: true }))]}
      rows={rows.map(({ key, name, byPart, byPartBefore }) => ({
        key: key || 'none',
        cells: [name, ...byPart.map((count, i) => `${count} (${byPartBefore[i] ?? 0})`)],
      }))}
    />
  )
}
