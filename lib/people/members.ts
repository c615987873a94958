import 'server-only'
import { recordHappening } from '@/lib/platform/audit'
import { changeInSchool } from '@/lib/platform/change'
import { now } from '@/lib/platform/clock'
import type { Tx } from '@/lib/platform/database'
import { RuleBroken } from '@/lib/platform/errors'
import type { Viewer } from '@/lib/platform/viewer'
import { recordDuties } from './duties'
import { oneAtATime, someOtherHeadStays } from './heads'
import { saveMember, theMember } from './member-in-hand'
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
    const { name } = before.person
    if (before.duties.includes('chair') && role !== 'governor') {
      throw new RuleBroken('role', `${name} is the chair of governors. Take that from them first.`)
    }
    await saveMember(tx, viewer, { id, version }, { role, jobTitle })
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

/**
 * Ends somebody's access to the school from their next request on. What they recorded stays, with their name; what they did
 * besides their role ends too, so that a school is never left with a chair who cannot come in.
 */
export async function deactivateMember(viewer: Viewer, { id, version }: MemberStanding): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    await oneAtATime(tx, viewer)
    const before = await theMember(tx, viewer, id)
    onlyThoseWhoKeepPeople(viewer)
    if (before.role === 'head') await someOtherHeadStays(tx, viewer, id)
    await saveMember(tx, viewer, { id, version }, { deactivatedAt: now(), duties: [] })
    const { name } = before.person
    await record(tx, viewer, id, 'person.deactivated', { name })
    await recordDuties(tx, viewer, id, { name, before: before.duties, after: [] })
    return id
  })
}

/** Gives somebody access again, with the role they had. */
export async function reactivateMember(viewer: Viewer, { id, version }: MemberStanding): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    await oneAtATime(tx, viewer)
    const before = await theMember(tx, viewer, id)
    onlyThoseWhoKeepPeople(viewer)
    await saveMember(tx, viewer, { id, version }, { deactivatedAt: null })
    await record(tx, viewer, id, 'person.reactivated', { name: before.person.name })
    return id
  })
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
