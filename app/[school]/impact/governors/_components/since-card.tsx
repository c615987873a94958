import { Card, Note } from '@/components/ui/card'
import type { LastMeeting, Question } from '@/lib/governance/queries'
import type { NewLine } from '@/lib/governance/since'
import { plural } from '@/lib/impact/summary'
import { shortDate } from '@/lib/platform/dates'

/** As many as are read at a glance; the others are folded up. */
const MOST_LINES = 6

/** What is new or different since the governors last met: on the page, and in what was asked and answered. */
export function SinceCard({
  meeting,
  questions,
}: {
  meeting: LastMeeting
  questions: readonly Question[] | null
}) {
  const { name, heldOn, keptOn, since } = meeting
  const answered = (questions ?? []).filter(({ isAnsweredSince }) => isAnsweredSince)
  const asked = (questions ?? []).filter(({ isAskedSince }) => isAskedSince)
  const lines = since ? [...since.activities, ...since.judgements, ...since.figures] : []
  if (!since && answered.length + asked.length === 0) return null
  return (
    <Card
      title={`New since ${shortDate(heldOn)}`}
      id="since"
      tone="next"
      className="mb-4 print:mb-2 print:break-inside-auto print:text-[8.5pt] print:leading-snug"
    >
      <Note className="mb-1">
        {name}.{keptOn !== heldOn && ` The figures it is compared with are those of ${shortDate(keptOn)}.`}
      </Note>
      {since && lines.length === 0 && <p>No figure of this year has changed.</p>}
      <Lines lines={lines.slice(0, MOST_LINES)} />
      {lines.length > MOST_LINES && (
        <details className="border-t border-line print-open">
          <summary className="min-h-11 py-2 print:hidden">{lines.length - MOST_LINES} more</summary>
          <Lines lines={lines.slice(MOST_LINES)} />
        </details>
      )}
      {answered.length > 0 && (
        <p className="mt-2">
          {plural(answered.length, 'question', 'questions')} answered:{' '}
          {answered.map(({ id, aboutWords }, i) => (
            <span key={id}>
              {i > 0 && '; '}
              <a href={`#question-${id}`}>{aboutWords}</a>
            </span>
          ))}
          .
        </p>
      )}
      {asked.length > 0 && <p>{plural(asked.length, 'question', 'questions')} asked.</p>}
    </Card>
  )
}

function Lines({ lines }: { lines: NewLine[] }) {
  return (
    <ul>
      {lines.map(({ key, name, now, before }) => (
        <li key={key} className="border-t border-line py-1 print:py-0.5">
          <b>{name}</b>
          {before === null && ' (new)'}: {now}
          {before !== null && <span className="text-soft"> · before: {before}</span>}
        </li>
      ))}
    </ul>
  )
}
