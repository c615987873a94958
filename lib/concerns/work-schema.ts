import { z } from 'zod'
import {
  choice,
  chosenRecord,
  dateField,
  listOf,
  optionalChoice,
  optionalText,
  recordId,
  requiredText,
  version,
} from '../platform/form-fields'
import { CHANNELS, FINDINGS } from './case'

const MOST_TOLD = 5000

const stored = { id: recordId, version }
const told = { channel: optionalChoice(CHANNELS), words: optionalText(MOST_TOLD) }

export const acknowledgeForm = z.object({ ...stored, on: dateField('Enter the day you told them.'), ...told })
export type AcknowledgeInput = z.output<typeof acknowledgeForm>

export const answerForm = z.object({
  ...stored,
  on: dateField('Enter the day they were answered.'),
  finding: optionalChoice(FINDINGS),
  ...told,
})
export type AnswerInput = z.output<typeof answerForm>

export const pauseForm = z.object({
  ...stored,
  on: dateField('Enter the day from which the clock stands still.'),
  reason: requiredText('Say why, so that the parent could read it.', 500),
})
export type PauseInput = z.output<typeof pauseForm>

export const goOnForm = z.object({ ...stored, on: dateField('Enter the day from which it goes on.') })
export type GoOnInput = z.output<typeof goOnForm>

export const escalateForm = z.object({
  ...stored,
  on: dateField('Enter the day they asked for it.'),
  why: requiredText('Say why it goes further.', MOST_TOLD),
})
export type EscalateInput = z.output<typeof escalateForm>

const YES_NO = ['yes', 'no'] as const

export const resolveForm = z.object({
  ...stored,
  on: dateField('Enter the day the parent was told.'),
  finding: optionalChoice(FINDINGS),
  /** Asked every time, whether or not it was upheld: the record of complaints has to say it (Part 7, paragraph 33). */
  actionTaken: requiredText(
    'Say what the school did or changed, or that nothing needed changing.',
    MOST_TOLD,
  ),
  apologyGiven: choice(YES_NO, 'Say whether the school apologised.').transform((word) => word === 'yes'),
})
export type ResolveInput = z.output<typeof resolveForm>

export const withdrawForm = z.object({
  ...stored,
  on: dateField('Enter the day they withdrew it.'),
  why: requiredText('Say in a few words what they said.', MOST_TOLD),
})
export type WithdrawInput = z.output<typeof withdrawForm>

export const redirectForm = z.object({
  ...stored,
  on: dateField('Enter the day you told them.'),
  route: requiredText('Choose where it goes instead.', 60),
  why: optionalText(MOST_TOLD),
})
export type RedirectInput = z.output<typeof redirectForm>

export const reopenForm = z.object({
  ...stored,
  on: dateField('Enter the day it is taken up again.'),
  why: requiredText('Say why it is taken up again.', MOST_TOLD),
})
export type ReopenInput = z.output<typeof reopenForm>

export const handlerForm = z.object({
  ...stored,
  /** Empty: nobody. */
  handlerId: z.preprocess((value) => value || null, recordId.nullable()),
})
export type HandlerInput = z.output<typeof handlerForm>

export const storedForm = z.object(stored)
export type StoredInput = z.output<typeof storedForm>

export const EVENT_KINDS = ['contact_in', 'contact_out', 'meeting', 'decision', 'note'] as const

export const eventForm = z.object({
  id: recordId,
  kind: choice(EVENT_KINDS, 'Choose what it was.'),
  channel: optionalChoice(CHANNELS),
  onDay: dateField('Enter the day.'),
  atTime: z.preprocess(
    (value) => (typeof value === 'string' ? value.trim().replace('.', ':') : ''),
    z
      .string()
      .regex(/^(([01]?\d|2[0-3]):[0-5]\d)?$/, 'Enter a time such as 14:30, or leave it empty.')
      .transform((time) => (time ? time.padStart(5, '0') : null)),
  ),
  who: optionalText(300),
  words: requiredText('Say what was said or done.', MOST_TOLD),
  /** What mattered most to the parent, in a meeting or call: what a record leaves out most easily. */
  mainPoint: optionalText(2000),
  /** The entry this one puts right. */
  correctsId: z.preprocess((value) => value || null, recordId.nullable()),
})
export type EventInput = z.output<typeof eventForm>

export const accountForm = z.object({ ...stored, account: optionalText(10_000) })
export type AccountInput = z.output<typeof accountForm>

export const categoryForm = z.object({ ...stored, categoryKey: requiredText('Choose what it is about.', 60) })
export type CategoryInput = z.output<typeof categoryForm>

export const insistentForm = z.object({
  ...stored,
  why: requiredText('Say what has happened, as you would say it to them.', 2000),
  reviewOn: dateField('Enter the day on which you will look at it again.'),
})
export type InsistentInput = z.output<typeof insistentForm>

export const memberForm = z.object({ ...stored, membershipId: chosenRecord('Choose who may see it.') })
export type MemberInput = z.output<typeof memberForm>

/** Whom it is about. */
export const nameForm = z.object({ ...stored, namedId: chosenRecord('Choose whom it is about.') })
export type NameInput = z.output<typeof nameForm>

export const personForm = z.object({ ...stored, personId: recordId })
export type PersonInput = z.output<typeof personForm>

export const restrictForm = z.object({
  ...stored,
  why: requiredText('Say why only named people may see it.', 500),
})
export type RestrictInput = z.output<typeof restrictForm>

export const handOverForm = z.object({
  ...stored,
  to: choice(['chair', 'clerk', 'school'] as const, 'Choose who takes it.'),
})
export type HandOverInput = z.output<typeof handOverForm>

export const awayForm = z.object({
  membershipId: chosenRecord('Choose who is away.'),
  deputyId: chosenRecord('Choose who stands in.'),
  fromOn: dateField('Enter the first day away.'),
  toOn: dateField('Enter the last day away.'),
})
export type AwayInput = z.output<typeof awayForm>

export const awayEndForm = z.object({ id: recordId })
export type AwayEndInput = z.output<typeof awayEndForm>

export const panelForm = z.object({ ...stored, membershipIds: listOf(recordId) })
export type PanelInput = z.output<typeof panelForm>

export const endInsistentForm = z.object({
  ...stored,
  why: requiredText('Say why the mark comes off.', 2000),
})
