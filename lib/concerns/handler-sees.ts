import 'server-only'
import type { Tx } from '../platform/database'
import type { Viewer } from '../platform/viewer'
import type { CaseInHand } from './in-hand'
import { addPeople } from './record-case'

/** A restricted case, or one the chair or clerk holds, is seen by those it is opened to: whoever handles it is one of them. */
export async function letHandlerSee(
  tx: Tx,
  viewer: Viewer,
  { id, isRestricted, heldBy }: Pick<CaseInHand, 'id' | 'isRestricted' | 'heldBy'>,
  personId: string,
): Promise<void> {
  if (isRestricted || heldBy !== 'school') await addPeople(tx, viewer, id, 'may_see', [personId])
}
