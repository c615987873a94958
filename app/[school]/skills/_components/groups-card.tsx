import { Card, Note } from '@/components/ui/card'
import { Table } from '@/components/ui/table'
import type { Use } from '@/lib/skills/overview'
import { askedMostInWords } from '@/lib/skills/use-words'
import { USE_STEP_NAMES, USE_STEPS } from '@/lib/skills/used'

/** Who offers and who is asked, by group, so that it is not always the same few. */
export function GroupsCard({ use: { groups, askedMost }, year }: { use: Use; year: string }) {
  const shown = groups.filter(({ families }) => families > 0)
  const most = askedMostInWords(askedMost)
  return (
    <Card title="Is it always the same few?" id="groups" className="lg:col-span-7">
      {most && <p className="mb-2">{most}</p>}
      {shown.length === 0 ? (
        <p>The register has no family with a pupil in a group yet, so nothing can be said by group.</p>
      ) : (
        <>
          <Note className="mb-1">
            Families of pupils in each group, {year}. A family may be in several, or in none.
          </Note>
          <Table
            caption={`Who offered, was asked, helped and helped again, by group, ${year}`}
            columns={[
              { title: 'Families of pupils' },
              { title: 'On the register', isNumber: true },
              ...USE_STEPS.map((step) => ({ title: USE_STEP_NAMES[step], isNumber: true })),
            ]}
            rows={shown.map(({ key, name, families, counts }) => ({
              key,
              cells: [name, families, ...USE_STEPS.map((step) => counts[step])],
            }))}
          />
        </>
      )}
    </Card>
  )
}
