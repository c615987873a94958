import 'server-only'
import { recordHappening, staleEdit } from '@/lib/platform/audit'
import { changeInSchool } from '@/lib/platform/change'
import { now } from '@/lib/platform/clock'
import type { Tx } from '@/lib/platform/database'
import { NotFound } from '@/lib/platform/errors'
import type { Viewer } from '@/lib/platform/viewer'
import { oneAtATime, someOtherHeadStays } from './heads'
import { onlyThoseWhoKeepPeople } from './policy'
import type { MemberInput, MemberStanding } from './schema'

/** Changes what somebody may do in the school, and what they are called there; from their next request on. */
export async function changeMember(viewer: Viewer, input: MemberInput): Promise<string> {
  const { id, version, role, jobTitle } = input
  return changeInSchool(viewer, async (tx) => {
    await oneAtATime(tx, viewer)
    const before = await theMember(tx, viewer, id)
    onlyThoseWhoKeepPeople(viewer)
    if (before.role === 'head' && role !== 'head' && !before.deactivatedAt) {
      await someOtherHeadStays(tx, viewer, id)
    }
    await save(tx, viewer, { id, version }, { role, jobTitle })
    const { name } = before.person
    if (before.role !== role) {
      await record(tx, viewer, id, 'person.role_changed', { name, before: before.role, after: role })
    }
    if (before.jobTitle !== jobTitle) {
      await record(tx, viewer, id, 'person.job_title_changed', {
        name,
        before: before.jobTitle,
        after: jobTitle,
      })
    }
    return id
  })
}

/** Ends somebody's access to the school from their next request on. What they recorded stays, with their name. */
export async function deactivateMember(viewer: Viewer, { id, version }: MemberStanding): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    await oneAtATime(tx, viewer)
    const before = await theMember(tx, viewer, id)
    onlyThoseWhoKeepPeople(viewer)
    if (before.role === 'head') await someOtherHeadStays(tx, viewer, id)
    await save(tx, viewer, { id, version }, { deactivatedAt: now() })
    await record(tx, viewer, id, 'person.deactivated', { name: before.person.name })
    return id
  })
}

/** Gives somebody access again, with the role they had. */
export async function reactivateMember(viewer: Viewer, { id, version }: MemberStanding): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    await oneAtATime(tx, viewer)
    const before = await theMember(tx, viewer, id)
    onlyThoseWhoKeepPeople(viewer)
    await save(tx, viewer, { id, version }, { deactivatedAt: null })
    await record(tx, viewer, id, 'person.reactivated', { name: before.person.name })
    return id
  })
}

async function theMember(tx: Tx, viewer: Viewer, id: string) {
  const member = await tx.membership.findFirst({
    where: { schoolId: viewer.schoolId, id },
    select: { role: true, jobTitle: true, deactivatedAt: true, person: { select: { name: true } } },
  })
  if (!member) throw new NotFound()
  return member
}

async function save(
  tx: Tx,
  viewer: Viewer,
  { id, version }: MemberStanding,
  data: { role?: MemberInput['role']; jobTitle?: string | null; deactivatedAt?: Date | null },
): Promise<void> {
  const { count } = await tx.membership.updateMany({
    where: { schoolId: viewer.schoolId, id, version },
    data: { ...data, version: { increment: 1 } },
  })
  if (count === 0) throw await staleEdit(tx, viewer, id)
}

function record(
  tx: Tx,
  viewer: Viewer,
  recordId: string,
  kind: string,
  detail: Record<string, string | null>,
): Promise<void> {
  return recordHappening(tx, viewer, { kind, recordType: 'membership', recordId, detail })
}
