import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import { staleEdit } from '../platform/audit'
import type { Tx } from '../platform/database'
import { NotAllowed, NotFound } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import type { OfferAsOpened } from './offer-schema'

/**
 * The offer a command is about to change.
 *
 * @param may who may do it
 * @throws NotFound when it is not this school's; NotAllowed
 */
export async function offerInHand(tx: Tx, viewer: Viewer, id: string, may: (viewer: Viewer) => boolean) {
  const offer = await tx.offer.findFirst({
    where: { schoolId: viewer.schoolId, id },
    select: { id: true, name: true, campaignId: true, familyId: true },
  })
  if (!offer) throw new NotFound()
  if (!may(viewer)) throw new NotAllowed()
  return offer
}

/** Writes to an offer unless somebody has since it was opened. @throws StaleEdit */
export async function changeOffer(
  tx: Tx,
  viewer: Viewer,
  { id, version }: OfferAsOpened,
  data: Prisma.OfferUncheckedUpdateManyInput,
): Promise<void> {
  const { count } = await tx.offer.updateMany({
    where: { schoolId: viewer.schoolId, id, version },
    data: { ...data, version: { increment: 1 } },
  })
  if (count === 0) throw await staleEdit(tx, viewer, id)
}
