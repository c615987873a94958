import { Card, Note } from '@/components/ui/card'
import { whereItStands } from '@/lib/concerns/learn/improvement-words'
import { contributionsInWords } from '@/lib/plan/contribution'
import type { PriorityShown } from '@/lib/plan/priority-rows'
import { progressInWords } from '@/lib/plan/progress'
import { actionsInWords, reviewInWords } from '@/lib/plan/standing'
import { subjectName } from '@/lib/plan/subjects'
import { today } from '@/lib/platform/clock'
import { CriteriaList } from './criteria-list'
import { Strongest } from './strongest'

type Props = { school: string; priority: PriorityShown }

/** One priority on the page of the plan: what it will be known by, how far it came, and what parents contributed. */
export function PriorityCard({ school, priority }: Props) {
  const { id, title, subject, owner, criteria, progress, endedWhy } = priority
  return (
    <Card id={`priority-${id}`} title={<a href={`/${school}/plan/${id}`}>{title}</a>}>
      <Note>
        {subjectName(subject)} · {owner} answers for it · {reviewInWords(priority, today())}
      </Note>
      {endedWhy && <p className="mt-2 whitespace-pre-line">{endedWhy}</p>}
      {criteria.length > 0 ? (
        <CriteriaList criteria={criteria} />
      ) : (
        <p className="my-2">Nothing says yet by what it will be known.</p>
      )}
      <p className="mt-2">{progressInWords(progress)}</p>
      <Strongest school={school} strongest={progress.strongest} />
      <Actions priority={priority} />
      <Contributions priority={priority} />
    </Card>
  )
}

/** How many are done; on paper each of them. */
function Actions({ priority: { actions } }: Pick<Props, 'priority'>) {
  const on = today()
  const done = actionsInWords(actions, on)
  return (
    <>
      {done && <p className="mt-2">{done}</p>}
      <ul className="hidden list-disc pl-5 print:block">
        {actions.map((action) => (
          <li key={action.id}>
            {action.title}: {action.owner}. {whereItStands(action, on)}
          </li>
        ))}
      </ul>
    </>
  )
}

function Contributions({ priority: { contributions } }: Pick<Props, 'priority'>) {
  return (
    <>
      <p className="mt-2">{contributionsInWords(contributions)}</p>
      <ul className="list-disc pl-5">
        {contributions.map((one) => (
          <li key={one.id}>
            <span lang={one.locale} dir="auto">
              “{one.words}”
            </span>{' '}
            {one.became && <span className="text-soft">{one.became}</span>}
          </li>
        ))}
      </ul>
    </>
  )
}
