import type { Prisma } from '@/prisma/generated/client'
import type { Viewer } from '../platform/viewer'
import { isUntoldWhere } from './filters'
import { canDecideIdeas, canTellParents } from './policy'

/** More than a school has open at once. */
const MOST_WAITING = 200

/**
 * The ideas that wait for this person, to be read along with what else a page reads of the school: for leaders those nobody has
 * decided, for whoever tells parents those that are decided and not told. The database leaves out what they may not know of.
 */
export function waitingIdeasSelect(viewer: Viewer) {
  const waits: Prisma.IdeaWhereInput[] = [
    ...(canDecideIdeas(viewer) ? [{ status: 'new' as const }] : []),
    ...(canTellParents(viewer) ? [isUntoldWhere] : []),
  ]
  return {
    ideas: {
      where: { schoolId: viewer.schoolId, OR: waits },
      orderBy: [{ saidOn: 'asc' }, { id: 'asc' }],
      take: waits.length > 0 ? MOST_WAITING : 0,
      select: { id: true, status: true, saidOn: true, decidedOn: true, resultOn: true },
    },
  } satisfies Prisma.SchoolSelect
}

export type WaitingIdea = Prisma.SchoolGetPayload<{
  select: ReturnType<typeof waitingIdeasSelect>
}>['ideas'][number]
