'use server'

import * as forums from '@/lib/ideas/forum-commands'
import {
  changedForumInput,
  changedMeetingInput,
  meetingGoesInput,
  meetingInput,
  memberGoesInput,
  memberInput,
  newForumInput,
} from '@/lib/ideas/forum-schema'
import * as meetings from '@/lib/ideas/meeting-commands'
import { formAction } from '@/lib/platform/form-action'
import type { Viewer } from '@/lib/platform/viewer'

const ends = (notice: string) => (viewer: Viewer, id: string) => ({
  page: `/${viewer.schoolSlug}/ideas/forums/${id}`,
  notice,
})

export const add = formAction(newForumInput, forums.addForum, ends('It is on record. Say who sits in it.'))
export const change = formAction(changedForumInput, forums.changeForum, ends('It is changed.'))
export const addMember = formAction(memberInput, forums.addMember, ends('The family sits in it.'))
export const removeMember = formAction(
  memberGoesInput,
  forums.removeMember,
  ends('The family no longer sits in it.'),
)
export const recordMeeting = formAction(
  meetingInput,
  meetings.recordMeeting,
  ends('The meeting is on record. Write down the ideas that were raised in it.'),
)
export const changeMeeting = formAction(
  changedMeetingInput,
  meetings.changeMeeting,
  ends('What is said of the meeting is changed.'),
)
export const removeMeeting = formAction(
  meetingGoesInput,
  meetings.removeMeeting,
  ends('The meeting is in the bin, from which it can be put back for 30 days.'),
)
