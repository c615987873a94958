import { z } from 'zod'
import { recordId } from '../platform/form-fields'

/** Which page of the bin, in its address. Nonsense is the first. */
export const binPage = z.coerce.number().int().min(1).max(10_000).catch(1)

export const inBin = z.object({ id: recordId })

export type InBinInput = z.output<typeof inBin>
