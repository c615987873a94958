import 'server-only'
import { recordHappening, staleEdit } from '../platform/audit'
import { changeInSchool } from '../platform/change'
import { today } from '../platform/clock'
import type { Tx } from '../platform/database'
import { toDate } from '../platform/dates'
import { RuleBroken } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import { changeOffer, offerInHand } from './offer-in-hand'
import type { OfferAsOpened, Withdrawal } from './offer-schema'
import { canAskParents, canRequest } from './policy'
import { deleteOffer } from './write-offer'

/** Notes that the parent was told that it takes longer. @throws NotFound, NotAllowed, StaleEdit */
export const noteToldWaiting = (viewer: Viewer, input: OfferAsOpened) =>
  note(viewer, input, 'offer.told_waiting', () => ({ toldWaitingOn: toDate(today()) }))

/** Notes that somebody was in touch with the parent: the offer is answered. @throws NotFound, NotAllowed, StaleEdit */
export const noteAnswered = (viewer: Viewer, input: OfferAsOpened) =>
  note(viewer, input, 'offer.answered', () => ({ answeredOn: toDate(today()) }))

function note(
  viewer: Viewer,
  input: OfferAsOpened,
  kind: string,
  data: () => Parameters<typeof changeOffer>[3],
) {
  return changeInSchool(viewer, async (tx) => {
    const { id } = await offerInHand(tx, viewer, input.id, canRequest)
    await changeOffer(tx, viewer, input, data())
    await recordHappening(tx, viewer, { kind, recordType: 'offer', recordId: id })
    return id
  })
}

/**
 * Deletes an offer because its parent wishes it, with everything they typed. The history says that there was one.
 *
 * @throws RuleBroken on `typed` when it is not their name; NotFound, NotAllowed, StaleEdit
 */
export function withdrawForParent(viewer: Viewer, { id, version, typed }: Withdrawal): Promise<null> {
  return changeInSchool(viewer, async (tx) => {
    const { name } = await offerInHand(tx, viewer, id, canAskParents)
    if (plain(typed) !== plain(name)) throw new RuleBroken('typed', `Type ${name} to delete it.`)
    await holdVersion(tx, viewer, { id, version })
    await deleteOffer(tx, viewer.schoolId, id)
    await recordHappening(tx, viewer, {
      kind: 'offer.withdrawn_for_parent',
      recordType: 'offer',
      recordId: id,
    })
    return null
  })
}

const plain = (text: string) => text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase()

async function holdVersion(tx: Tx, viewer: Viewer, { id, version }: OfferAsOpened) {
  const held = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "Offer" WHERE "schoolId" = ${viewer.schoolId}::uuid AND "id" = ${id}::uuid AND "version" = ${version} FOR UPDATE`
  if (held.length === 0) throw await staleEdit(tx, viewer, id)
}
