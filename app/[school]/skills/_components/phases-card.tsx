import { Card, Note } from '@/components/ui/card'
import { Table } from '@/components/ui/table'
import { withQuery } from '@/lib/platform/address'
import type { Use } from '@/lib/skills/overview'
import { LEARNING_PHASE_NAMES, perHundred } from '@/lib/skills/phases'

type Props = { school: string; phases: Use['phases']; academicYear: number; year: string }

/** Parents in learning, by phase. */
export function PhasesCard({ school, phases, academicYear, year }: Props) {
  if (phases.length === 0) return null
  const list = (kind: string) => withQuery(`/${school}/activities`, { academicYear, kind, step: 'any' })
  return (
    <Card title="Parents in learning, by phase" id="phases" className="lg:col-span-12">
      <Note className="mb-1">
        {year}: activities that had a session, and times a parent’s skill was used. What is for the whole
        school counts in each of its phases.
      </Note>
      <Table
        caption={`Parents in learning, by phase, ${year}`}
        columns={[
          { title: 'Year groups' },
          { title: 'Learning at home (engagement)', isNumber: true },
          { title: 'Part in school life (involvement)', isNumber: true },
          { title: 'Parents’ skills used', isNumber: true },
          { title: 'Used, per 100 pupils', isNumber: true },
        ]}
        rows={phases.map(({ phase, counts }) => ({
          key: phase,
          cells: [
            LEARNING_PHASE_NAMES[phase],
            <a key="engagement" href={list('engagement')}>
              {counts.engagement}
            </a>,
            <a key="involvement" href={list('involvement')}>
              {counts.involvement}
            </a>,
            counts.used,
            perHundred(counts.used, counts.pupils),
          ],
        }))}
      />
    </Card>
  )
}
