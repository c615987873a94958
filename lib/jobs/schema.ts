import { z } from 'zod'
import { recordId } from '../platform/form-fields'

export const jobToStop = z.object({ id: recordId })
