import 'server-only'
import { DUTIES } from '@/lib/concerns/case'
import { recordHappening } from '@/lib/platform/audit'
import { changeInSchool } from '@/lib/platform/change'
import type { Tx } from '@/lib/platform/database'
import { RuleBroken } from '@/lib/platform/errors'
import type { Viewer } from '@/lib/platform/viewer'
import type { Duty, Role } from '@/prisma/generated/enums'
import { oneAtATime } from './heads'
import { saveMember, theMember } from './member-in-hand'
import { onlyThoseWhoKeepPeople } from './policy'
import type { DutiesInput } from './schema'

/**
 * Says what somebody does for the school besides their role: the chair of governors, the clerk, a safeguarding lead. It
 * counts from their next request on, also for what they may see of cases.
 *
 * @throws RuleBroken for a chair who is no governor, and for a second chair
 */
export function changeDuties(viewer: Viewer, { id, version, duties }: DutiesInput): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    await oneAtATime(tx, viewer)
    const before = await theMember(tx, viewer, id)
    onlyThoseWhoKeepPeople(viewer)
    if (before.deactivatedAt)
      throw new RuleBroken('duties', `${before.person.name} has no access any longer.`)
    if (duties.includes('chair')) await mayBeChair(tx, viewer, { id, role: before.role })
    const after = DUTIES.filter((duty) => duties.includes(duty))
    await saveMember(tx, viewer, { id, version }, { duties: after })
    await recordDuties(tx, viewer, id, { name: before.person.name, before: before.duties, after })
    return id
  })
}

/** Puts down that duties were given or taken; nothing when they are as they were. */
export async function recordDuties(
  tx: Tx,
  viewer: Viewer,
  recordId: string,
  { name, before, after }: { name: string; before: readonly Duty[]; after: readonly Duty[] },
): Promise<void> {
  const given = after.filter((duty) => !before.includes(duty))
  const taken = before.filter((duty) => !after.includes(duty))
  if (given.length + taken.length === 0) return
  await recordHappening(tx, viewer, {
    kind: 'person.duties_changed',
    recordType: 'membership',
    recordId,
    detail: { name, given, taken },
  })
}

/** What is about the head goes to the chair: one person, who is a governor and not employed under the head. */
async function mayBeChair(tx: Tx, viewer: Viewer, { id, role }: { id: string; role: Role }): Promise<void> {
  if (role !== 'governor') {
    throw new RuleBroken(
      'duties',
      'Only a governor can be the chair of governors. Change what they may do first, and save that.',
    )
  }
  const other = await tx.membership.findFirst({
    where: { schoolId: viewer.schoolId, id: { not: id }, deactivatedAt: null, duties: { has: 'chair' } },
    select: { person: { select: { name: true } } },
  })
  if (other) {
    throw new RuleBroken(
      'duties',
      `${other.person.name} is the chair of governors now, and a school has one. Take that from them first.`,
    )
  }
}
