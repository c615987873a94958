import 'server-only'
import { inSchool } from '@/lib/platform/database'
import { isRecordId } from '@/lib/platform/record-id'
import type { Viewer } from '@/lib/platform/viewer'
import { CRITERION } from './outcome-rows'
import { mayPlanActivities } from './policy'

export type ActivityStanding = NonNullable<Awaited<ReturnType<typeof getActivityStatus>>>

/** Where an activity is between idea and finished, with what its moves are judged by. For those who plan; null otherwise. */
export function getActivityStatus(viewer: Viewer, id: string) {
  if (!mayPlanActivities(viewer) || !isRecordId(id)) return Promise.resolve(null)
  return inSchool(viewer, (tx) =>
    tx.activity.findFirst({
      where: { schoolId: viewer.schoolId, id },
      relationLoadStrategy: 'join',
      select: {
        id: true,
        version: true,
        title: true,
        status: true,
        statusOn: true,
        archivedAt: true,
        academicYear: true,
        sessionsHeld: true,
        stoppedReason: true,
        decision: true,
        decisionNote: true,
        decidedOn: true,
        outcomes: { orderBy: [{ position: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }], select: CRITERION },
      },
    }),
  )
}
