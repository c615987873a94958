import 'server-only'
import { recordHappening } from '../platform/audit'
import { changeInSchool } from '../platform/change'
import { today } from '../platform/clock'
import type { Tx } from '../platform/database'
import { shortDate, toDate, toIso } from '../platform/dates'
import { NotAllowed, NotFound, RuleBroken } from '../platform/errors'
import { isLeader } from '../platform/roles'
import type { Viewer } from '../platform/viewer'
import { maySeeCases } from './policy'
import type { AwayEndInput, AwayInput } from './work-schema'

/**
 * Puts down that somebody is away and who stands in: until they are back, their deputy sees and works what they handle, but
 * for what is restricted, held by the chair or the clerk, or about the deputy. Everybody says it of themselves; leaders of
 * anybody.
 *
 * @throws NotFound for memberships that are not this school's; RuleBroken beside the field that is wrong
 */
export function sayAway(viewer: Viewer, input: AwayInput): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const { membershipId, deputyId, fromOn, toOn } = input
    if (!maySeeCases(viewer)) throw new NotAllowed()
    if (membershipId !== viewer.membershipId && !isLeader(viewer)) throw new NotAllowed()
    const who = await activeMember(tx, viewer, membershipId)
    const deputy = await activeMember(tx, viewer, deputyId)
    if (!who || !deputy) throw new NotFound()
    if (deputyId === membershipId) throw new RuleBroken('deputyId', 'Choose somebody else to stand in.')
    if (!maySeeCases(deputy))
      throw new RuleBroken('deputyId', 'They see no cases in this school. Choose somebody else.')
    if (toOn < fromOn) throw new RuleBroken('toOn', 'The last day is before the first.')
    if (toOn < today()) throw new RuleBroken('toOn', 'This is over already.')
    const { schoolId } = viewer
    const other = await tx.away.findFirst({
      where: { schoolId, membershipId, fromOn: { lte: toDate(toOn) }, toOn: { gte: toDate(fromOn) } },
      select: { fromOn: true, toOn: true },
    })
    if (other) {
      const days = `${shortDate(other.fromOn)} to ${shortDate(other.toOn)}`
      throw new RuleBroken('fromOn', `They are away from ${days} already. Take that back first.`)
    }
    const { id } = await tx.away.create({
      data: { schoolId, membershipId, deputyId, fromOn: toDate(fromOn), toOn: toDate(toOn) },
      select: { id: true },
    })
    await recordHappening(tx, viewer, {
      kind: 'concerns.away_said',
      recordType: 'away',
      recordId: id,
      detail: { who: who.person.name, deputy: deputy.person.name, fromOn, toOn },
    })
    return id
  })
}

/** Takes back that somebody is away: they are here, or it was wrong. */
export function endAway(viewer: Viewer, { id }: AwayEndInput): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const { schoolId } = viewer
    const away = await tx.away.findFirst({
      where: { schoolId, id },
      select: {
        membershipId: true,
        fromOn: true,
        toOn: true,
        membership: { select: { person: { select: { name: true } } } },
      },
    })
    if (!away || !maySeeCases(viewer)) throw new NotFound()
    if (away.membershipId !== viewer.membershipId && !isLeader(viewer)) throw new NotAllowed()
    await tx.away.deleteMany({ where: { schoolId, id } })
    await recordHappening(tx, viewer, {
      kind: 'concerns.away_ended',
      recordType: 'away',
      recordId: id,
      detail: { who: away.membership.person.name, fromOn: toIso(away.fromOn), toOn: toIso(away.toOn) },
    })
    return id
  })
}

function activeMember(tx: Tx, { schoolId }: Viewer, id: string) {
  return tx.membership.findFirst({
    where: { schoolId, id, deactivatedAt: null },
    select: { role: true, duties: true, person: { select: { name: true } } },
  })
}
