import type { WaitingPriority } from '@/lib/plan/waiting'
import { type IsoDate, toIso } from '@/lib/platform/dates'
import type { Line } from './lines'

/** What the improvement plan needs of a leader: what a criterion came to, and a priority looked at again. */
export function planLines(priorities: readonly WaitingPriority[], today: IsoDate): Line[] {
  return priorities.flatMap(({ id, title, reviewOn, criteria }) => {
    const review = toIso(reviewOn)
    return [
      ...criteria.map((criterion) => ({
        key: `criterion-${criterion.id}`,
        on: toIso(criterion.reviewOn),
        label: 'Say what it came to',
        about: title,
        because: `“${criterion.statement}” was to be looked at then.`,
        path: `/plan/${id}/criteria/${criterion.id}`,
      })),
      ...(review !== null && review <= today
        ? [
            {
              key: `priority-${id}`,
              on: review,
              label: 'Look at the priority again',
              about: title,
              because: 'Its review is due.',
              path: `/plan/${id}/review`,
            },
          ]
        : []),
    ]
  })
}
