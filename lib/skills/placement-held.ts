import 'server-only'
import { changeInSchool } from '../platform/change'
import { today } from '../platform/clock'
import { toIso } from '../platform/dates'
import { NotFound, RuleBroken } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import type { HeldInput } from './afterwards-schema'
import { placementInHand } from './placement-in-hand'
import { writeAfterwards } from './write-afterwards'

/**
 * Records at which sessions a parent was, and for how long: their hours. It counts as held once none of its sessions is still to
 * come; until then their checks are held to the days that are left. May be put right later.
 *
 * @returns its id
 * @throws NotFound for a placement, or a session of it, that is not there; NotAllowed; RuleBroken on `form`, or on the
 *   minutes of a session that is to come; StaleEdit
 */
export function recordHeld(viewer: Viewer, { id, version, minutes }: HeldInput): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const { schoolId } = viewer
    const found = await placementInHand(tx, viewer, id)
    if (found.status !== 'placed' && found.status !== 'held')
      throw new RuleBroken('form', 'It is not arranged. Say first at which sessions they help.')
    const rows = await tx.placementSession.findMany({
      where: { schoolId, placementId: id },
      relationLoadStrategy: 'join',
      select: { sessionId: true, minutes: true, session: { select: { heldOn: true } } },
    })
    const sessions = new Map(rows.map((one) => [one.sessionId, one]))
    for (const [sessionId, said] of Object.entries(minutes)) {
      const session = sessions.get(sessionId)
      if (!session) throw new NotFound()
      if (said !== null && toIso(session.session.heldOn) > today())
        throw new RuleBroken(`minutes.${sessionId}`, 'This session is still to come.')
      sessions.set(sessionId, { ...session, minutes: said })
    }
    const after = [...sessions.values()]
    const held = after.filter((one) => one.minutes !== null)
    if (held.length === 0)
      throw new RuleBroken(
        'form',
        'Enter for how many minutes they were there, at one session at least. If it never took place, call it off.',
      )
    for (const { sessionId, minutes: said } of after)
      await tx.placementSession.updateMany({
        where: { schoolId, placementId: id, sessionId },
        data: { minutes: said },
      })
    const isOver = after.every(({ session }) => toIso(session.heldOn) <= today())
    await writeAfterwards(
      tx,
      viewer,
      { id, version },
      { status: isOver ? 'held' : found.status },
      {
        kind: 'placement.held',
        activityId: found.activityId,
        detail: { sessions: held.length, minutes: held.reduce((all, one) => all + (one.minutes ?? 0), 0) },
      },
    )
    return id
  })
}
