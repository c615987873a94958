import type { Prisma } from '@/prisma/generated/client'
import { addDays, type IsoDate, toDate } from '../platform/dates'
import type { Viewer } from '../platform/viewer'
import { canPlan } from './policy'

/** More than a school works on at once. */
const MOST_WAITING = 50

/** How many days ahead the plan's days are called to mind: as many as the days of results. */
export const PLAN_DAYS_AHEAD = 14

/**
 * The priorities that wait for a leader, to be read along with what else a page reads of the school: those whose review is due
 * or near, and those of which nobody has said what a criterion came to, or soon somebody is to say it.
 *
 * @param on ISO date
 */
export function waitingPrioritiesSelect(viewer: Viewer, on: IsoDate) {
  const { schoolId } = viewer
  const day = { lte: toDate(addDays(on, PLAN_DAYS_AHEAD)) }
  const due = { schoolId, reached: null, reviewOn: day }
  return {
    priorities: {
      where: { schoolId, endedOn: null, OR: [{ reviewOn: day }, { criteria: { some: due } }] },
      orderBy: { id: 'asc' },
      take: canPlan(viewer) ? MOST_WAITING : 0,
      select: {
        id: true,
        title: true,
        reviewOn: true,
        criteria: {
          where: due,
          orderBy: [{ reviewOn: 'asc' }, { id: 'asc' }],
          select: { id: true, statement: true, reviewOn: true },
        },
      },
    },
  } satisfies Prisma.SchoolSelect
}

export type WaitingPriority = Prisma.SchoolGetPayload<{
  select: ReturnType<typeof waitingPrioritiesSelect>
}>['priorities'][number]
