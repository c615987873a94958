import { Hidden } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { sessionTitle } from '@/lib/activities/session'
import type { ToRecord } from '@/lib/record/queries'
import { beginSession } from '../actions'

type Activity = ToRecord['activities'][number]

/** How many activities stand open; on a phone that is one and a half screens. */
const SHOWN = 10

/** One tap on an activity leads to its tick list: the session nearest to today, or one made for today. */
export function SessionChoice({
  activities,
  school,
  today,
}: {
  activities: Activity[]
  school: string
  today: string
}) {
  const more = activities.slice(SHOWN)
  return (
    <>
      <ul className="grid gap-2">
        {activities.slice(0, SHOWN).map((activity) => (
          <ActivityChoice key={activity.id} activity={activity} school={school} today={today} />
        ))}
      </ul>
      {more.length > 0 && (
        <details className="mt-2">
          <summary className="inline-block py-2 text-brand underline">{more.length} more</summary>
          <ul className="grid gap-2">
            {more.map((activity) => (
              <ActivityChoice key={activity.id} activity={activity} school={school} today={today} />
            ))}
          </ul>
        </details>
      )}
      <p className="mt-3">
        <a href={`/${school}/record/something-new`} className="inline-block py-2">
          Something that is not here yet
        </a>
      </p>
    </>
  )
}

const row =
  'flex min-h-14 w-full cursor-pointer flex-col items-start justify-center rounded border-2 border-edge bg-card px-3 py-2 text-left text-ink no-underline hover:border-brand'

function ActivityChoice({ activity, school, today }: { activity: Activity; school: string; today: string }) {
  const { id, title, nearest } = activity
  if (nearest && nearest.heldOn <= today) {
    return (
      <li>
        <a href={`/${school}/activities/${id}/sessions/${nearest.id}`} className={row}>
          <b>{title}</b>
          <span className="text-[0.95rem] text-soft">
            {nearest.heldOn === today
              ? ['Today', nearest.startsAt].filter(Boolean).join(', ')
              : sessionTitle(nearest)}
          </span>
        </a>
      </li>
    )
  }
  return (
    <li>
      <Form action={beginSession} school={school}>
        <Hidden name="activityId" value={id} />
        <button type="submit" className={row}>
          <b>{title}</b>
          <span className="text-[0.95rem] text-soft">
            {nearest ? `Next on ${sessionTitle(nearest)}. ` : ''}It was today: begin a session
          </span>
        </button>
      </Form>
    </li>
  )
}
