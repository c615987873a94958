import { Note } from '@/components/ui/card'
import { Table } from '@/components/ui/table'
import type { RowBeside } from '@/lib/governance/beside'
import { type IsoDate, shortDate } from '@/lib/platform/dates'

/** A figure as it stood on a day beside what it says now; one column while nothing has changed. */
export function BesideTable({ rows, on, caption }: { rows: RowBeside[]; on: IsoDate; caption: string }) {
  const hasChanged = rows.some(({ differs }) => differs)
  const then = { title: `On ${shortDate(on)}` }
  return (
    <>
      <Table
        caption={caption}
        columns={hasChanged ? [{ title: 'What' }, then, { title: 'Now' }] : [{ title: 'What' }, then]}
        rows={rows.map(({ key, name, earlier, now }) => ({
          key,
          cells: hasChanged ? [name, earlier, now ?? 'No longer on the page.'] : [name, earlier],
        }))}
      />
      {!hasChanged && <Note>It has not changed since.</Note>}
      {rows.some(({ isHeldBack }) => isHeldBack) && (
        <Note className="mt-1">
          “Nearly as now” stands for a number so close to today’s that the two together could point at a
          family. It is kept as it stood.
        </Note>
      )}
    </>
  )
}
