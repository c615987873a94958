import 'server-only'
import type { Tx } from '../platform/database'
import { NotAllowed } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import { type CaseInHand, caseInHand, mayWorkOn } from './in-hand'

/**
 * Whoever works on a case, and whoever wrote it down, who is the one the parent knows: gives the parent their link, and adds
 * the files they brought.
 */
export const takesPart = (viewer: Viewer, found: Pick<CaseInHand, 'isTheirs' | 'recordedById'>) =>
  mayWorkOn(viewer, found) || found.recordedById === viewer.personId

/** @throws NotFound as `caseInHand`; NotAllowed for whoever may see it and takes no part */
export async function caseTheyTakePartIn(tx: Tx, viewer: Viewer, id: string): Promise<CaseInHand> {
  const found = await caseInHand(tx, viewer, id)
  if (!takesPart(viewer, found)) throw new NotAllowed()
  return found
}
