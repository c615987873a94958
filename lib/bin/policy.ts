import { isLeader, isRecorder } from '../platform/roles'
import type { Viewer } from '../platform/viewer'

export const canSeeBin = isRecorder

/** What goes for good before its time, goes by a leader's word. */
export const canEmptyBin = isLeader

/** Leaders see all that was removed in the school; the others what they removed themselves. */
export function visibleInBin({ schoolId, personId, role }: Viewer) {
  return isLeader({ role }) ? { schoolId } : { schoolId, removedById: personId }
}
