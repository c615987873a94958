import { z } from 'zod'
import {
  choice,
  dateField,
  optionalText,
  optionalWholeNumber,
  recordId,
  requiredText,
  version,
  wholeNumber,
} from '@/lib/platform/form-fields'
import { CONSENTS } from './response'

const optionalId = z.preprocess((value) => (typeof value === 'string' && value) || null, recordId.nullable())

const said = { saidOn: dateField('Enter the date.'), sessionId: optionalId }

const quotation = {
  kind: z.literal('quotation'),
  ...said,
  words: requiredText('Enter what was said, in the parent’s own words.', 2000),
  source: optionalText(120),
  consent: choice(CONSENTS, 'Say whether they agreed to be quoted.'),
}

const questions = {
  kind: z.literal('questions'),
  ...said,
  question: requiredText('Enter the question.', 300),
  scaleMax: wholeNumber('Enter the highest number on the scale.', { min: 2, max: 10 }),
  lowWord: requiredText('Say what 1 means.', 60),
  highWord: requiredText('Say what the highest number means.', 60),
  /** Not trimmed: a line that starts with a tab has its first answer missing. */
  answers: z.preprocess((value) => (typeof value === 'string' ? value : ''), z.string().max(20_000)),
}

const atHome = {
  kind: z.literal('at_home'),
  ...said,
  what: requiredText('Say what parents did at home.', 300),
  doneCount: wholeNumber('Enter how many families did it.', { max: 5000 }),
  ofCount: optionalWholeNumber('Enter how many families it was for.', { min: 1, max: 5000 }),
}

const place = { activityId: recordId }
const stored = { activityId: recordId, responseId: recordId, version }

export const addResponseInput = z.discriminatedUnion('kind', [
  z.object({ ...place, ...quotation }),
  z.object({ ...place, ...questions }),
  z.object({ ...place, ...atHome }),
])
export type AddResponse = z.output<typeof addResponseInput>

export const changeResponseInput = z.discriminatedUnion('kind', [
  z.object({ ...stored, ...quotation }),
  z.object({ ...stored, ...questions }),
  z.object({ ...stored, ...atHome }),
])
export type ChangeResponse = z.output<typeof changeResponseInput>

export const withdrawConsentInput = z.object(stored)
export type WithdrawConsent = z.output<typeof withdrawConsentInput>

export const removeResponseInput = z.object({
  ...stored,
  reason: requiredText('Say why it is removed.', 300),
})
export type RemoveResponse = z.output<typeof removeResponseInput>
