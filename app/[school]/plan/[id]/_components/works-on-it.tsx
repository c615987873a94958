import { Card } from '@/components/ui/card'
import { STEP_LABELS } from '@/lib/impact/ladder'
import type { PriorityPage } from '@/lib/plan/page-queries'
import { progressInWords } from '@/lib/plan/progress'
import { shortDate } from '@/lib/platform/dates'
import { Strongest } from '../../_components/strongest'

type Props = { school: string; priority: PriorityPage; mayChange: boolean }

/** The activities that work on it, each with the step it stands on, and the most that may be said of one of them. */
export function ActivitiesCard({ school, priority, mayChange }: Props) {
  const { id, activities, progress } = priority
  return (
    <Card title="Activities that work on it" id="activities">
      <p>{progressInWords(progress)}</p>
      <Strongest school={school} strongest={progress.strongest} />
      <ul>
        {activities.map((activity) => (
          <li key={activity.id} className="border-t border-line py-1.5">
            <a href={`/${school}/activities/${activity.id}`}>{activity.title}</a>
            <span className="block text-[0.95rem] text-soft">
              {activity.stands ? STEP_LABELS[activity.stands] : 'An idea'}
            </span>
          </li>
        ))}
      </ul>
      {mayChange && (
        <p className="mt-1 flex flex-wrap gap-x-5 print:hidden">
          <a href={`/${school}/plan/${id}/activities`} className="inline-flex min-h-11 items-center">
            Choose the activities
          </a>
          <a href={`/${school}/plan/${id}/activities/new`} className="inline-flex min-h-11 items-center">
            Start a new one
          </a>
        </p>
      )}
    </Card>
  )
}

/** What shows why it matters and what came of it. */
export function EvidenceCard({ school, priority: { id, evidence }, mayChange }: Props) {
  return (
    <Card title="Evidence" id="evidence">
      {evidence.length === 0 && <p className="text-soft">Nothing is linked yet.</p>}
      <ul>
        {evidence.map((piece) => (
          <li key={piece.id} className="border-t border-line py-1.5">
            <a href={`/${school}/evidence/${piece.id}`}>{piece.title}</a>
            <span className="block text-[0.95rem] text-soft">{shortDate(piece.datedOn)}</span>
          </li>
        ))}
      </ul>
      {mayChange && (
        <p className="print:hidden">
          <a href={`/${school}/plan/${id}/evidence`} className="inline-flex min-h-11 items-center">
            Choose the evidence
          </a>
        </p>
      )}
    </Card>
  )
}
