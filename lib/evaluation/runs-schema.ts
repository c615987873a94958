import { z } from 'zod'
import { copySchema } from '../activities/schema'
import { recordId, version } from '../platform/form-fields'

/** On the page of one activity: which other one is another group of it. */
export const repeatsSchema = z.object({
  /** The page it was sent from. */
  at: recordId,
  id: z.preprocess(
    (value) => (Array.isArray(value) ? value[0] : value),
    z.uuid('Choose the activity that is another group of this one.'),
  ),
  firstId: recordId,
})

export const noRepeatSchema = z.object({ at: recordId, id: recordId, version })

export const nextGroupSchema = copySchema
