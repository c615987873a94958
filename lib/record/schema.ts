import { z } from 'zod'
import { dateField, recordId, requiredText } from '@/lib/platform/form-fields'

export const beginSessionInput = z.object({ activityId: recordId })
export type BeginSession = z.output<typeof beginSessionInput>

export const beginActivityInput = z.object({
  title: requiredText('Enter what you call it, such as “Reading together, Year 1”.', 120),
  heldOn: dateField('Enter the date.'),
})
export type BeginActivity = z.output<typeof beginActivityInput>
