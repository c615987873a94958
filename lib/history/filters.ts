import { z } from 'zod'
import { calendarDate } from '@/lib/platform/form-fields'
import { isRecordId } from '@/lib/platform/record-id'
import { ABOUT, type About } from './words'

const one = (value: unknown) => (Array.isArray(value) ? value[0] : value)
const id = z.preprocess(one, z.string().refine(isRecordId).nullable()).catch(null)
const day = z.preprocess((value) => calendarDate(String(one(value) ?? '')), z.string().nullable())

/** The history's filters as they stand in the address. What cannot be meant is left out rather than refused. */
export const historyFilters = z.object({
  person: id,
  activity: id,
  about: z.preprocess(one, z.enum(Object.keys(ABOUT) as [About, ...About[]]).nullable()).catch(null),
  from: day,
  to: day,
  page: z.preprocess(one, z.coerce.number().int().min(1).max(10_000)).catch(1),
})
