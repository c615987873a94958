import { z } from 'zod'
import { optionalText, recordId, version } from '../platform/form-fields'

export const ownWordsSchema = z.object({
  activityId: recordId,
  outcomeId: recordId,
  version,
  ownWords: optionalText(1_000),
  privateNote: optionalText(2_000),
})

export type OwnWords = z.output<typeof ownWordsSchema>
