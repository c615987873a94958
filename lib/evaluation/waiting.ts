import 'server-only'
import type { Tx } from '../platform/database'
import { NotFound } from '../platform/errors'
import type { Viewer } from '../platform/viewer'

/** Who waited while an activity's first group took part, and what became of them. */
export interface Waiting {
  repeatsId: string | null
  /** Still at the school. */
  pupilIds: string[]
  /** The draw's names have not been shown: nobody may learn from here who waits. */
  isSealed: boolean
  /** The group in which at least one of them took part afterwards. */
  next: { id: string; title: string } | null
}

/** @throws NotFound when the activity is not this school's */
export async function readWaiting(tx: Tx, { schoolId }: Viewer, activityId: string): Promise<Waiting> {
  const activity = await tx.activity.findFirst({
    where: { schoolId, id: activityId },
    select: {
      repeatsId: true,
      evaluation: {
        select: {
          draws: { orderBy: { number: 'desc' }, take: 1, select: { shownAt: true } },
          members: { where: { arm: 'compared', pupil: { leftAt: null } }, select: { pupilId: true } },
        },
      },
    },
  })
  if (!activity) throw new NotFound()
  const { repeatsId, evaluation } = activity
  const pupilIds = (evaluation?.members ?? []).map(({ pupilId }) => pupilId)
  const rootId = repeatsId ?? activityId
  const next = await tx.activity.findFirst({
    where: {
      schoolId,
      id: { not: activityId },
      OR: [{ id: rootId }, { repeatsId: rootId }],
      evaluation: { members: { some: { arm: 'took_part', pupilId: { in: pupilIds } } } },
    },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true, title: true },
  })
  return { repeatsId, pupilIds, isSealed: evaluation?.draws[0]?.shownAt === null, next }
}
