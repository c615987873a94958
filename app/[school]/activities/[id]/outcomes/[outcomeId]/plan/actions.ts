'use server'

import * as commands from '@/lib/evaluation/plan-commands'
import { answersSchema, designSchema } from '@/lib/evaluation/plan-schema'
import { formAction } from '@/lib/platform/form-action'

export const answerQuestions = formAction(
  answersSchema,
  commands.answerQuestions,
  ({ schoolSlug }, { activityId, outcomeId }) =>
    `/${schoolSlug}/activities/${activityId}/outcomes/${outcomeId}/plan/design`,
)

const NEEDS_GROUPS = ['randomised', 'comparison', 'comparison_matched']

export const chooseDesign = formAction(
  designSchema,
  commands.chooseDesign,
  ({ schoolSlug }, { activityId, outcomeId, design }) => {
    const activity = `/${schoolSlug}/activities/${activityId}`
    if (NEEDS_GROUPS.includes(design)) return `${activity}/groups`
    if (design === 'its' || design === 'its_controlled') return `${activity}/outcomes/${outcomeId}/series`
    return `${activity}#outcomes`
  },
)
