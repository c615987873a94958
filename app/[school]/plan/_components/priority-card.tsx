import { Card, Note } from '@/components/ui/card'
import { contributionsInWords } from '@/lib/plan/contribution'
import type { PriorityShown } from '@/lib/plan/priority-rows'
import { progressInWords } from '@/lib/plan/progress'
import { actionsInWords, reviewInWords } from '@/lib/plan/standing'
import { subjectName } from '@/lib/plan/subjects'
import { today } from '@/lib/platform/clock'
import { CriteriaList } from './criteria-list'
import { Strongest } from './strongest'

/** One priority on the page of the plan: what it will be known by, how far it came, and what parents contributed. */
export function PriorityCard({ school, priority }: { school: string; priority: PriorityShown }) {
  const { id, title, subject, owner, criteria, progress, actions, contributions, endedWhy } = priority
  const on = today()
  const done = actionsInWords(actions, on)
  return (
    <Card
      id={`priority-${id}`}
      title={<a href={`/${school}/plan/${id}`}>{title}</a>}
      className="print:break-inside-avoid"
    >
      <Note>
        {subjectName(subject)} · {owner} answers for it · {reviewInWords(priority, on)}
      </Note>
      {endedWhy && <p className="mt-2 whitespace-pre-line">{endedWhy}</p>}
      {criteria.length > 0 ? (
        <CriteriaList criteria={criteria} />
      ) : (
        <p className="my-2">Nothing says yet by what it will be known.</p>
      )}
      <p className="mt-2">{progressInWords(progress)}</p>
      <Strongest school={school} strongest={progress.strongest} />
      <p className="mt-2">
        {done} {contributionsInWords(contributions)}
      </p>
    </Card>
  )
}
