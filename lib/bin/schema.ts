import { z } from 'zod'
import { recordId } from '../platform/form-fields'

export const inBin = z.object({ id: recordId })

export type InBinInput = z.output<typeof inBin>
