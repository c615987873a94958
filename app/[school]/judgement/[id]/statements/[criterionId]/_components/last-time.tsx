import { Card } from '@/components/ui/card'
import type { StatementPage } from '@/lib/judgement/statement-page'
import { termInWords } from '@/lib/judgement/terms'
import { Answer } from '../../../../_components/answer'
import { RecordFactsLine } from '../../../../_components/record-line'

/** What was answered when the area was agreed last: beside the form, and in it only when somebody asks for that. */
export function LastTime({
  school,
  last,
  canBegin,
}: {
  school: string
  last: NonNullable<StatementPage['last']>
  canBegin: boolean
}) {
  const { judged, id, answer, own, records } = last
  return (
    <Card title={`Last time: ${termInWords(judged).toLowerCase()}`} id="last" className="mb-5">
      <p>
        <Answer answer={answer} />
      </p>
      {own && <p className="mt-1 whitespace-pre-line">{own}</p>}
      {records.length > 0 && (
        <ul className="mt-1">
          {records.map((record) => (
            <li key={record.id}>
              {record.title} <RecordFactsLine record={record} on={judged.agreedOn} />
            </li>
          ))}
        </ul>
      )}
      <p className="mt-1 flex flex-wrap gap-x-5">
        {canBegin && (
          <a href="?from=last" className="inline-flex min-h-11 items-center">
            Begin with this answer
          </a>
        )}
        <a href={`/${school}/judgement/${id}`} className="inline-flex min-h-11 items-center">
          Read that judgement
        </a>
      </p>
    </Card>
  )
}
