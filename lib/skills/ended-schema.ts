import { z } from 'zod'
import { dateField, recordId, tickBox, version } from '../platform/form-fields'

const which = { kind: z.enum(['offer', 'preference']), id: recordId, version }

export const agreedAgain = z.object({ ...which, until: dateField('Enter until when they agree.') })
export const endedToGo = z.object({
  ...which,
  isSure: tickBox.refine(Boolean, 'Tick that it is to be deleted.'),
})

export type AgreedAgain = z.output<typeof agreedAgain>
export type EndedToGo = z.output<typeof endedToGo>
