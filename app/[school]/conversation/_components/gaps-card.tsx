import { Card, Note } from '@/components/ui/card'
import type { Readiness } from '@/lib/conversation/readiness'
import { openIn } from '@/lib/conversation/stands'
import { plural } from '@/lib/impact/summary'
import { ANSWERS } from '@/lib/judgement/as-judged'
import { shortDate } from '@/lib/platform/dates'

/** What is open, said first by the school itself. */
export function GapsCard({ areas, school }: Pick<Readiness, 'areas'> & { school: string }) {
  const { statements, doubts, notJudged } = openIn(areas)
  const isNothing = statements.length + doubts.length + notJudged.length === 0
  return (
    <Card title="The gaps" id="gaps">
      {isNothing && <p>No statement that was judged is open, and no doubt waits for an answer.</p>}
      <ul>
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

type DoneProps = Pick<Readiness, 'priorities' | 'improvements' | 'useful'> & { school: string }

/** What is being done about it: the plan, what parents' concerns set going, and what would let the school say most. */
export function DoneCard({ priorities, improvements, useful, school }: DoneProps) {
  return (
    <Card title="What is being done" id="done">
      {priorities.length + improvements.length + useful.length === 0 && (
        <p>Nothing is under way: no priority, no improvement, and no activity that waits for a step.</p>
      )}
      <ul>
        {priorities.map(({ id, title, criteria, _count }) => (
          <li key={id} className="border-t border-line py-1.5">
            <b>Priority:</b>{' '}
            <a href={`/${school}/plan/${id}`} className="inline-block py-2">
              {title}
            </a>
            . {criteria.map(({ statement }) => statement).join('; ')}{' '}
            <span className="text-soft">
              {plural(_count.activities, 'activity', 'activities')} and{' '}
              {plural(_count.actions, 'action', 'actions')} work on it.
            </span>
          </li>
        ))}
        {improvements.map(({ id, title, dueOn }) => (
          <li key={id} className="border-t border-line py-1.5">
            <b>Improvement:</b>{' '}
            <a href={`/${school}/concerns/improvements/${id}`} className="inline-block py-2">
              {title}
            </a>
            , by {shortDate(dueOn)}
          </li>
        ))}
        {useful.map(({ about, label, path }) => (
          <li key={`${about} ${path}`} className="border-t border-line py-1.5">
            <b>{about}:</b>{' '}
            <a href={`/${school}${path}`} className="inline-block py-2">
              {label}
            </a>
          </li>
        ))}
      </ul>
    </Card>
  )
}
