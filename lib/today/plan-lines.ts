import { PLAN_DAYS_AHEAD, type WaitingPriority } from '@/lib/plan/waiting'
import { addDays, type IsoDate, toIso } from '@/lib/platform/dates'
import type { Line } from './lines'

/** What the improvement plan needs of a leader: what a criterion came to, and a priority looked at again; also what is near. */
export function planLines(priorities: readonly WaitingPriority[], today: IsoDate): Line[] {
  return priorities.flatMap(({ id, title, reviewOn, criteria }) => [
    ...criteria.map((criterion) => {
      const on = toIso(criterion.reviewOn)
      const isDue = on <= today
      return {
        key: `criterion-${criterion.id}`,
        on,
        label: isDue ? 'Say what it came to' : 'Find out what it came to',
        about: title,
        because: `“${criterion.statement}” ${isDue ? 'was' : 'is'} to be looked at then.`,
        path: isDue ? `/plan/${id}/criteria/${criterion.id}` : `/plan/${id}`,
      }
    }),
    ...reviewLines({ id, title, on: toIso(reviewOn) }, today),
  ])
}

function reviewLines(
  { id, title, on }: { id: string; title: string; on: IsoDate | null },
  today: IsoDate,
): Line[] {
  if (on === null || on > addDays(today, PLAN_DAYS_AHEAD)) return []
  const isDue = on <= today
  return [
    {
      key: `priority-${id}`,
      on,
      label: 'Look at the priority again',
      about: title,
      because: isDue ? 'Its review is due.' : 'Its review is near.',
      path: isDue ? `/plan/${id}/review` : `/plan/${id}`,
    },
  ]
}
