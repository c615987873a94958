import { z } from 'zod'
import { calendarDate } from '../platform/form-fields'
import { CHANNELS, KINDS } from './case'

const word = z.preprocess((value) => (Array.isArray(value) ? value[0] : value), z.string())
const one = <const T extends readonly [string, ...string[]]>(options: T) =>
  word.pipe(z.enum(options)).nullable().catch(null)
const day = word
  .transform((text) => calendarDate(text.trim()))
  .nullable()
  .catch(null)

/**
 * What a list of cases is narrowed to, as it stands in the address. What makes no sense is left out, so that an old link
 * still opens something. Without a status it is what is still to be dealt with: open and paused.
 */
export const caseFilters = z.object({
  /** Words of what was said, of the school's account, of what was done since; or a reference. */
  q: word.pipe(z.string().trim().min(1).max(100)).nullable().catch(null),
  status: one(['all', 'open', 'paused', 'resolved', 'withdrawn', 'redirected']),
  kind: one(KINDS),
  /** A category's key. */
  category: word.pipe(z.string().min(1).max(60)).nullable().catch(null),
  yearGroup: word.pipe(z.string().min(1).max(40)).nullable().catch(null),
  channel: one(CHANNELS),
  stage: word.pipe(z.string().regex(/^\d$/).transform(Number)).nullable().catch(null),
  /** A membership's id, or `none`: nobody has it. */
  handler: word
    .pipe(z.union([z.literal('none'), z.uuid()]))
    .nullable()
    .catch(null),
  from: day,
  to: day,
  late: one(['yes']),
  page: word.transform(Number).pipe(z.number().int().min(1).max(1000)).catch(1),
})

export type CaseFilters = z.output<typeof caseFilters>

/** Whether the list is of what is still to be dealt with, and so stands by when it is due. */
export const isOfOngoing = ({ status, late }: CaseFilters) =>
  status === null || status === 'open' || status === 'paused' || late === 'yes'

/** The filters as they go into an address; those that say nothing are left out by `withQuery`. */
export function asQuery({ page, ...filters }: CaseFilters): Record<string, string | number | null> {
  return { ...filters, page: page > 1 ? page : null }
}
