import 'server-only'
import { staleEdit } from '../platform/audit'
import { changeInSchool } from '../platform/change'
import { today } from '../platform/clock'
import { type IsoDate, toDate } from '../platform/dates'
import { NotFound, RuleBroken } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import { forumHappened, forumInHand } from './forum-in-hand'
import type { ChangedMeetingInput, MeetingInput } from './forum-schema'

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
    const found = await tx.forumMeeting.findFirst({
      where: { schoolId, forumId, id },
      select: { id: true },
    })
    if (!found) throw new NotFound()
    refuseDayToCome(heldOn)
    const { count } = await tx.forumMeeting.updateMany({
      where: { schoolId, forumId, id, version },
      data: { heldOn: toDate(heldOn), cameCount, note, version: { increment: 1 } },
    })
    if (count === 0)
      throw await staleEdit(tx, viewer, forumId, { detail: { path: ['meetingId'], equals: id } })
    await forumHappened(tx, viewer, 'forum.meeting_changed', forumId, { meetingId: id, heldOn })
    return forumId
  })
}

function refuseDayToCome(heldOn: IsoDate): void {
  if (heldOn > today())
    throw new RuleBroken('heldOn', 'This day is still to come. Put the meeting down when it was held.')
}
