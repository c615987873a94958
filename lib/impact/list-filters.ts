import { z } from 'zod'
import { ACTIVITY_KINDS } from '../activities/kind'
import { STEPS } from './ladder'

const word = z.preprocess((value) => (Array.isArray(value) ? value[0] : value), z.string())
const one = <const T extends readonly [string, ...string[]]>(options: T) =>
  word.pipe(z.enum(options)).nullable().catch(null)

/**
 * What a list of activities is narrowed to, as it stands in the address. What makes no sense is left out, so that an old
 * link still opens something.
 */
export const listFilters = z.object({
  /** The year it began, `all`, or the current one when nothing is said. */
  academicYear: word
    .pipe(
      z.union([
        z.literal('all'),
        z
          .string()
          .regex(/^20\d\d$/)
          .transform(Number),
      ]),
    )
    .nullable()
    .catch(null),
  status: one(['idea', 'planned', 'running', 'finished', 'stopped']),
  /** `any`: on some step, so not a mere idea. */
  step: one([...STEPS, 'any']),
  kind: one([...ACTIVITY_KINDS, 'none']),
  yearGroup: word.pipe(z.string().min(1).max(40)).nullable().catch(null),
  group: word.pipe(z.string().min(1).max(60)).nullable().catch(null),
  measure: word.pipe(z.uuid()).nullable().catch(null),
  archived: one(['yes']),
  text: word.pipe(z.string().trim().min(1).max(100)).nullable().catch(null),
  page: word.transform(Number).pipe(z.number().int().min(1).max(10_000)).catch(1),
})

export type ListFilters = z.output<typeof listFilters>

/** The filters as they go into an address; those that say nothing are left out by `withQuery`. */
export function asQuery({ page, ...filters }: ListFilters): Record<string, string | number | null> {
  return { ...filters, page: page > 1 ? page : null }
}
