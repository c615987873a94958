import { z } from 'zod'
import {
  choice,
  listOf,
  optionalChoice,
  optionalDate,
  optionalText,
  recordId,
  requiredText,
  tickBox,
} from '../platform/form-fields'
import { CHANNELS, KINDS, RAISED_BY } from './case'

/** The most a parent's words may be: a long letter. */
export const MOST_WORDS = 10_000

/** Two fields are required: what they said, and how it reached the school. */
export const caseInput = z.object({
  words: requiredText('Enter what they said.', MOST_WORDS),
  channel: choice(CHANNELS, 'Choose how it reached you.'),
  kind: optionalChoice(KINDS).transform((kind) => kind ?? 'concern'),
  raisedBy: optionalChoice(RAISED_BY).transform((by) => by ?? 'parent'),
  /** A pupil's or family's reference, a class, or who somebody is in words. */
  about: optionalText(200),
  wish: optionalText(2000),
  wordsLanguage: optionalText(60),
  /** Empty: from the words. */
  categoryKey: optionalText(60),
  receivedOn: optionalDate('Enter the day it reached you.'),
  /** Memberships of whoever it is about. */
  named: listOf(recordId),
  /** They have looked, and it is not about a child who may be harmed. */
  isNotDisclosure: tickBox,
})

export type CaseInput = z.output<typeof caseInput>
