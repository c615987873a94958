import { z } from 'zod'
import { DAYS, HOW_FAR } from '../door/choices'

const word = z.preprocess((value) => (Array.isArray(value) ? value[0] : value), z.string())
const one = <const T extends readonly [string, ...string[]]>(options: T) =>
  word.pipe(z.enum(options)).nullable().catch(null)

/** What a list of offers is narrowed to, as it stands in the address. What makes no sense is left out. */
export const offerFilters = z.object({
  /** What is looked for: "builds walls", "درزی". */
  q: word.pipe(z.string().trim().min(1).max(200)).nullable().catch(null),
  skill: word.pipe(z.uuid()).nullable().catch(null),
  /** A language they speak, by its English name. */
  speaks: word.pipe(z.string().trim().min(1).max(40)).nullable().catch(null),
  day: one(DAYS),
  howFar: one(HOW_FAR),
  /** Waiting: the school has not answered it yet. Words: what they wrote is not matched to skills yet. */
  show: one(['waiting', 'words']),
  page: word.transform(Number).pipe(z.number().int().min(1).max(1000)).catch(1),
})

export type OfferFilters = z.output<typeof offerFilters>

/** The filters as they go into an address; those that say nothing are left out by `withQuery`. */
export function asQuery({ page, ...filters }: OfferFilters): Record<string, string | number | null> {
  return { ...filters, page: page > 1 ? page : null }
}
