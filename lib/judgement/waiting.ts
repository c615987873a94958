import type { Prisma } from '@/prisma/generated/client'
import { type IsoDate, toDate } from '../platform/dates'
import type { Viewer } from '../platform/viewer'
import { canJudge } from './policy'
import { termBegins, termOf } from './terms'

/** More than a school has areas. */
const MOST_WAITING = 50

/**
 * What of judging waits for a leader, to be read along with what else a page reads of the school: drafts, what was agreed this
 * term, and whether there is a framework to judge by at all. Nothing for anybody else.
 */
export function waitingJudgementsSelect(viewer: Viewer, on: IsoDate) {
  const { schoolId } = viewer
  const may = canJudge(viewer)
  return {
    judgements: {
      where: { schoolId, OR: [{ status: 'draft' }, { agreedAt: { gte: toDate(termBegins(termOf(on))) } }] },
      orderBy: [{ status: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }],
      take: may ? MOST_WAITING : 0,
      select: {
        id: true,
        status: true,
        areaKey: true,
        createdAt: true,
        framework: { select: { areas: true } },
      },
    },
    frameworks: { where: { schoolId, status: 'in_use' }, take: may ? 1 : 0, select: { id: true } },
  } satisfies Prisma.SchoolSelect
}

export type WaitingJudgements = Prisma.SchoolGetPayload<{
  select: ReturnType<typeof waitingJudgementsSelect>
}>
