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
          { title: 'Edition' },
          { title: 'Words compared with their source' },
          { title: 'Statements', isNumber: true },
          { title: 'Judgements', isNumber: true },
        ]}
        rows={rows.map((row) => ({
          key: row.id,
          cells: [
            <a key="link" href={`/${school}/judgement/frameworks/${row.id}`}>
              {row.name}
            </a>,
            <EditionCell key="edition" row={row} />,
            comparedOn(row),
            row.statements,
            row.judgements,
          ],
        }))}
      />
    </section>
  )
}

function EditionCell({ row: { edition, status, newer } }: { row: FrameworkRow }) {
  return (
    <>
      {edition}
      {newer && <strong className="block">Newer: {newer}</strong>}
      {(status === 'replaced' || status === 'put_away') && (
        <span className="block text-soft">{STATUS_NAMES[status]}</span>
      )}
    </>
  )
}

const comparedOn = ({ isChecked, checkedOn }: FrameworkRow) =>
  isChecked && checkedOn ? shortDate(checkedOn) : 'Not yet: check it yourself'
