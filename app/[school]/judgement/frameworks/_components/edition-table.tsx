import { Table } from '@/components/ui/table'
import type { FrameworkRow } from '@/lib/judgement/framework-queries'
import { STATUS_NAMES } from '@/lib/judgement/framework-words'
import { shortDate } from '@/lib/platform/dates'

/** Editions, each with how far its words were compared with their source and what was judged by it. */
export function EditionTable({
  school,
  title,
  rows,
}: {
  school: string
  title: string
  rows: FrameworkRow[]
}) {
  return (
    <section className="mt-6">
      <h2 className="mb-2">{title}</h2>
      <Table
        caption={title}
        columns={[
          { title: 'Framework' },
          { title: 'Statements', isNumber: true },
          { title: 'Judgements', isNumber: true },
        ]}
        rows={rows.map((row) => ({
          key: row.id,
          cells: [
            <FrameworkCell key="framework" school={school} row={row} />,
            row.statements,
            row.judgements,
          ],
        }))}
      />
    </section>
  )
}

/** Its name, and under it the edition and how far its words were compared: side by side they would not fit on a phone. */
function FrameworkCell({ school, row }: { school: string; row: FrameworkRow }) {
  const { id, name, edition, status, newer } = row
  return (
    <>
      <a href={`/${school}/judgement/frameworks/${id}`}>{name}</a>
      <span className="block text-[0.95rem] text-soft">
        {edition}. {comparedOn(row)}
      </span>
      {newer && <strong className="block">Newer: {newer}</strong>}
      {(status === 'replaced' || status === 'put_away') && (
        <span className="block text-[0.95rem] text-soft">{STATUS_NAMES[status]}</span>
      )}
    </>
  )
}

const comparedOn = ({ isChecked, checkedOn }: FrameworkRow) =>
  isChecked && checkedOn
    ? `Its words were compared with their source on ${shortDate(checkedOn)}.`
    : 'Its words are not compared with their source yet: check them yourself.'
