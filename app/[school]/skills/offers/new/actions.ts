'use server'

import { formAction } from '@/lib/platform/form-action'
import { enterAnswer } from '@/lib/skills/enter-answer'
import { enteredAnswer } from '@/lib/skills/entered-schema'
import { canAskParents } from '@/lib/skills/policy'

export const enter = formAction(enteredAnswer, enterAnswer, (viewer, offer, { campaignId }) =>
  offer
    ? {
        page: `/${viewer.schoolSlug}/skills/offers/${offer}`,
        notice: 'Written down. Thank them from us all.',
      }
    : {
        page: `/${viewer.schoolSlug}/skills${canAskParents(viewer) ? `/campaigns/${campaignId}` : ''}`,
        notice: 'Counted: this family has answered, with nothing to offer now.',
      },
)
