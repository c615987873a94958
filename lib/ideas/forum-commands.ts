import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import { familyCalled } from '../families/family-called'
import { recordHappening, staleEdit } from '../platform/audit'
import { changeInSchool } from '../platform/change'
import { now, today } from '../platform/clock'
import type { Tx } from '../platform/database'
import { toDate } from '../platform/dates'
import { NotAllowed, NotFound, RuleBroken } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import type { ChangedForumInput, MeetingInput, NewForumInput } from './forum-schema'
import { canKeepForums } from './policy'

/** Puts a forum on record; gives its id. @throws NotAllowed */
export function addForum(viewer: Viewer, input: NewForumInput): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    if (!canKeepForums(viewer)) throw new NotAllowed()
    const { id } = await tx.forum.create({
      data: { ...input, schoolId: viewer.schoolId, createdAt: now() },
      select: { id: true },
    })
    await happened(tx, viewer, 'forum.added', id)
    return id
  })
}

/** Changes what is said of a forum, or ends it. @throws NotFound; NotAllowed; RuleBroken on `endedOn`; StaleEdit */
export function changeForum(
  viewer: Viewer,
  { id, version, endedOn, ...said }: ChangedForumInput,
): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    await forumInHand(tx, viewer, id)
    if (endedOn && endedOn > today()) throw new RuleBroken('endedOn', 'This day is still to come.')
    const { count } = await tx.forum.updateMany({
      where: { schoolId: viewer.schoolId, id, version },
      data: { ...said, endedOn: endedOn && toDate(endedOn), version: { increment: 1 } },
    })
    if (count === 0) throw await staleEdit(tx, viewer, id)
    await happened(tx, viewer, 'forum.changed', id)
    return id
  })
}

/**
 * That a family sits in the forum, by its reference; once is enough.
 *
 * @throws NotFound; NotAllowed; RuleBroken on `familyReference`
 */
export function addMember(
  viewer: Viewer,
  { id, familyReference }: { id: string; familyReference: string },
): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    await forumInHand(tx, viewer, id)
    const family = await familyCalled(tx, viewer, familyReference)
    if (!family) throw new NotFound()
    const { count } = await tx.forumMember.createMany({
      data: [{ schoolId: viewer.schoolId, forumId: id, familyId: family.id }],
      skipDuplicates: true,
    })
    if (count === 0)
      throw new RuleBroken('familyReference', `The family ${family.reference} sits in it already.`)
    await happened(tx, viewer, 'forum.member_added', id)
    return id
  })
}

/** That a family no longer sits in it. @throws NotFound also when it did not; NotAllowed */
export function removeMember(
  viewer: Viewer,
  { id, familyId }: { id: string; familyId: string },
): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    await forumInHand(tx, viewer, id)
    const { count } = await tx.forumMember.deleteMany({
      where: { schoolId: viewer.schoolId, forumId: id, familyId },
    })
    if (count === 0) throw new NotFound()
    await happened(tx, viewer, 'forum.member_gone', id)
    return id
  })
}

/** Puts a meeting on record; gives the forum's id. @throws NotFound; NotAllowed; RuleBroken on `heldOn` */
export function recordMeeting(viewer: Viewer, input: MeetingInput): Promise<string> {
  const { forumId, heldOn, cameCount, note } = input
  return changeInSchool(viewer, async (tx) => {
    await forumInHand(tx, viewer, forumId)
    if (heldOn > today())
      throw new RuleBroken('heldOn', 'This day is still to come. Put the meeting down when it was held.')
    await tx.forumMeeting.create({
      data: { schoolId: viewer.schoolId, forumId, heldOn: toDate(heldOn), cameCount, note },
      select: { id: true },
    })
    await happened(tx, viewer, 'forum.met', forumId, { heldOn })
    return forumId
  })
}

async function forumInHand(tx: Tx, viewer: Viewer, id: string): Promise<void> {
  const found = await tx.forum.findFirst({
    where: { schoolId: viewer.schoolId, id },
    select: { id: true },
  })
  if (!found) throw new NotFound()
  if (!canKeepForums(viewer)) throw new NotAllowed()
}

function happened(
  tx: Tx,
  viewer: Viewer,
  kind: string,
  id: string,
  detail: Prisma.InputJsonObject = {},
): Promise<void> {
  return recordHappening(tx, viewer, { kind, recordType: 'forum', recordId: id, detail })
}
