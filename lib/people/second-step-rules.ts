import 'server-only'
import { recordHappening, staleEdit } from '@/lib/platform/audit'
import { changeInSchool } from '@/lib/platform/change'
import { inSchool, setKeys } from '@/lib/platform/database'
import { NotFound, RuleBroken } from '@/lib/platform/errors'
import type { Viewer } from '@/lib/platform/viewer'
import type { Role } from '@/prisma/generated/enums'
import { readAccount, recordInEverySchool } from './account'
import { ELSEWHERE, isActiveElsewhere } from './elsewhere'
import { mayKeepPeople, onlyThoseWhoKeepPeople } from './policy'
import { forget } from './second-step'

/** Of whom the school asks a code after the password; null for anybody but the head. */
export async function getSecondStepRoles(viewer: Viewer): Promise<{ roles: Role[]; version: number } | null> {
  if (!mayKeepPeople(viewer)) return null
  const { secondStepRoles: roles, version } = await inSchool(viewer, (tx) =>
    tx.school.findUniqueOrThrow({
      where: { id: viewer.schoolId },
      select: { secondStepRoles: true, version: true },
    }),
  )
  return { roles, version }
}

/** Asks these roles for a code. Who has none yet sets it up with their next click, before anything else. */
export function requireSecondStep(
  viewer: Viewer,
  { roles, version }: { roles: Role[]; version: number },
): Promise<string> {
  onlyThoseWhoKeepPeople(viewer)
  return changeInSchool(viewer, async (tx) => {
    const id = viewer.schoolId
    const { count } = await tx.school.updateMany({
      where: { id, version },
      data: { secondStepRoles: roles, version: { increment: 1 } },
    })
    if (count === 0) throw await staleEdit(tx, viewer, id)
    await recordHappening(tx, viewer, {
      kind: 'school.second_step_required',
      recordType: 'school',
      recordId: id,
      detail: { roles },
    })
    return id
  })
}

/**
 * Ends the second step of a member who has lost their phone and their recovery codes. Written into the history of every
 * school they are part of, like a link for a new password.
 *
 * @throws RuleBroken for somebody who is active in another school too, which the codes guard as well
 */
export function endSecondStep(viewer: Viewer, { id }: { id: string }): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const { schoolId } = viewer
    const member = await tx.membership.findFirst({ where: { schoolId, id }, select: { personId: true } })
    if (!member) throw new NotFound()
    onlyThoseWhoKeepPeople(viewer)
    await setKeys(tx, { person: member.personId })
    const account = await readAccount(tx, member.personId)
    if (!account?.secondStepSince) throw new RuleBroken('form', 'This person uses no codes.')
    if (isActiveElsewhere(account, schoolId)) throw new RuleBroken('form', ELSEWHERE.codes(account.email))
    await forget(tx, account.id)
    await recordInEverySchool(tx, account, {
      kind: 'person.second_step_ended',
      by: { id: viewer.personId, name: viewer.personName },
      detail: { school: viewer.schoolName },
    })
    await setKeys(tx, { school: schoolId, person: viewer.personId })
    return id
  })
}
