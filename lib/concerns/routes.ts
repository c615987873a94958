import 'server-only'
import { recordHappening } from '../platform/audit'
import { changeInSchool } from '../platform/change'
import { today } from '../platform/clock'
import { toDate } from '../platform/dates'
import { NotAllowed, RuleBroken } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import { bodyName, mayTie } from './case-ties'
import { caseInHand, standingInFor } from './in-hand'
import type { RouteInput } from './ties-schema'

/**
 * Puts down that the same matter went another way as well: one person who writes to several bodies is one case with several
 * routes. What is noted of it stays out of the history, which cannot be changed.
 *
 * @throws NotFound; NotAllowed for who neither wrote it down nor works on it; RuleBroken for a day to come
 */
export function addRoute(viewer: Viewer, { id, body, toldOn, note }: RouteInput): Promise<{ id: string }> {
  return changeInSchool(viewer, async (tx) => {
    const found = await caseInHand(tx, viewer, id)
    if (!mayTie(viewer, found, await standingInFor(tx, viewer))) throw new NotAllowed()
    if (toldOn > today())
      throw new RuleBroken('toldOn', 'This day is still to come. Enter the day you knew of it.')
    const { schoolId, personName: byName } = viewer
    await tx.caseRoute.createMany({
      data: [
        { schoolId, caseId: id, route: 'body', name: bodyName(body), toldOn: toDate(toldOn), note, byName },
      ],
    })
    await recordHappening(tx, viewer, {
      kind: 'case.route_added',
      recordType: 'case',
      recordId: id,
      detail: { body, toldOn },
    })
    return { id }
  })
}
