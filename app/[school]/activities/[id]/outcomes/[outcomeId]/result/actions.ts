'use server'

import * as commands from '@/lib/impact/own-words-commands'
import { ownWordsSchema } from '@/lib/impact/own-words-schema'
import { formAction } from '@/lib/platform/form-action'
import { orUseOffered } from '@/lib/platform/offered-words'

export const saveOwnWords = orUseOffered(
  formAction(ownWordsSchema, commands.saveOwnWords, ({ schoolSlug }, _, { activityId, outcomeId }) => ({
    page: `/${schoolSlug}/activities/${activityId}/outcomes/${outcomeId}/result#own-words`,
    notice: 'Your words are saved.',
  })),
)
