import { Card, Note } from '@/components/ui/card'
import type { Readiness } from '@/lib/conversation/readiness'
import { openIn } from '@/lib/conversation/stands'
import { plural } from '@/lib/impact/summary'
import { ANSWERS } from '@/lib/judgement/as-judged'
import { shortDate } from '@/lib/platform/dates'

type GapsProps = Pick<Readiness, 'areas' | 'priorities'> & { school: string }

/** What is open, said first by the school itself. */
export function GapsCard({ areas, priorities, school }: GapsProps) {
  const { statements, doubts, notJudged } = openIn(areas)
  const idle = priorities.filter((one) => !isWorkedOn(one))
  const isNothing = statements.length + doubts.length + notJudged.length + idle.length === 0
  return (
    <Card title="The gaps" id="gaps" className="print:break-inside-auto">
      {isNothing && <p>No statement that was judged is open, and no doubt waits for an answer.</p>}
      <ul>
        {idle.map(({ id, title }) => (
          <li key={id} className="border-t border-line py-1.5">
            <b>Priority with nothing working on it yet:</b>{' '}
            <a href={`/${school}/plan/${id}`} className="inline-block py-2">
              {title}
            </a>
          </li>
        ))}
        {statements.map(({ key, area, answer, words, judgementId }) => (
          <li key={key} className="border-t border-line py-1.5">
            <b>{answer && ANSWERS[answer]}:</b> {words}{' '}
            <AreaLink school={school} area={area} judgementId={judgementId} />
          </li>
        ))}
        {doubts.map(({ key, area, words, statements: about, judgementId }) => (
          <li key={key} className="border-t border-line py-1.5">
            <b>Doubt without an answer{about > 1 && `, about ${about} statements`}:</b> {words}{' '}
            <AreaLink school={school} area={area} judgementId={judgementId} />
          </li>
        ))}
      </ul>
      {notJudged.length > 0 && <Note>Not judged yet: {notJudged.join(', ')}.</Note>}
    </Card>
  )
}

function AreaLink({ school, area, judgementId }: { school: string; area: string; judgementId?: string }) {
  return (
    <a href={`/${school}/judgement/${judgementId}`} className="inline-block py-2">
      {area}
    </a>
  )
}

const isWorkedOn = ({ _count }: Readiness['priorities'][number]) => _count.activities + _count.actions > 0

/** "2 activities and 1 action work on it." */
function workOnIt({ activities, actions }: Readiness['priorities'][number]['_count']): string {
  const parts = [
    ...(activities > 0 ? [plural(activities, 'activity', 'activities')] : []),
    ...(actions > 0 ? [plural(actions, 'action', 'actions')] : []),
  ]
  return `${parts.join(' and ')} ${activities + actions === 1 ? 'works' : 'work'} on it.`
}

type DoneProps = Pick<Readiness, 'priorities' | 'improvements'> & { school: string }

/** What is being done about it: the plan, and what parents' concerns set going. */
export function DoneCard({ priorities, improvements, school }: DoneProps) {
  const worked = priorities.filter(isWorkedOn)
  return (
    <Card title="What is being done" id="done" className="print:break-inside-auto">
      {worked.length + improvements.length === 0 && (
        <p>Nothing is under way: no priority that something works on, and no improvement.</p>
      )}
      <ul>
        {worked.map(({ id, title, criteria, _count }) => (
          <li key={id} className="border-t border-line py-1.5">
            <b>Priority:</b>{' '}
            <a href={`/${school}/plan/${id}`} className="inline-block py-2">
              {title}
            </a>
            <span className="block">{criteria.map(({ statement }) => statement).join('; ')}</span>
            <span className="text-soft">{workOnIt(_count)}</span>
          </li>
        ))}
        {improvements.map(({ id, title, dueOn }) => (
          <li key={id} className="border-t border-line py-1.5">
            <b>Improvement:</b>{' '}
            <a href={`/${school}/concerns/improvements/${id}`} className="inline-block py-2">
              {title}
            </a>
            <span className="block text-soft">By {shortDate(dueOn)}.</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
