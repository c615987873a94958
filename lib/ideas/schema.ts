import { z } from 'zod'
import { newLinkForm } from '../concerns/parent-schema'
import { LOCALES } from '../door/languages'
import {
  choice,
  dateField,
  optionalText,
  recordId,
  requiredText,
  tickBox,
  version,
} from '../platform/form-fields'
import { WRITTEN_DOWN } from '../skills/given-by'
import { DECISIONS } from './idea'

/** The most a parent's idea may be, in letters: also by the door. */
export const LONGEST_IDEA = 2000

const optionalId = z.preprocess((value) => value || null, recordId.nullable())

const language = choice(LOCALES as readonly [string, ...string[]], 'Choose the language they said it in.')

const ofIdea = { id: recordId, version }

export const newIdeaInput = z.object({
  words: requiredText('Enter their idea.', LONGEST_IDEA),
  locale: language,
  inEnglish: optionalText(LONGEST_IDEA),
  familyReference: optionalText(60),
  givenBy: choice(WRITTEN_DOWN, 'Choose how it reached you.'),
  saidOn: dateField('Enter the day they said it.'),
  meetingId: optionalId,
  /** They have looked, and it is not about a child who may be harmed. */
  isNotDisclosure: tickBox,
})

export const englishInput = z.object({ ...ofIdea, inEnglish: optionalText(LONGEST_IDEA) })

export const familyInput = z.object({ ...ofIdea, familyReference: optionalText(60) })

export const decideInput = z.object({
  ...ofIdea,
  decision: choice(DECISIONS, 'Choose what becomes of it.'),
  decidedOn: dateField('Enter the day it was decided.'),
  why: optionalText(1000),
  activityId: optionalId,
  improvementId: optionalId,
})

export const resultInput = z.object({
  ...ofIdea,
  result: requiredText('Say what came of it.', 1000),
  resultOn: dateField('Enter the day.'),
})

export const toldInput = z.object({
  ...ofIdea,
  toldOn: dateField('Enter the day they were told.'),
  toldHow: requiredText('Say how they were told.', 200),
})

/** For how many days the parent's link works, as for the link to a case. */
export const ideaLinkInput = newLinkForm

export const ideaInput = z.object({ id: recordId })

export const deleteIdeaInput = z.object({
  id: recordId,
  isSure: tickBox.refine((sure) => sure, 'Tick this if the idea is to be deleted.'),
})

export type NewIdeaInput = z.output<typeof newIdeaInput>
export type DecideInput = z.output<typeof decideInput>
export type ResultInput = z.output<typeof resultInput>
export type ToldInput = z.output<typeof toldInput>
