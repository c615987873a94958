'use server'

import { formAction } from '@/lib/platform/form-action'
import { enterAnswer } from '@/lib/skills/enter-answer'
import { enteredAnswer } from '@/lib/skills/entered-schema'

export const enter = formAction(enteredAnswer, enterAnswer, ({ schoolSlug }, offer, { campaignId }) =>
  offer
    ? { page: `/${schoolSlug}/skills/offers/${offer}`, notice: 'Written down. Thank them from us all.' }
    : {
        page: `/${schoolSlug}/skills/campaigns/${campaignId}`,
        notice: 'Counted: this family has answered, with nothing to offer now.',
      },
)
