import { z } from 'zod'
import type { CaseChannel } from '@/prisma/generated/enums'
import { choice, dateField, recordId, requiredText, tickBox, version } from '../platform/form-fields'

/** The most a letter may be: the longest of the school’s own, and the longest of parents’ words in it. */
const MOST_OF_A_LETTER = 25_000

/** By which a letter goes out. */
export const LETTER_CHANNELS = [
  'email',
  'letter',
  'message',
  'meeting',
] as const satisfies readonly CaseChannel[]

export const LETTER_CHANNEL_NAMES: Record<(typeof LETTER_CHANNELS)[number], string> = {
  email: 'By e-mail',
  letter: 'By post',
  message: 'By message',
  meeting: 'Handed over',
}

const words = {
  title: requiredText('Enter what the letter is.', 150),
  body: requiredText('Write the letter.', MOST_OF_A_LETTER),
}

export const newLetterForm = z.object({
  id: recordId,
  /** Empty for a letter that begins with nothing. */
  templateId: z.preprocess((value) => value || null, recordId.nullable()),
  ...words,
})

export const letterEditForm = z.object({ id: recordId, letterId: recordId, version, ...words })

export const letterSentForm = z.object({
  id: recordId,
  letterId: recordId,
  version,
  sentOn: dateField('Enter the day it was sent.'),
  sentBy: choice(LETTER_CHANNELS, 'Choose how it was sent.'),
  /** They have looked at what stands in square brackets, and it is no gap. */
  isComplete: tickBox,
})

export const newTemplateForm = z.object({
  name: requiredText('Enter what the letter is for.', 100),
  body: requiredText('Write the letter.', MOST_OF_A_LETTER),
})

export const templateEditForm = newTemplateForm.extend({ id: recordId, version })
export const templateForm = z.object({ id: recordId, version })

export type NewLetter = z.output<typeof newLetterForm>
export type LetterEdit = z.output<typeof letterEditForm>
export type LetterSent = z.output<typeof letterSentForm>
export type NewTemplate = z.output<typeof newTemplateForm>
export type TemplateEdit = z.output<typeof templateEditForm>
