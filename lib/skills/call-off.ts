import 'server-only'
import { recordHappening } from '../platform/audit'
import { changeInSchool } from '../platform/change'
import { now } from '../platform/clock'
import type { Tx } from '../platform/database'
import { RuleBroken } from '../platform/errors'
import { hashOfToken, tokenOfForm } from '../platform/link-token'
import type { Viewer } from '../platform/viewer'
import { invitationEnds } from './invite-command'
import { placementInHand, savePlacement } from './placement-in-hand'
import { requestInHand } from './request-in-hand'

type CallOff = { id: string; version: number; why: string }

/**
 * Takes an invitation back, or calls off what was arranged: the parent's link says that it is over, and they are no longer at the
 * sessions. Where they have helped at some already, those were held, and only the rest is called off. Where nobody else is placed
 * for the request, it is open again.
 *
 * @returns the request's id
 * @throws NotFound; NotAllowed; RuleBroken when it is over already; StaleEdit
 */
export function callOff(viewer: Viewer, { id, version, why }: CallOff): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const { schoolId } = viewer
    const { status, requestId } = await placementInHand(tx, viewer, id)
    if (!['invited', 'accepted', 'placed'].includes(status)) throw new RuleBroken('form', OVER)
    const request = await requestInHand(tx, viewer, requestId)
    const ofIt = { schoolId, placementId: id }
    const helped = await tx.placementSession.count({ where: { ...ofIt, minutes: { not: null } } })
    const after = helped > 0 ? 'held' : 'called_off'
    await savePlacement(tx, viewer, { id, version }, { status: after, calledOffWhy: why })
    await tx.placementSession.deleteMany({ where: { ...ofIt, minutes: null } })
    if (helped === 0 && request.status === 'filled') await openAgain(tx, schoolId, requestId)
    await recordHappening(tx, viewer, {
      kind: status === 'invited' ? 'placement.taken_back' : 'placement.called_off',
      recordType: 'placement',
      recordId: id,
      detail: { title: request.title, why },
    })
    return requestId
  })
}

const OVER = 'This is over already: there is nothing to call off.'

async function openAgain(tx: Tx, schoolId: string, requestId: string): Promise<void> {
  const others = await tx.placement.count({
    where: { schoolId, requestId, status: { in: ['placed', 'held'] } },
  })
  if (others > 0) return
  await tx.skillRequest.updateMany({
    where: { schoolId, id: requestId },
    data: { status: 'open', version: { increment: 1 } },
  })
}

/**
 * Makes another link for somebody who was asked: theirs was lost, or is too old. The one before opens nothing any more.
 *
 * @throws NotFound; NotAllowed; RuleBroken when it was called off or their offer withdrawn; StaleEdit
 */
export async function makeLinkAnew(
  viewer: Viewer,
  { id, version }: { id: string; version: number },
): Promise<{ id: string; requestId: string; token: string }> {
  const token = tokenOfForm(viewer, 'placement')
  const requestId = await changeInSchool(viewer, async (tx) => {
    const { status, offerId, requestId } = await placementInHand(tx, viewer, id)
    if (status === 'called_off' || !offerId) throw new RuleBroken('form', OVER)
    const tokenHash = hashOfToken(token)
    await savePlacement(tx, viewer, { id, version }, { tokenHash, expiresAt: invitationEnds(now()) })
    await recordHappening(tx, viewer, { kind: 'placement.link_made', recordType: 'placement', recordId: id })
    return requestId
  })
  return { id, requestId, token }
}
