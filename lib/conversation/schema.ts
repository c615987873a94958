import { z } from 'zod'
import { listOf, recordId, requiredText, tickBox, version, wholeNumber } from '../platform/form-fields'

const title = requiredText('Give the pack a title.', 120)

export const newPackInput = z.object({
  title,
  academicYear: wholeNumber('Choose the year.', { min: 2000, max: 2200 }),
})

export const choiceInput = z.object({
  id: recordId,
  version,
  title,
  judgements: listOf(recordId),
  activities: listOf(recordId),
  evidence: listOf(recordId),
  withPictures: tickBox,
})

export const packInHandInput = z.object({ id: recordId, version })

export type NewPackInput = z.output<typeof newPackInput>
export type ChoiceInput = z.output<typeof choiceInput>
export type PackInHandInput = z.output<typeof packInHandInput>
