import { Card } from '@/components/ui/card'
import { Table } from '@/components/ui/table'
import type { CellProblem } from '@/lib/intake/row-reader'

const SHOWN = 100

/** Each row that is left out, with its line, column and reason. */
export function Problems({ problems }: { problems: CellProblem[] }) {
  if (problems.length === 0) return null
  const rows = new Set(problems.map(({ line }) => line)).size
  return (
    <Card tone="next" id="problems" title={rows === 1 ? 'One row is left out' : `${rows} rows are left out`}>
      <p className="mb-2">
        The other rows can be accepted. Put these right in your spreadsheet and bring it in again: what is in
        the register by then is left as it is.
      </p>
      <Table
        caption="Rows that are left out"
        columns={[
          { title: 'Row', isNumber: true },
          { title: 'Column' },
          { title: 'It says' },
          { title: 'Why' },
        ]}
        rows={problems.slice(0, SHOWN).map(({ line, column, value, reason }, i) => ({
          // A cell may be wrong in two ways.
          key: `${line} ${column} ${i}`,
          cells: [line, column, value, reason],
        }))}
      />
      {problems.length > SHOWN && <p className="mt-2 text-soft">and {problems.length - SHOWN} more</p>}
    </Card>
  )
}
