import 'server-only'
import { recordHappening } from '../platform/audit'
import { changeInSchool } from '../platform/change'
import { now, today } from '../platform/clock'
import type { Tx } from '../platform/database'
import { toDate, toIso } from '../platform/dates'
import { NotFound, RuleBroken } from '../platform/errors'
import { hashOfToken, tokenOfForm } from '../platform/link-token'
import type { Viewer } from '../platform/viewer'
import { offersFor } from './offers-for-request'
import type { Invite } from './placement-schema'
import { requestInHand } from './request-in-hand'
import { standingOffers } from './standing'
import { checksOf, whyNotAlone } from './volunteer'

/** How long an invitation can be answered. */
const INVITATION_DAYS = 60

export const invitationEnds = (from: Date) => new Date(from.getTime() + INVITATION_DAYS * 24 * 60 * 60 * 1000)

type Invited = { id: string; requestId: string; token: string }

/**
 * Asks the parent of an offer for what a request wants, by a private link. The link's token is kept nowhere; a form sent twice
 * gives the same one. With it the school has answered the offer.
 *
 * @throws NotFound for a request or an offer that is not the school's; NotAllowed; RuleBroken when the request is no longer open,
 *   when they were asked for it already, or when they would be alone with pupils and their checks are not complete
 */
export async function inviteParent(viewer: Viewer, input: Invite): Promise<Invited> {
  const token = tokenOfForm(viewer, 'placement')
  const { requestId, offerId } = input
  const id = await changeInSchool(viewer, async (tx) => {
    const request = await requestInHand(tx, viewer, requestId)
    const offer = await offerToAsk(tx, viewer, offerId)
    if (request.status === 'closed') throw new RuleBroken('form', CLOSED)
    await refuseSecond(tx, viewer, input, offer.name)
    const isSupervised = input.alone === 'no'
    if (!isSupervised) {
      const why = whyNotAlone(checksOf(offer.volunteer), toIso(request.neededOn) ?? today())
      if (why) throw new RuleBroken('alone', mustBeSupervised(offer.name, why))
    }
    const { schoolId, personId, personName } = viewer
    const [found] = await offersFor(tx, viewer, requestId, [offerId])
    const pupils = offer.family?.pupils ?? []
    const made = await tx.placement.create({
      data: {
        schoolId,
        requestId,
        offerId,
        isSupervised,
        because: found?.reasons ?? [],
        message: input.message,
        tokenHash: hashOfToken(token),
        expiresAt: invitationEnds(now()),
        invitedOn: toDate(today()),
        invitedById: personId,
        invitedByName: personName,
        groups: [...new Set(pupils.flatMap(({ groups }) => groups))],
        yearGroups: [...new Set(pupils.flatMap(({ yearGroup }) => yearGroup ?? []))],
      },
      select: { id: true },
    })
    await tx.offer.updateMany({
      where: { schoolId, id: offerId, answeredOn: null },
      data: { answeredOn: toDate(today()) },
    })
    await recordHappening(tx, viewer, {
      kind: 'placement.invited',
      recordType: 'placement',
      recordId: made.id,
      detail: { title: request.title, isSupervised },
    })
    return made.id
  })
  return { id, requestId, token }
}

const CLOSED = 'This request is closed. Open it again before asking somebody.'

/** "Sara has no checks that are complete…": said wherever somebody would be left alone with pupils. */
export const mustBeSupervised = (name: string, why: string) =>
  `${name} ${why}, and so cannot be alone with pupils. Choose that a member of staff is there all the time, or complete the checks first.`

async function offerToAsk(tx: Tx, { schoolId }: Viewer, id: string) {
  const offer = await tx.offer.findFirst({
    where: { ...standingOffers(schoolId), id },
    relationLoadStrategy: 'join',
    select: {
      name: true,
      volunteer: true,
      family: { select: { pupils: { where: { leftAt: null }, select: { yearGroup: true, groups: true } } } },
    },
  })
  if (!offer) throw new NotFound()
  return offer
}

async function refuseSecond(tx: Tx, { schoolId }: Viewer, { requestId, offerId }: Invite, name: string) {
  const there = await tx.placement.findFirst({
    where: { schoolId, requestId, offerId, status: { in: ['invited', 'accepted', 'placed', 'held'] } },
    select: { id: true },
  })
  if (there)
    throw new RuleBroken(
      'form',
      `${name} has been asked for this already. Look at the invitation on the request.`,
    )
}
