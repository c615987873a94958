import { type ReachList, TRIED_SHOWN } from '@/lib/families/reach-list'
import { shortDate } from '@/lib/platform/dates'
import { whereTaught } from './words'

/** One family in a list of reach: who it is, as references, and what has been tried this year. */
export function ReachedFamily({ school, family }: { school: string; family: ReachList['families'][number] }) {
  const more = family.tried.invited - TRIED_SHOWN
  const here = family.pupils.filter(({ left }) => !left)
  return (
    <li className="card rounded-card border border-line bg-card p-4">
      <h2>
        <a href={`/${school}/families/${family.id}`} className="inline-block py-1">
          {family.reference}
        </a>
      </h2>
      <p className="text-soft">
        {here.map((pupil) => [pupil.reference, whereTaught(pupil)].filter(Boolean).join(', ')).join(' · ')}
        {family.languages.length > 0 && ` · ${family.languages.join(', ')}`}
      </p>
      {family.sessions.length === 0 ? (
        <p className="mt-1">Nothing has been tried yet.</p>
      ) : (
        <ul className="mt-1">
          {family.sessions.map(({ sessionId, activityId, title, heldOn, came }) => (
            <li key={sessionId}>
              <a
                href={`/${school}/activities/${activityId}/sessions/${sessionId}`}
                className="inline-block py-1"
              >
                {title}
              </a>
              , {shortDate(heldOn)}: {came ? 'came' : 'invited'}
            </li>
          ))}
          {more > 0 && <li className="text-soft">and {more} more</li>}
        </ul>
      )}
    </li>
  )
}
