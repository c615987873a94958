import { Card, Note } from '@/components/ui/card'
import { Table } from '@/components/ui/table'
import type { Readiness } from '@/lib/conversation/readiness'
import { shareInWords } from '@/lib/impact/reach-protected'
import { Quotations, Said } from './said'

/** Who was reached of each group, what was done for groups, and what their parents said. */
export function DifficultCard({ reach, forGroups, smallestShown, school }: Props) {
  return (
    <Card title="Parents who find working with the school difficult" id="difficult">
      {reach.length === 0 ? (
        <p>
          The school has not entered its families for this year, so nothing can be said of who was reached.
        </p>
      ) : (
        <>
          <Table
            caption="Families of this year by groups of pupils: for how many the work was, who was invited and who came; small numbers hidden"
            columns={[
              { title: 'Families of pupils' },
              { title: 'For them', isNumber: true },
              { title: 'Invited', isNumber: true },
              { title: 'Came at least once', isNumber: true },
              { title: 'Share that came', isNumber: true },
            ]}
            rows={reach.map(({ key, name, shown }) => ({
              key,
              cells: [name, cell(shown.for), cell(shown.invited), cell(shown.came), shareInWords(shown)],
            }))}
          />
          <Note className="mt-1">
            “Hidden” stands for fewer than {smallestShown} families, or for a number from which such a one
            could be worked out.{' '}
            <a href={`/${school}/families/reach`} className="print:hidden inline-block py-2">
              Who was not there, and what was tried
            </a>
          </Note>
        </>
      )}
      <h3 className="mt-3">What was done for groups of families, and what their parents said</h3>
      {forGroups.length === 0 && (
        <p>No activity of this year or the last names a group it is for and has been held.</p>
      )}
      <ul>
        {forGroups.map((one) => (
          <li key={one.id} className="border-t border-line py-2">
            <Said said={one} school={school} />
            <Note>For: {one.groups.join(', ')}.</Note>
            <Quotations quotations={one.quotations} />
          </li>
        ))}
      </ul>
    </Card>
  )
}

type Props = Pick<Readiness, 'reach' | 'forGroups' | 'smallestShown'> & { school: string }

const cell = (count: number | null) => (count === null ? 'hidden' : count.toLocaleString('en-GB'))
