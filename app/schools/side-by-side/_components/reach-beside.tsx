import { Card } from '@/components/ui/card'
import { shareInWords } from '@/lib/impact/reach-protected'
import type { ShownReach } from '@/lib/impact/reach-table'
import { type SchoolBeside, together } from '@/lib/impact/side-by-side'
import { withQuery } from '@/lib/platform/address'
import { type BesideColumn, BesideTable } from './beside-table'

const CELLS = [
  ['for', 'For them'],
  ['invited', 'Invited'],
  ['came', 'Came at least once'],
] as const satisfies [keyof ShownReach, string][]

/** Who was reached in each school, with small numbers hidden as on the school's own page. */
export function ReachBeside({
  schools,
  academicYear,
  year,
}: {
  schools: readonly SchoolBeside[]
  academicYear: number
  year: string
}) {
  const sums = together(schools).reach
  const opens = () => `${withQuery('/impact', { academicYear })}#reach`
  if (!schools.some(({ reach }) => reach)) {
    return (
      <Card id="reach" title="Who was reached" className="mb-5">
        <p>No school has entered its families for {year}, so nothing can be said of who was reached.</p>
      </Card>
    )
  }
  const columns: BesideColumn[] = CELLS.map(([cell, title]) => ({
    title,
    shows: ({ reach }) => (reach ? reach[cell] : '–'),
    opens,
    sum: sums[cell],
  }))
  return (
    <BesideTable
      id="reach"
      title="Who was reached"
      note={`Families of ${year}, each once in every school it belongs to. “Hidden” stands for so few families that they could be known, or for a number from which so few could be worked out; where one is hidden, the schools are not added up. A dash: the school has entered no families that its work is for.`}
      caption={`Schools, the families their work of ${year} was for, who was invited and who came, small numbers hidden`}
      schools={schools}
      columns={[
        ...columns,
        { title: 'Came, of those it was for', shows: ({ reach }) => (reach ? shareInWords(reach) : '–') },
      ]}
    />
  )
}
