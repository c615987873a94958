import { Table } from '@/components/ui/table'
import type { RateRow } from '@/lib/skills/return-rate'

/** Return rates with a bar to compare them by. A family may stand in several rows. */
export function RateTable({ caption, of, rows }: { caption: string; of: string; rows: RateRow[] }) {
  return (
    <Table
      caption={caption}
      columns={[
        { title: of },
        { title: 'Asked', isNumber: true },
        { title: 'Answered', isNumber: true },
        { title: 'Per cent', isNumber: true },
        { title: 'As a bar' },
      ]}
      rows={rows.map(({ key, name, asked, answered, percent }) => ({
        key,
        cells: [
          name,
          asked.toLocaleString('en-GB'),
          answered.toLocaleString('en-GB'),
          percent === null ? '–' : `${percent}%`,
          <span
            key="bar"
            aria-hidden="true"
            className="mt-1.5 block min-w-16 border-t-[0.75rem] border-brand"
            style={{ width: `${percent ?? 0}%`, minWidth: 0 }}
          />,
        ],
      }))}
    />
  )
}
