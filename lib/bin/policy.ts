import { mayAsk } from '../governance/policy'
import { isLeader, isRecorder } from '../platform/roles'
import type { Viewer } from '../platform/viewer'

/** Whoever may remove something finds it here: governors their own questions, and nothing else. */
export const canSeeBin = (viewer: Pick<Viewer, 'role'>) => isRecorder(viewer) || mayAsk(viewer)

/** What goes for good before its time, goes by a leader's word. */
export const canEmptyBin = isLeader

/**
 * Leaders see all that was removed in the school but questions that governors took back before anybody answered; the others
 * what they removed themselves.
 */
export function visibleInBin({ schoolId, personId, role }: Viewer) {
  if (!isLeader({ role })) return { schoolId, removedById: personId }
  return { schoolId, OR: [{ kind: { not: 'question' } }, { removedById: personId }] }
}
