import { Card, Note } from '@/components/ui/card'
import { shortDate } from '@/lib/platform/dates'
import type { Overview } from '@/lib/skills/overview'

const SHOWN = 8

/** Those who offered and have heard nothing: nobody is to wait over ten school days without being told. */
export function WaitingCard({ path, overview }: { path: string; overview: Overview }) {
  const { overdue, inTime, isCut } = overview
  if (overdue.length === 0)
    return inTime === 0 ? null : (
      <p className="mb-4">
        {inTime === 1
          ? 'One offer waits for an answer, and has waited for ten school days or fewer.'
          : `${inTime} offers wait for an answer, each for ten school days or fewer.`}{' '}
        <a href={`${path}/offers?show=waiting`} className="inline-block py-1">
          See them
        </a>
      </p>
    )
  const more = overdue.length - SHOWN
  return (
    <Card
      tone="next"
      id="waiting"
      title={
        overdue.length === 1
          ? 'One parent offered and has heard nothing for over ten school days'
          : `${isCut ? 'At least ' : ''}${overdue.length} parents offered and have heard nothing for over ten school days`
      }
      className="mb-4"
    >
      <p>Ask them for something, or tell them that it takes longer.</p>
      <ul className="lines mt-2">
        {overdue.slice(0, SHOWN).map(({ id, name, sentOn }) => (
          <li key={id}>
            <a href={`${path}/offers/${id}`}>{name}</a> <small>offered on {shortDate(sentOn)}</small>
          </li>
        ))}
      </ul>
      <Note className="mt-2">
        {more > 0 &&
          `${isCut ? 'Many more wait' : more === 1 ? 'One more waits' : `${more} more wait`} as long. `}
        {inTime > 0 &&
          (inTime === 1 ? 'One other waits, and is in time. ' : `${inTime} others wait, and are in time. `)}
        <a href={`${path}/offers?show=waiting`} className="inline-block py-1">
          All that wait
        </a>
      </Note>
    </Card>
  )
}
