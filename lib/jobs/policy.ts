import type { Prisma } from '@/prisma/generated/client'
import { isLeader, isRecorder } from '../platform/roles'
import type { Viewer } from '../platform/viewer'

/** Those who write in the record. What somebody has asked for is theirs and the leaders' to see and to stop. */
export const canSeeJobs = isRecorder

/** Of the school's jobs those this viewer sees, as a condition. */
export function visibleJobs(viewer: Viewer): Prisma.JobWhereInput {
  const { schoolId, personId } = viewer
  return isLeader(viewer) ? { schoolId } : { schoolId, personId }
}
