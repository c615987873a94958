import { Card, Note } from '@/components/ui/card'
import { Table } from '@/components/ui/table'
import { gradeMoveInWords } from '@/lib/judgement/grade-move'
import type { AreaStanding, FrameworkStanding } from '@/lib/judgement/overview'
import { termInWords } from '@/lib/judgement/terms'
import { areaPath } from './crumbs'

/** One framework in use: each area with what was agreed last, in which term, and what moved since the term before. */
export function FrameworkCard({ school, framework }: { school: string; framework: FrameworkStanding }) {
  const isQuiet = ({ statements, agreed, draft }: AreaStanding) => statements === 0 && !agreed && !draft
  const shown = framework.areas.filter((area) => !isQuiet(area))
  const quiet = framework.areas.filter(isQuiet)
  const isBeingWritten = shown.some(({ draft }) => draft !== null)
  return (
    <Card title={framework.name} id={`framework-${framework.id}`} className="mb-5">
      <Note className="mb-2">
        {framework.edition}
        {framework.newer && (
          <>
            {'. '}
            <a href={`/${school}/judgement/frameworks/${framework.id}/newer`} className="inline-block py-2">
              A newer edition can be taken up: {framework.newer}
            </a>
          </>
        )}
      </Note>
      <Table
        caption={`How each part of “${framework.name}” stands`}
        columns={[
          { title: 'What is judged' },
          { title: framework.hasGrades ? 'Agreed' : 'Stands' },
          ...(isBeingWritten ? [{ title: 'Being written' }] : []),
        ]}
        rows={shown.map((area) => ({
          key: area.key,
          cells: [
            <a key="link" href={areaPath(school, { frameworkId: framework.id, areaKey: area.key })}>
              {area.name}
            </a>,
            <Agreed key="agreed" school={school} area={area} />,
            ...(isBeingWritten
              ? [
                  area.draft && (
                    <a key="draft" href={`/${school}/judgement/${area.draft.id}`}>
                      {area.draft.answered} of {area.statements} answered
                    </a>
                  ),
                ]
              : []),
          ],
        }))}
      />
      {quiet.length > 0 && (
        <Note className="mt-2">
          No statement about parents and carers is here for:{' '}
          {quiet.map(({ key, name }, i) => (
            <span key={key}>
              {i > 0 && ', '}
              <a href={areaPath(school, { frameworkId: framework.id, areaKey: key })}>{name}</a>
            </span>
          ))}
          .
        </Note>
      )}
    </Card>
  )
}

/** The grade, and under it the term and what moved: side by side they would not fit on a phone. */
function Agreed({ school, area: { agreed } }: { school: string; area: AreaStanding }) {
  if (!agreed) return 'Not judged yet'
  const moved = gradeMoveInWords(agreed.move)
  return (
    <>
      <a href={`/${school}/judgement/${agreed.id}`}>{agreed.grade?.name ?? 'Agreed, without a grade'}</a>
      <span className="block text-[0.95rem] text-soft">
        {termInWords(agreed)}.{moved && ` ${moved}.`}
      </span>
    </>
  )
}
