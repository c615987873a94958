import 'server-only'
import { familyCalled } from '../families/family-called'
import { staleEdit } from '../platform/audit'
import { changeInSchool } from '../platform/change'
import { now, today } from '../platform/clock'
import { toDate } from '../platform/dates'
import { NotAllowed, NotFound, RuleBroken } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import { forumHappened, forumInHand } from './forum-in-hand'
import type { ChangedForumInput, NewForumInput } from './forum-schema'
import { canKeepForums } from './policy'

/** Puts a forum on record; gives its id. @throws NotAllowed */
export function addForum(viewer: Viewer, input: NewForumInput): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    if (!canKeepForums(viewer)) throw new NotAllowed()
    const { id } = await tx.forum.create({
      data: { ...input, schoolId: viewer.schoolId, createdAt: now() },
      select: { id: true },
    })
    await forumHappened(tx, viewer, 'forum.added', id)
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
    await forumHappened(tx, viewer, 'forum.changed', id)
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
    await forumHappened(tx, viewer, 'forum.member_added', id)
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
    await forumHappened(tx, viewer, 'forum.member_gone', id)
    return id
  })
}
