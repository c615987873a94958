import { Card, Note } from '@/components/ui/card'
import { Table } from '@/components/ui/table'
import { EVERYONE, type ReachCell, type ReachRow } from '@/lib/families/reach-row'

const CELLS = ['for', 'invited', 'came'] as const satisfies ReachCell[]

export function ReachCard({
  school,
  reach,
  year,
  academicYear,
}: {
  school: string
  reach: readonly ReachRow[]
  year: string
  academicYear: number
}) {
  const shown = reach.filter((row) => row.key === EVERYONE || row.for > 0)
  const all = reach.find(({ key }) => key === EVERYONE)
  const address = (row: ReachRow, cell: ReachCell) =>
    `/${school}/families/reach?group=${row.key}&cell=${cell}&academicYear=${academicYear}`
  return (
    <Card title="Who was not there" id="reach" className="lg:col-span-7">
      {!all || all.for === 0 ? (
        <p>
          Nothing can be said yet of who was reached in {year}: the families are not in the register, or no
          activity is planned. <a href={`/${school}/families`}>Go to the register</a>
        </p>
      ) : (
        <>
          <Note className="mb-1">
            Families of {year}, each once. “For them” counts the families the year’s activities are for.
          </Note>
          <Table
            caption={`Families the work of ${year} was for, who was invited and who came, by group`}
            columns={[
              { title: 'Families of pupils' },
              { title: 'For them', isNumber: true },
              { title: 'Invited', isNumber: true },
              { title: 'Came at least once', isNumber: true },
              { title: 'Came, of those it was for', isNumber: true },
            ]}
            rows={shown.map((row) => ({
              key: row.key,
              cells: [
                row.name,
                ...CELLS.map((cell) => {
                  const count = row[cell]
                  return count === 0 ? (
                    count
                  ) : (
                    <a key={cell} href={address(row, cell)}>
                      {count}
                    </a>
                  )
                }),
                row.for === 0 ? '–' : `${Math.round((100 * row.came) / row.for)}%`,
              ],
            }))}
          />
          {all.invited - all.came > 0 && (
            <p className="mt-2">
              <a href={address(all, 'never-came')} className="inline-block py-1">
                Families who never came, and what has been tried
              </a>
            </p>
          )}
        </>
      )}
    </Card>
  )
}
