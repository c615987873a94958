import { Table } from '@/components/ui/table'
import type { RateRow } from '@/lib/skills/return-rate'

/** Return rates, with a bar beneath each name to compare them by. A family may stand in several rows. */
export function RateTable({ caption, of, rows }: { caption: string; of: string; rows: RateRow[] }) {
  return (
    <Table
      caption={caption}
      columns={[
        { title: of },
        { title: 'Asked', isNumber: true },
        { title: 'Answered', isNumber: true },
        { title: 'Per cent', isNumber: true },
      ]}
      rows={rows.map(({ key, name, asked, answered, percent }) => ({
        key,
        cells: [
          <Bar key="bar" name={name} percent={percent ?? 0} />,
          asked.toLocaleString('en-GB'),
          answered.toLocaleString('en-GB'),
          percent === null ? '–' : `${percent}%`,
        ],
      }))}
    />
  )
}

/** Bars are borders, which are drawn on paper and in forced colours, where backgrounds are not. */
function Bar({ name, percent }: { name: string; percent: number }) {
  return (
    <>
      {name}
      <span className="mt-1 block max-w-64" aria-hidden="true">
        <span className="block border-t-8 border-brand" style={{ width: `${percent}%` }} />
      </span>
    </>
  )
}
