import { z } from 'zod'
import { newImprovementInput } from '../concerns/learn/schema'
import {
  choice,
  dateField,
  decimalNumber,
  listOf,
  optionalDate,
  optionalDecimal,
  optionalText,
  recordId,
  requiredText,
  version,
} from '../platform/form-fields'
import { PRIORITY_ENDS } from './priority'
import { SUBJECT_KEYS } from './subjects'

const MOST_WORDS = 2000
const editing = { id: recordId, version }
const one = (value: unknown) => (Array.isArray(value) ? value[0] : value)
const optionalId = z.preprocess((value) => one(value) || null, recordId.nullable())

const dates = {
  startsOn: optionalDate('Enter the day it begins.'),
  endsOn: optionalDate('Enter the day it is to be reached by.'),
  reviewOn: optionalDate('Enter when you will look at it again.'),
}

const priority = z.object({
  title: requiredText('Enter what you want to be better.', 120),
  subject: choice(SUBJECT_KEYS, 'Choose what it is about.'),
  academicYear: z.preprocess(
    one,
    z.coerce
      .number({ error: 'Choose the academic year.' })
      .int()
      .min(2000, 'Choose the academic year.')
      .max(2100, 'Choose the academic year.'),
  ),
  why: optionalText(MOST_WORDS),
  ownerId: z.preprocess(one, z.uuid('Choose who answers for it.')),
  ...dates,
})

type Dates = { startsOn: string | null; endsOn: string | null; reviewOn: string | null }
const isInOrder = ({ startsOn, endsOn }: Dates) => !startsOn || !endsOn || startsOn <= endsOn
const OUT_OF_ORDER = { path: ['endsOn'], message: 'It ends before it begins. Check both dates.' }
const isReviewedAfter = ({ startsOn, reviewOn }: Dates) => !startsOn || !reviewOn || startsOn <= reviewOn
const TOO_EARLY = { path: ['reviewOn'], message: 'It would be looked at before it begins. Check both dates.' }

export const newPriorityInput = priority.refine(isInOrder, OUT_OF_ORDER).refine(isReviewedAfter, TOO_EARLY)
export const priorityInput = priority
  .extend(editing)
  .refine(isInOrder, OUT_OF_ORDER)
  .refine(isReviewedAfter, TOO_EARLY)

export const reviewInput = z.object({
  ...editing,
  reviewWords: requiredText('Write what you saw.', MOST_WORDS),
  reviewOn: optionalDate('Enter when you will look at it again.'),
})

export const endInput = z.object({
  ...editing,
  endedAs: choice(PRIORITY_ENDS, 'Choose how it ended.'),
  endedOn: dateField('Enter the day it ended.'),
  endedWhy: requiredText('Write what it came to, or why it was dropped.', MOST_WORDS),
})

export const goOnInput = z.object(editing)

/** A day of the criterion's review is judged with the criterion, not here. */
const criterion = {
  about: choice(['pupils', 'parents'], 'Say whether it should change something for pupils or for parents.'),
  statement: requiredText('Say what should change.', 300),
  measureId: optionalId,
  baseline: optionalDecimal('Enter where it stands now.'),
  target: optionalDecimal('Enter what it should reach.'),
  reviewOn: optionalDate('Enter when you will look at the figures again.'),
}

export const newCriterionInput = z.object({ priorityId: recordId, ...criterion })
export const criterionInput = z.object({ ...editing, ...criterion })

export const cameToInput = z.object({
  ...editing,
  reached: decimalNumber('Enter what it came to.'),
  reachedOn: dateField('Enter the day the figure is from.'),
})

export const activitiesInput = z.object({ ...editing, activityIds: listOf(recordId) })
export const evidenceInput = z.object({ ...editing, evidenceIds: listOf(recordId) })

export const newActivityForInput = z.object({
  priorityId: recordId,
  title: requiredText('Enter what you call it, such as “Reading together, Year 1”.', 120),
  need: optionalText(MOST_WORDS),
})

export const putUnderInput = z.object({
  priorityId: z.preprocess(one, z.uuid('Choose the priority they work on.')),
  actionIds: listOf(recordId),
})

export const newActionInput = newImprovementInput.extend({ priorityId: recordId })

export const takeOutInput = z.object({ priorityId: recordId, actionId: recordId })

const contribution = {
  words: optionalText(MOST_WORDS),
  saidOn: optionalDate('Enter when they said it.'),
  ideaId: optionalId,
  became: optionalText(MOST_WORDS),
  becameOn: optionalDate('Enter when that was.'),
}

export const newContributionInput = z.object({ priorityId: recordId, ...contribution })
export const contributionInput = z.object({ ...editing, ...contribution })

export type NewPriorityInput = z.output<typeof newPriorityInput>
export type PriorityInput = z.output<typeof priorityInput>
export type ReviewInput = z.output<typeof reviewInput>
export type EndInput = z.output<typeof endInput>
export type GoOnInput = z.output<typeof goOnInput>
export type NewCriterionInput = z.output<typeof newCriterionInput>
export type CriterionInput = z.output<typeof criterionInput>
export type CameToInput = z.output<typeof cameToInput>
export type ActivitiesInput = z.output<typeof activitiesInput>
export type EvidenceInput = z.output<typeof evidenceInput>
export type NewActivityForInput = z.output<typeof newActivityForInput>
export type PutUnderInput = z.output<typeof putUnderInput>
export type NewActionInput = z.output<typeof newActionInput>
export type TakeOutInput = z.output<typeof takeOutInput>
export type NewContributionInput = z.output<typeof newContributionInput>
export type ContributionInput = z.output<typeof contributionInput>
