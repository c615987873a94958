import type { Prisma } from '@/prisma/generated/client'
import { today } from '../platform/clock'
import { toDate } from '../platform/dates'
import type { Viewer } from '../platform/viewer'
import { mayAnswer } from './policy'

const MOST_WAITING = 50

/** What waits for a leader, to be read along with what else a page reads of the school: nothing for anybody else. */
export const waitingSelect = (viewer: Viewer) =>
  ({
    questions: {
      where: { schoolId: viewer.schoolId, answeredAt: null },
      orderBy: [{ askedAt: 'asc' }, { id: 'asc' }],
      take: mayAnswer(viewer) ? MOST_WAITING : 0,
      select: { id: true, aboutWords: true, askedByName: true, askedOn: true },
    },
    meetings: {
      where: { schoolId: viewer.schoolId, keptAt: null, heldOn: { lte: toDate(today()) } },
      orderBy: [{ heldOn: 'asc' }, { id: 'asc' }],
      take: mayAnswer(viewer) ? MOST_WAITING : 0,
      select: { id: true, name: true, heldOn: true },
    },
  }) satisfies Prisma.SchoolSelect

export type Waiting = Prisma.SchoolGetPayload<{ select: ReturnType<typeof waitingSelect> }>
