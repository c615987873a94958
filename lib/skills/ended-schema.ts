import { z } from 'zod'
import { dateField, recordId, version } from '../platform/form-fields'

const which = { kind: z.enum(['offer', 'preference']), id: recordId, version }

export const agreedAgain = z.object({ ...which, until: dateField('Enter until when they agree.') })
export const endedToGo = z.object({
  ...which,
  isSure: z.literal('yes', { error: 'Tick that it is to be deleted.' }),
})

export type AgreedAgain = z.output<typeof agreedAgain>
export type EndedToGo = z.output<typeof endedToGo>
