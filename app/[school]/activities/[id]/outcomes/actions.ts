'use server'

import * as commands from '@/lib/activities/outcome-commands'
import { newOutcomeSchema, outcomeSchema, removeSchema } from '@/lib/activities/schema'
import { formAction } from '@/lib/platform/form-action'
import { orUseOffered } from '@/lib/platform/offered-words'
import type { Viewer } from '@/lib/platform/viewer'

const outcomes = ({ schoolSlug }: Viewer, { activityId }: { activityId: string }) =>
  `/${schoolSlug}/activities/${activityId}#outcomes`

export const addOutcome = orUseOffered(formAction(newOutcomeSchema, commands.addOutcome, outcomes))

export const changeOutcome = orUseOffered(formAction(outcomeSchema, commands.changeOutcome, outcomes))

export const removeOutcome = formAction(removeSchema, commands.removeOutcome, (viewer, result) => ({
  page: outcomes(viewer, result),
  notice: 'The outcome is removed. It can be put back from the bin for 30 days.',
}))
