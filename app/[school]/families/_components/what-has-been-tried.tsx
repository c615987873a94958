import type { TriedSession } from '@/lib/families/queries'
import { longDate } from '@/lib/platform/dates'

/** Every session a family was invited to, newest first, and whether it came. */
export function WhatHasBeenTried({ school, sessions }: { school: string; sessions: TriedSession[] }) {
  if (sessions.length === 0) {
    return (
      <p className="text-soft">
        Nothing yet that names this family. Sessions recorded by counts alone name none.
      </p>
    )
  }
  return (
    <ul>
      {sessions.map(({ id, heldOn, came, invited, activity }) => (
        <li key={id} className="border-t border-line py-1.5 first:border-0">
          <a href={`/${school}/activities/${activity.id}/sessions/${id}`} className="inline-block py-1">
            {activity.title}, {longDate(heldOn)}
          </a>
          <span className="block text-[0.95rem] text-soft">
            {came ? (invited ? 'Invited, and came' : 'Came without being invited') : 'Invited'}
          </span>
        </li>
      ))}
    </ul>
  )
}
