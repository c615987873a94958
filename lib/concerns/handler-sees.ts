import 'server-only'
import type { Tx } from '../platform/database'
import type { Viewer } from '../platform/viewer'
import type { CaseInHand } from './in-hand'
import { addPeople } from './record-case'

/**
 * A restricted case, or one the chair or clerk holds, is seen by those it is opened to: whoever handles it is one of them. But
 * not by name where their duty opens it to them, so that it closes when somebody else has that duty.
 */
export async function letHandlerSee(
  tx: Tx,
  viewer: Viewer,
  { id, isRestricted, heldBy }: Pick<CaseInHand, 'id' | 'isRestricted' | 'heldBy'>,
  personId: string,
): Promise<void> {
  if (!isRestricted && (heldBy === 'school' || (await hasDuty(tx, viewer, personId, heldBy)))) return
  await addPeople(tx, viewer, id, 'may_see', [personId])
}

async function hasDuty(tx: Tx, { schoolId }: Viewer, personId: string, duty: 'chair' | 'clerk') {
  const where = { schoolId, personId, deactivatedAt: null, duties: { has: duty } }
  return (await tx.membership.count({ where })) > 0
}
