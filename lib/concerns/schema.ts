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

/** Signs that nobody writes and no letter can hold, which come along with what is copied from elsewhere; tabs and lines stay. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNSEEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g

/** Their words as they are written, whole characters only. */
function asWritten(value: unknown): unknown {
  const text = Array.isArray(value) ? value[0] : value
  return typeof text === 'string' ? text.replace(UNSEEN, '').replace(/\p{Surrogate}/gu, '\ufffd') : text
}

/** Two fields are required: what they said, and how it reached the school. */
export const caseInput = z.object({
  words: z.preprocess(asWritten, requiredText('Enter what they said.', MOST_WORDS)),
  channel: choice(CHANNELS, 'Choose how it reached you.'),
  kind: optionalChoice(KINDS).transform((kind) => kind ?? 'concern'),
  raisedBy: optionalChoice(RAISED_BY).transform((by) => by ?? 'parent'),
  /** A pupil's or family's reference, a class, or who somebody is in words. */
  about: z.preprocess(asWritten, optionalText(200)),
  wish: z.preprocess(asWritten, optionalText(2000)),
  wordsLanguage: optionalText(60),
  /** Empty: from the words. */
  categoryKey: optionalText(60),
  receivedOn: optionalDate('Enter the day it reached you.'),
  /** Memberships of whoever it is about. */
  named: listOf(recordId),
  /** They have looked, and it is not about a child who may be harmed. */
  isNotDisclosure: tickBox,
  /** Key of another route that applies (other-routes.ts). */
  otherRoute: optionalText(60),
  /** They have told the parent where to go. */
  toldRoute: tickBox,
})

export type CaseInput = z.output<typeof caseInput>
