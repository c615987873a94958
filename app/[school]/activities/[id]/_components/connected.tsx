import { EvidenceList } from '@/app/[school]/evidence/_components/evidence-list'
import { Card } from '@/components/ui/card'
import { type ActivityRecord, HISTORY_SHOWN } from '@/lib/activities/queries'
import { happeningInWords } from '@/lib/history/words'
import type { HeldTo } from '@/lib/impact/own-words'
import { longMoment } from '@/lib/platform/dates'

/** What supports it, and the way to add more. */
export function Evidence({
  activity: { id, evidence, outcomes },
  school,
  mayRecord,
  held,
}: {
  activity: ActivityRecord
  school: string
  mayRecord: boolean
  /** What the school's own words about the activity are held to. */
  held: HeldTo
}) {
  return (
    <Card title="Evidence" id="evidence">
      {evidence.length > 0 ? (
        <EvidenceList
          school={school}
          items={evidence}
          held={held}
          outcomeNames={Object.fromEntries(outcomes.map((outcome) => [outcome.id, outcome.statement]))}
        />
      ) : (
        <p className="text-soft">Nothing yet: a photograph, a sample of work, a letter, a page of figures.</p>
      )}
      {mayRecord && (
        <p className="print:hidden">
          <a href={`/${school}/evidence/new?activity=${id}`} className="inline-block py-1">
            Add evidence
          </a>
        </p>
      )}
    </Card>
  )
}

/** The priorities of the improvement plan it works on. */
export function WorksOn({
  priorities,
  school,
}: {
  priorities: { id: string; title: string }[]
  school: string
}) {
  if (priorities.length === 0) return null
  return (
    <Card title="In the improvement plan" id="plan">
      <ul>
        {priorities.map(({ id, title }) => (
          <li key={id}>
            <a href={`/${school}/plan/${id}`} className="inline-block py-1">
              {title}
            </a>
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** The newest of what happened, newest first. */
export function History({ history, all }: { history: ActivityRecord['history']; all: string | null }) {
  return (
    <Card title="History" id="history">
      <ol>
        {history.slice(0, HISTORY_SHOWN).map((entry) => (
          <li key={entry.id} className="border-t border-line py-1.5">
            {happeningInWords(entry)}
            <span className="block text-[0.95rem] text-soft">{longMoment(entry.at)}</span>
          </li>
        ))}
      </ol>
      {all && history.length > HISTORY_SHOWN && (
        <p className="print:hidden">
          <a href={all} className="inline-block py-1">
            All of its history
          </a>
        </p>
      )}
    </Card>
  )
}
