import { z } from 'zod'
import {
  choice,
  dateField,
  optionalDate,
  optionalText,
  optionalWholeNumber,
  recordId,
  requiredText,
  version,
} from '../platform/form-fields'
import { FORUM_KINDS } from './forum'

const fields = {
  name: requiredText('Enter the forum’s name.', 100),
  kind: choice(FORUM_KINDS, 'Choose what kind of forum it is.'),
  about: optionalText(1000),
  hearsOthers: optionalText(1000),
}

export const newForumInput = z.object(fields)

export const changedForumInput = z.object({
  ...fields,
  id: recordId,
  version,
  endedOn: optionalDate('Enter the day it ended.'),
})

export const memberInput = z.object({
  id: recordId,
  familyReference: requiredText('Enter the family’s reference.', 60),
})

export const memberGoesInput = z.object({ id: recordId, familyId: recordId })

export const meetingInput = z.object({
  forumId: recordId,
  heldOn: dateField('Enter the day of the meeting.'),
  cameCount: optionalWholeNumber('Enter how many parents and carers came.', { max: 10_000 }),
  note: optionalText(4000),
})

export const changedMeetingInput = meetingInput.extend({ id: recordId, version })

export const meetingGoesInput = z.object({ id: recordId, version, forumId: recordId })

export type NewForumInput = z.output<typeof newForumInput>
export type ChangedForumInput = z.output<typeof changedForumInput>
export type MeetingInput = z.output<typeof meetingInput>
export type ChangedMeetingInput = z.output<typeof changedMeetingInput>
export type MeetingGoesInput = z.output<typeof meetingGoesInput>
