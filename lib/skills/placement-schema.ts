import { z } from 'zod'
import { startsAt } from '../activities/session-schema'
import {
  choice,
  dateField,
  listOf,
  optionalDate,
  optionalText,
  recordId,
  requiredText,
  version,
} from '../platform/form-fields'

/** What the forms about somebody who is asked send, with the words a person reads when something is wrong. */

const LONGEST_MESSAGE = 600

const editing = { id: recordId, version }

const alone = choice(['no', 'yes'], 'Say whether a member of staff is there all the time.')

export const inviteInput = z.object({
  requestId: recordId,
  offerId: recordId,
  message: optionalText(LONGEST_MESSAGE),
  alone,
})
export type Invite = z.output<typeof inviteInput>

export const gateAnswerInput = z.object({
  ...editing,
  answer: choice(['yes', 'no'], 'Say what they answered.'),
  words: optionalText(LONGEST_MESSAGE),
})

export const callOffInput = z.object({
  ...editing,
  why: requiredText('Say in a few words why.', 300),
})

export const freshLinkInput = z.object(editing)

export const placeInActivityInput = z.object({
  ...editing,
  alone,
  activityId: recordId,
  sessionIds: listOf(recordId),
  heldOn: optionalDate('Enter the day of another session.'),
  startsAt,
})
export type PlaceInActivity = z.output<typeof placeInActivityInput>

export const placeInNewInput = z.object({
  ...editing,
  alone,
  title: requiredText('Say what the activity is called.', 120),
  heldOn: dateField('Enter the day of the first session.'),
  startsAt,
  place: optionalText(120),
})
export type PlaceInNew = z.output<typeof placeInNewInput>

export const volunteerInput = z.object({
  offerId: recordId,
  version,
  state: choice(['not_known', 'not_needed', 'supervised_only', 'checked'], 'Choose what is known.'),
  riskAssessedOn: optionalDate('Enter the day the risk assessment was written.'),
  checkedOn: optionalDate('Enter the day the check was seen.'),
  expiresOn: optionalDate('Enter the day the check is to be renewed.'),
})
export type SetVolunteer = z.output<typeof volunteerInput>
