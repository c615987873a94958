import { z } from 'zod'
import {
  choice,
  dateField,
  listOf,
  optionalDate,
  optionalText,
  recordId,
  requiredText,
  version,
} from '../../platform/form-fields'
import { CAME_BACK } from './happenings'

const optionalId = z.preprocess((value) => (value === '' ? null : (value ?? null)), recordId.nullable())
const MOST_WORDS = 2000

export const lessonInput = z.object({
  caseId: recordId,
  words: requiredText('Write down what the school learned.', MOST_WORDS),
})
export type LessonInput = z.output<typeof lessonInput>

export const changedLessonInput = lessonInput.extend({ id: recordId, version })
export type ChangedLessonInput = z.output<typeof changedLessonInput>

const improvement = {
  title: requiredText('Enter what is to be done.', 200),
  because: optionalText(MOST_WORDS),
  ownerId: z.preprocess(
    (value) => (Array.isArray(value) ? value[0] : value),
    z.uuid('Choose who answers for it.'),
  ),
  dueOn: dateField('Enter by when.'),
  checkOn: dateField('Enter when you will look again.'),
}

export const newImprovementInput = z.object({
  ...improvement,
  categoryId: optionalId,
  /** The lesson it comes from, and by it the case. */
  lessonId: optionalId,
})
export type NewImprovementInput = z.output<typeof newImprovementInput>

export const changedImprovementInput = z.object({ ...improvement, id: recordId, version })
export type ChangedImprovementInput = z.output<typeof changedImprovementInput>

export const doneInput = z.object({
  id: recordId,
  version,
  doneOn: optionalDate('Enter the day it was done.'),
})
export type DoneInput = z.output<typeof doneInput>

export const droppedInput = z.object({
  id: recordId,
  version,
  droppedWhy: requiredText('Write why it was dropped.', MOST_WORDS),
})
export type DroppedInput = z.output<typeof droppedInput>

export const checkedInput = z.object({
  id: recordId,
  version,
  cameBack: choice(CAME_BACK, 'Choose whether the matter came back.'),
  checkWords: requiredText('Write what you saw.', MOST_WORDS),
})
export type CheckedInput = z.output<typeof checkedInput>

const youSaid = {
  said: requiredText('Write what parents and carers said.', MOST_WORDS),
  did: requiredText('Write what the school did.', MOST_WORDS),
  saidOn: dateField('Enter when they said it.'),
}

export const newYouSaidInput = z.object({ ...youSaid, categoryId: optionalId, improvementId: optionalId })
export type NewYouSaidInput = z.output<typeof newYouSaidInput>

export const changedYouSaidInput = z.object({ ...youSaid, id: recordId, version })
export type ChangedYouSaidInput = z.output<typeof changedYouSaidInput>

/** What the check found that somebody has looked at, and answers for. */
export const publishInput = z.object({
  id: recordId,
  version,
  looked: listOf(z.string().max(300)),
})
export type PublishInput = z.output<typeof publishInput>

export const takeBackInput = z.object({ id: recordId, version })
export type TakeBackInput = z.output<typeof takeBackInput>
