import type { ReactNode } from 'react'
import { Card, Note } from '@/components/ui/card'
import { Table } from '@/components/ui/table'
import type { GovernorsPage } from '@/lib/impact/governors'
import { shareInWords } from '@/lib/impact/reach-protected'

/** Who was reached, by group, with no number that could point at a family. */
export function ProtectedReachCard({
  rows,
  smallestShown,
  year,
  foot,
}: {
  rows: GovernorsPage['reach']
  smallestShown: number
  year: string
  /** What stands beside the figure. */
  foot?: ReactNode
}) {
  const hasHidden = rows.some(({ shown }) => [shown.for, shown.invited, shown.came].includes(null))
  return (
    <Card title="Who was not there" id="reach" className="lg:col-span-7 print:col-span-7">
      {rows.length === 0 ? (
        <p>The school has not entered its families for {year}, so nothing can be said of who was reached.</p>
      ) : (
        <>
          <Note className="mb-1">
            Families of {year}, each once, by groups of pupils. A family may be in several groups.
          </Note>
          <Table
            caption={`Families the work of ${year} was for, who was invited and who came, by group, small numbers hidden`}
            columns={[
              { title: 'Families of pupils' },
              { title: 'For them', isNumber: true },
              { title: 'Invited', isNumber: true },
              { title: 'Came at least once', isNumber: true },
              { title: 'Share that came', isNumber: true },
            ]}
            rows={rows.map(({ name, shown }) => ({
              key: name,
              cells: [name, cell(shown.for), cell(shown.invited), cell(shown.came), shareInWords(shown)],
            }))}
          />
          {hasHidden && (
            <Note className="mt-2">
              “Hidden” stands for fewer than {smallestShown} families, or for a number from which such a one
              could be worked out.
            </Note>
          )}
          {foot}
        </>
      )}
    </Card>
  )
}

const cell = (count: number | null) => (count === null ? 'hidden' : count.toLocaleString('en-GB'))
