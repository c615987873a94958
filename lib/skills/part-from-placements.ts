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
  // Where they have helped at some sessions already, those were held.
  await tx.placement.updateMany({
    where: { schoolId, offerId, status: 'placed', sessions: { some: { minutes: { not: null } } } },
    data: { status: 'held', calledOffWhy: why },
  })
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
      thanks: null,
      because: [],
    },
  })
}
