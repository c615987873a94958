import { z } from 'zod'
import { KINDS } from './evidence'

/** What a list of evidence is narrowed to: in the address, so that it can be kept and sent. Nonsense counts as nothing. */
const orNothing = <T extends z.ZodType>(type: T) => type.nullable().catch(null)

export const evidenceFilters = z.object({
  kind: orNothing(z.enum(KINDS)),
  activity: orNothing(z.uuid()),
  age: orNothing(z.enum(['old', 'year'])),
  consent: orNothing(z.enum(['fine', 'missing'])),
  /** Evidence in use, unless asked otherwise. */
  state: orNothing(z.enum(['replaced', 'withdrawn'])),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})

export type EvidenceFilters = z.output<typeof evidenceFilters>

export const noFilters: EvidenceFilters = evidenceFilters.parse({})

export const PAGE_SIZE = 50
