import 'server-only'
import { Prisma } from '@/prisma/generated/client'
import { staleEdit } from '../platform/audit'
import { putInBin, takeRows } from '../platform/bin'
import { changeInSchool } from '../platform/change'
import { today } from '../platform/clock'
import { type Tx, withAllCases } from '../platform/database'
import { type IsoDate, longDate, toDate, toIso } from '../platform/dates'
import { NotFound, RuleBroken } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import { forumHappened, forumInHand } from './forum-in-hand'
import type { ChangedMeetingInput, MeetingGoesInput, MeetingInput } from './forum-schema'

/** Puts a meeting on record; gives the forum's id. @throws NotFound; NotAllowed; RuleBroken on `heldOn` */
export function recordMeeting(viewer: Viewer, input: MeetingInput): Promise<string> {
  const { forumId, heldOn, cameCount, note } = input
  return changeInSchool(viewer, async (tx) => {
    await forumInHand(tx, viewer, forumId)
    refuseDayToCome(heldOn)
    await tx.forumMeeting.create({
      data: { schoolId: viewer.schoolId, forumId, heldOn: toDate(heldOn), cameCount, note },
      select: { id: true },
    })
    await forumHappened(tx, viewer, 'forum.met', forumId, { heldOn })
    return forumId
  })
}

/**
 * Puts right what is said of a meeting; the ideas raised in it stay with it. Gives the forum's id.
 *
 * @throws NotFound also when it is another forum's meeting; NotAllowed; RuleBroken on `heldOn`; StaleEdit
 */
export function changeMeeting(viewer: Viewer, input: ChangedMeetingInput): Promise<string> {
  const { id, version, forumId, heldOn, cameCount, note } = input
  const { schoolId } = viewer
  return changeInSchool(viewer, async (tx) => {
    await forumInHand(tx, viewer, forumId)
    await meetingInHand(tx, viewer, { id, forumId })
    refuseDayToCome(heldOn)
    const { count } = await tx.forumMeeting.updateMany({
      where: { schoolId, forumId, id, version },
      data: { heldOn: toDate(heldOn), cameCount, note, version: { increment: 1 } },
    })
    if (count === 0) throw await staleMeeting(tx, viewer, { id, forumId })
    await forumHappened(tx, viewer, 'forum.meeting_changed', forumId, { meetingId: id, heldOn })
    return forumId
  })
}

/**
 * Removes a meeting that was put down by mistake, into the bin. The ideas raised in it stay and no longer say where they were
 * raised, until it is put back. Gives the forum's id.
 *
 * @throws NotFound also when it is another forum's meeting; NotAllowed; StaleEdit
 */
export function removeMeeting(viewer: Viewer, { id, version, forumId }: MeetingGoesInput): Promise<string> {
  const { schoolId } = viewer
  return changeInSchool(viewer, async (tx) => {
    await forumInHand(tx, viewer, forumId)
    // Held first: an idea that is being written down in it comes before this, and is let go of too.
    await tx.$queryRaw`
      SELECT 1 FROM "ForumMeeting" WHERE "schoolId" = ${schoolId}::uuid AND "id" = ${id}::uuid FOR UPDATE`
    const before = await meetingInHand(tx, viewer, { id, forumId })
    if (before.version !== version) throw await staleMeeting(tx, viewer, { id, forumId })
    const ideas = await letIdeasStay(tx, viewer, id)
    const heldOn = toIso(before.heldOn)
    await putInBin(tx, viewer, {
      kind: 'forum_meeting',
      recordId: id,
      title: `the meeting of “${before.forum.name}” on ${longDate(heldOn)}`,
      taken: [await takeRows(tx, viewer, 'ForumMeeting', Prisma.sql`"id" = ${id}::uuid`)],
      loosened: [{ table: 'Idea', column: 'forumMeetingId', ids: ideas, value: id }],
    })
    const { cameCount } = before
    await forumHappened(tx, viewer, 'forum.meeting_removed', forumId, { meetingId: id, heldOn, cameCount })
    return forumId
  })
}

/** Also those that hide from whoever removes the meeting, with their cases. @returns which they were */
async function letIdeasStay(tx: Tx, viewer: Viewer, meetingId: string): Promise<string[]> {
  const { schoolId } = viewer
  const ideas = await withAllCases(tx, viewer, () =>
    tx.idea.updateManyAndReturn({
      where: { schoolId, forumMeetingId: meetingId },
      data: { forumMeetingId: null },
      select: { id: true },
    }),
  )
  return ideas.map(({ id }) => id)
}

type OfForum = { id: string; forumId: string }

async function meetingInHand(tx: Tx, { schoolId }: Viewer, { id, forumId }: OfForum) {
  const found = await tx.forumMeeting.findFirst({
    where: { schoolId, forumId, id },
    relationLoadStrategy: 'join',
    select: { version: true, heldOn: true, cameCount: true, forum: { select: { name: true } } },
  })
  if (!found) throw new NotFound()
  return found
}

/** Who changed this very meeting meanwhile. */
const staleMeeting = (tx: Tx, viewer: Viewer, { id, forumId }: OfForum) =>
  staleEdit(tx, viewer, forumId, { detail: { path: ['meetingId'], equals: id } })

function refuseDayToCome(heldOn: IsoDate): void {
  if (heldOn > today())
    throw new RuleBroken('heldOn', 'This day is still to come. Put the meeting down when it was held.')
}
