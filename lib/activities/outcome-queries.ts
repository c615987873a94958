import 'server-only'
import { inSchool, type Tx } from '@/lib/platform/database'
import { isRecordId } from '@/lib/platform/record-id'
import type { Viewer } from '@/lib/platform/viewer'
import type { Prisma } from '@/prisma/generated/client'
import { CRITERION } from './outcome-rows'
import { mayRecordActivities } from './policy'

const ACTIVITY = { id: true, title: true, status: true, archivedAt: true } as const

const MEASURES = {
  where: { retiredAt: null },
  orderBy: [{ about: 'asc' }, { name: 'asc' }],
  select: { id: true, name: true, unit: true, direction: true, about: true },
} satisfies Prisma.School$measuresArgs

export type MeasureChoice = {
  id: string
  name: string
  unit: string
  direction: 'higher' | 'lower'
  about: string
}

/** What the form for a new outcome needs: the activity and the measures to choose from. Null when it is not there for this viewer. */
export function getActivityForOutcome(viewer: Viewer, activityId: string) {
  if (!mayRecordActivities(viewer) || !isRecordId(activityId)) return Promise.resolve(null)
  const { schoolId } = viewer
  return inSchool(viewer, (tx) =>
    tx.activity.findFirst({
      where: { schoolId, id: activityId },
      relationLoadStrategy: 'join',
      select: { ...ACTIVITY, school: { select: { measures: MEASURES } } },
    }),
  )
}

/**
 * One outcome as its form is filled in, within its activity, in a page's transaction; whether figures have been brought in.
 * Null as above.
 */
export async function readOutcomeToEdit(tx: Tx, viewer: Viewer, activityId: string, id: string) {
  if (!mayRecordActivities(viewer) || !isRecordId(activityId) || !isRecordId(id)) return null
  return tx.outcome.findFirst({
    where: { schoolId: viewer.schoolId, activityId, id },
    relationLoadStrategy: 'join',
    select: {
      ...CRITERION,
      changedAfterLockAt: true,
      figures: { take: 1, select: { id: true } },
      activity: { select: { ...ACTIVITY, school: { select: { measures: MEASURES } } } },
    },
  })
}
