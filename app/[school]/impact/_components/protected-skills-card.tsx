import { Card, Note } from '@/components/ui/card'
import { Table } from '@/components/ui/table'
import type { ShownUse, SkillsForGovernors } from '@/lib/impact/skills-protected'
import { LEARNING_PHASE_NAMES } from '@/lib/skills/phases'
import { USE_STEP_NAMES, USE_STEPS } from '@/lib/skills/used'

type Props = {
  skills: SkillsForGovernors
  years: { year: string; yearBefore: string }
  className?: string
}

const number = (count: number | null) => count ?? 'not shown'
const cells = (shown: ShownUse) => USE_STEPS.map((step) => number(shown[step]))

/** What parents offered and what came of it, in counts of families: never who, and no small number. */
export function ProtectedSkillsCard({ skills, years, className = '' }: Props) {
  const { now, before, groups, few, hours, phases, smallestShown } = skills
  return (
    <Card title="What parents and carers offered" id="skills" className={className}>
      <Table
        caption={`Families who offered, were asked, helped and helped again, ${years.year} and ${years.yearBefore}`}
        columns={[
          { title: 'Families' },
          ...USE_STEPS.map((step) => ({ title: USE_STEP_NAMES[step], isNumber: true })),
        ]}
        rows={[
          { key: 'now', cells: [`All, ${years.year}`, ...cells(now)] },
          { key: 'before', cells: [`All, ${years.yearBefore}`, ...cells(before)] },
          ...groups.map(({ key, name, shown }) => ({ key, cells: [name, ...cells(shown)] })),
        ]}
      />
      {few && (
        <p className="mt-2">
          <strong>Is it always the same few?</strong> The three families who were asked most were asked {few}{' '}
          of the times.
        </p>
      )}
      <p className="mt-1">
        <strong>Time given:</strong>{' '}
        {hours === null ? 'by too few to say.' : `${hours} ${hours === 1 ? 'hour' : 'hours'}.`}
      </p>
      {phases.length > 0 && (
        <p className="mt-1">
          <strong>Parents in learning:</strong>{' '}
          {phases
            .map(
              ({ phase, engagement, involvement, used }) =>
                `${LEARNING_PHASE_NAMES[phase].toLowerCase()}, ${engagement} activities for learning at home, ${involvement} in the life of the school, parents’ skills used ${used === null ? 'too seldom to say' : `${used} times`}`,
            )
            .join('; ')}
          .
        </p>
      )}
      <Note className="mt-2">
        Offered: an offer stood in the year. Asked: the school invited them. Used: they came, and what came of
        it is on record. Again: not for the first time, or they would do it again. A number under{' '}
        {smallestShown} is not shown, nor what would give it away.
      </Note>
    </Card>
  )
}
