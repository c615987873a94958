import 'server-only'
import type { Tx } from '../platform/database'

/**
 * Parts offers from the placements that came of them: what was still to come is called off, and what the parent was written
 * or wrote is taken out. What pupils gained stays in the record without saying whose it was.
 */
export async function partFromPlacements(
  tx: Tx,
  schoolId: string,
  offerIds: readonly string[],
  why: string,
): Promise<void> {
  const offerId = { in: [...offerIds] }
  await tx.placement.updateMany({
    where: { schoolId, offerId, status: { in: ['invited', 'accepted', 'placed'] } },
    data: { status: 'called_off', calledOffWhy: why },
  })
  await tx.placement.updateMany({
    where: { schoolId, offerId },
    data: {
      offerId: null,
      tokenHash: null,
      message: null,
      answerWords: null,
      parentSaid: null,
      because: [],
    },
  })
}
