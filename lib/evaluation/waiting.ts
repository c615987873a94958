import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import type { Tx } from '../platform/database'
import { NotFound } from '../platform/errors'
import type { Viewer } from '../platform/viewer'

/** Who waited while an activity's first group took part, and what became of them. */
interface Waiting {
  repeatsId: string | null
  /** Still at the school. */
  pupilIds: string[]
  /** The draw's names have not been shown: nobody may learn from here who waits. */
  isSealed: boolean
  /** The group in which at least one of them took part afterwards. */
  next: { id: string; title: string } | null
}

/** What `waitingOf` needs of an activity. */
export const WAITING = {
  id: true,
  repeatsId: true,
  evaluation: {
    select: {
      draws: { orderBy: { number: 'desc' }, take: 1, select: { shownAt: true } },
      members: { where: { arm: 'compared', pupil: { leftAt: null } }, select: { pupilId: true } },
    },
  },
} satisfies Prisma.ActivitySelect

/** @throws NotFound when the activity is not this school's */
export async function readWaiting(tx: Tx, viewer: Viewer, activityId: string): Promise<Waiting> {
  const activity = await tx.activity.findFirst({
    where: { schoolId: viewer.schoolId, id: activityId },
    select: WAITING,
  })
  if (!activity) throw new NotFound()
  return waitingOf(tx, viewer, activity)
}

/** The same of an activity that is read already: one more statement where somebody waited, and none otherwise. */
export async function waitingOf(
  tx: Tx,
  { schoolId }: Viewer,
  activity: Prisma.ActivityGetPayload<{ select: typeof WAITING }>,
): Promise<Waiting> {
  const { id, repeatsId, evaluation } = activity
  const pupilIds = (evaluation?.members ?? []).map(({ pupilId }) => pupilId)
  const isSealed = evaluation?.draws[0]?.shownAt === null
  if (pupilIds.length === 0) return { repeatsId, pupilIds, isSealed, next: null }
  const rootId = repeatsId ?? id
  const next = await tx.activity.findFirst({
    where: {
      schoolId,
      id: { not: id },
      OR: [{ id: rootId }, { repeatsId: rootId }],
      evaluation: { members: { some: { arm: 'took_part', pupilId: { in: pupilIds } } } },
    },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true, title: true },
  })
  return { repeatsId, pupilIds, isSealed, next }
}

/** How many are due their turn now. */
export const dueOf = ({ pupilIds, isSealed, next }: Waiting) => (next || isSealed ? 0 : pupilIds.length)
