import { Note } from '@/components/ui/card'
import { Table } from '@/components/ui/table'
import { type NamedReach, shareInWords } from '@/lib/impact/reach-protected'

type Props = { rows: readonly NamedReach[]; smallestShown: number; year: string }

/** Families by groups of pupils, with no number that could point at one of them. */
export function ProtectedReach({ rows, smallestShown, year }: Props) {
  if (rows.length === 0)
    return (
      <p>The school has not entered its families for {year}, so nothing can be said of who was reached.</p>
    )
  const hasHidden = rows.some(({ shown }) => [shown.for, shown.invited, shown.came].includes(null))
  return (
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
          { title: 'Came, of those it was for', isNumber: true },
        ]}
        rows={rows.map(({ key, name, shown }) => ({
          key,
          cells: [name, cell(shown.for), cell(shown.invited), cell(shown.came), shareInWords(shown)],
        }))}
      />
      {hasHidden && (
        <Note className="mt-2">
          “Hidden” stands for fewer than {smallestShown} families, or for a number from which such a one could
          be worked out.
        </Note>
      )}
    </>
  )
}

const cell = (count: number | null) => (count === null ? 'hidden' : count.toLocaleString('en-GB'))
