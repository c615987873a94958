'use server'

import { formAction } from '@/lib/platform/form-action'
import { enterAnswer } from '@/lib/skills/answer-invitation'
import { gateAnswerInput } from '@/lib/skills/placement-schema'

export const answer = formAction(gateAnswerInput, enterAnswer, ({ schoolSlug }, id) => ({
  page: `/${schoolSlug}/skills/placements/${id}`,
  notice: 'What they said is on record.',
}))
