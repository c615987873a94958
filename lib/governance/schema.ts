import { z } from 'zod'
import { choice, dateField, optionalText, recordId, requiredText, version } from '../platform/form-fields'
import { ABOUTS } from './figure'

/** Long enough for a question and its reason, and too short for a case. */
const MOST_IN_A_QUESTION = 600
const MOST_IN_AN_ANSWER = 3000

const words = requiredText('Write your question.', MOST_IN_A_QUESTION)

const optionalWord = z.preprocess(
  (value) => (typeof value === 'string' && value) || null,
  z.string().nullable(),
)

export const askForm = z.object({
  about: choice(ABOUTS, 'Choose what you ask about.'),
  activityId: z.preprocess((value) => (typeof value === 'string' && value) || null, recordId.nullable()),
  rowKey: optionalWord,
  academicYear: z.coerce.number().int().min(2000).max(2100),
  /** The digest of the figure the page showed. */
  seen: z.string(),
  words,
})

const stored = { id: recordId, version }

export const rewordForm = z.object({ ...stored, words })
export const questionForm = z.object(stored)

export const answerForm = z.object({
  ...stored,
  answer: requiredText('Write the answer.', MOST_IN_AN_ANSWER),
  minute: optionalText(120),
})

const meeting = {
  name: requiredText('Say which meeting it is.', 100),
  heldOn: dateField('Enter the day of the meeting.'),
}

export const newMeetingForm = z.object(meeting)
export const changedMeetingForm = z.object({ ...stored, ...meeting })
export const meetingForm = z.object(stored)

export type AskInput = z.output<typeof askForm>
export type RewordInput = z.output<typeof rewordForm>
export type QuestionInput = z.output<typeof questionForm>
export type AnswerInput = z.output<typeof answerForm>
export type NewMeetingInput = z.output<typeof newMeetingForm>
export type ChangedMeetingInput = z.output<typeof changedMeetingForm>
