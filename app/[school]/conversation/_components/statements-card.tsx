import { Card, Note } from '@/components/ui/card'
import type { StandingArea, StandingStatement } from '@/lib/conversation/stands'
import { saidOnce } from '@/lib/judgement/argue/said-once'
import { ANSWERS } from '@/lib/judgement/as-judged'

/** Each statement about parents with what was agreed of it, area by area. */
export function StatementsCard({ areas, school }: { areas: StandingArea[]; school: string }) {
  return (
    <Card title="Statement by statement" id="statements" className="print:break-inside-auto">
      {areas.length === 0 && (
        <p>
          <a href={`/${school}/judgement`} className="inline-block py-2">
            Take up a framework
          </a>{' '}
          and what it says about parents and carers stands here.
        </p>
      )}
      {areas.map((area) => (
        <details key={area.key} className="border-t border-line print-open">
          <summary className="min-h-11 py-2">
            <b>{area.name}</b>
            <span className="text-soft"> ({area.framework}): </span>
            {gradeOf(area)}
          </summary>
          {area.agreed && (
            <Note>
              {doubtsOf(area)}{' '}
              <a href={`/${school}/judgement/${area.agreed.id}`} className="print:hidden inline-block py-2">
                The judgement<span className="sr-only"> of {area.name}</span>
              </a>
            </Note>
          )}
          <ul className="pb-2">
            {area.statements.map((statement) => (
              <li key={statement.key} className="py-1.5">
                <b>{statement.answer ? ANSWERS[statement.answer] : 'Not judged yet'}:</b> {statement.words}
                {statement.own && <span className="text-soft"> {statement.own}</span>}
                {statement.records.length > 0 && <Note>Rests on {restsOn(statement)}.</Note>}
              </li>
            ))}
          </ul>
        </details>
      ))}
    </Card>
  )
}

function gradeOf({ agreed }: StandingArea): string {
  if (!agreed) return 'not judged yet'
  return `${agreed.grade ?? 'judged'}, ${agreed.term.toLowerCase()}`
}

function doubtsOf({ doubts, agreed }: StandingArea): string {
  const things = saidOnce(doubts)
  const answered = things.filter(([{ reply }]) => reply).length
  const raised =
    things.length === 0
      ? 'No doubt was raised against it'
      : `${things.length} ${things.length === 1 ? 'doubt was' : 'doubts were'} raised, ${answered} answered`
  return `${raised}. Judged by the edition “${agreed?.edition}”.`
}

const restsOn = ({ records }: StandingStatement) =>
  records
    .map(({ title, stepLabel }) => (stepLabel ? `${title} (${stepLabel.toLowerCase()})` : title))
    .join('; ')
