'use server'

import * as actions from '@/lib/plan/action-commands'
import * as contributions from '@/lib/plan/contribution-commands'
import * as criteria from '@/lib/plan/criterion-commands'
import * as links from '@/lib/plan/link-commands'
import * as priorities from '@/lib/plan/priority-commands'
import {
  activitiesInput,
  cameToInput,
  contributionInput,
  criterionInput,
  endInput,
  evidenceInput,
  goOnInput,
  newActionInput,
  newActivityForInput,
  newContributionInput,
  newCriterionInput,
  newPriorityInput,
  priorityInput,
  putUnderInput,
  reviewInput,
  takeOutInput,
} from '@/lib/plan/schema'
import { formAction } from '@/lib/platform/form-action'
import { orUseOffered } from '@/lib/platform/offered-words'
import type { Viewer } from '@/lib/platform/viewer'

const ends =
  (notice: string, part = '') =>
  ({ schoolSlug }: Viewer, id: string) => ({ page: `/${schoolSlug}/plan/${id}${part}`, notice })

export const plan = formAction(
  newPriorityInput,
  priorities.planPriority,
  ends('It stands in the plan. Now say by what you will know that it was reached.'),
)
export const change = formAction(priorityInput, priorities.changePriority, ends('It is changed.'))
export const review = formAction(
  reviewInput,
  priorities.reviewPriority,
  ends('What you saw is kept with it.'),
)
export const end = formAction(
  endInput,
  priorities.endPriority,
  ends('It has ended, and stays in the plan as it was.'),
)
export const goOn = formAction(goOnInput, priorities.goOnWithPriority, ends('You go on with it.'))

const CRITERIA = '#criteria'
export const addCriterion = orUseOffered(
  formAction(
    newCriterionInput,
    criteria.addPriorityCriterion,
    ends('That is what you will know it by.', CRITERIA),
  ),
)
export const changeCriterion = orUseOffered(
  formAction(criterionInput, criteria.changePriorityCriterion, ends('The criterion is changed.', CRITERIA)),
)
export const cameTo = formAction(
  cameToInput,
  criteria.sayWhatItCameTo,
  ends('What it came to is kept.', CRITERIA),
)

export const chooseActivities = formAction(
  activitiesInput,
  links.linkActivities,
  ends('These activities work on it.', '#activities'),
)
export const chooseEvidence = formAction(
  evidenceInput,
  links.linkEvidence,
  ends('This evidence belongs to it.', '#evidence'),
)
export const startActivity = formAction(
  newActivityForInput,
  links.startActivityFor,
  ({ schoolSlug }, id) => ({
    page: `/${schoolSlug}/activities/${id}`,
    notice: 'It is on record as an idea, and works on the priority.',
  }),
)

const ACTIONS = '#actions'
export const putUnder = formAction(
  putUnderInput,
  actions.putUnderPriority,
  ends('They work on this priority now.', ACTIONS),
)
export const takeOut = formAction(
  takeOutInput,
  actions.takeFromPriority,
  ends('It waits for a place again.', ACTIONS),
)
export const planAction = formAction(
  newActionInput,
  actions.planActionUnder,
  ends('It is planned. Whoever answers for it sees it among theirs.', ACTIONS),
)

const CONTRIBUTIONS = '#contributions'
export const contribute = formAction(
  newContributionInput,
  contributions.addContribution,
  ends('It is kept what they contributed.', CONTRIBUTIONS),
)
export const changeContribution = formAction(
  contributionInput,
  contributions.changeContribution,
  ends('It is changed.', CONTRIBUTIONS),
)
