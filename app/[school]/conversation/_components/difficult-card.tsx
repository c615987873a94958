import { Card, Note } from '@/components/ui/card'
import type { Readiness } from '@/lib/conversation/readiness'
import { ProtectedReach } from '../../impact/_components/protected-reach'
import { Quotations, Said } from './said'

/** Who was reached of each group, what was done for groups, and what their parents said. */
export function DifficultCard({ reach, forGroups, smallestShown, year, school }: Props) {
  return (
    <Card
      title="Parents who find working with the school difficult"
      id="difficult"
      className="print:break-inside-auto"
    >
      <ProtectedReach rows={reach} smallestShown={smallestShown} year={year} />
      <p className="print:hidden">
        <a href={`/${school}/families/reach`} className="inline-block py-2">
          Who was not there, and what was tried
        </a>
      </p>
      <p className="mt-3 font-bold">What was done for groups of families, and what their parents said</p>
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

type Props = Pick<Readiness, 'reach' | 'forGroups' | 'smallestShown'> & { year: string; school: string }
