import { Card } from '@/components/ui/card'
import { Table } from '@/components/ui/table'
import type { CellProblem } from '@/lib/intake/row-reader'

/** The most that are shown; all of them are in the file to download. */
const SHOWN = 100

/** Every row that cannot be taken, with its line, column and reason. */
export function Problems({ problems, csv }: { problems: CellProblem[]; csv: string }) {
  if (problems.length === 0) return null
  const rest = problems.length - SHOWN
  return (
    <Card title="Rows that are left out" id="problems">
      <p className="mb-2">
        Put them right in your spreadsheet and bring it in again: what is there already stays as it is. Or
        accept without them.
      </p>
      <Table
        caption="Rows that are left out, and why"
        columns={[
          { title: 'Line', isNumber: true },
          { title: 'Column' },
          { title: 'What it says' },
          { title: 'Why' },
        ]}
        rows={problems.slice(0, SHOWN).map(({ line, column, value, reason }) => ({
          key: `${line} ${column} ${reason}`,
          cells: [line, column, value, reason],
        }))}
      />
      <p className="mt-2">
        {rest > 0 && `And ${rest.toLocaleString('en-GB')} more. `}
        <a href={csv} className="inline-block py-2">
          Download {problems.length === 1 ? 'it' : `all ${problems.length.toLocaleString('en-GB')}`} as CSV
        </a>
      </p>
    </Card>
  )
}
