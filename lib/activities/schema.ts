import { z } from 'zod'
import {
  choice,
  dateField,
  listOf,
  optionalDate,
  optionalDecimal,
  optionalText,
  optionalWholeNumber,
  recordId,
  requiredText,
  version,
} from '@/lib/platform/form-fields'
import { ACTIVITY_KINDS } from './kind'

/** What the forms of an activity send, with the words a person reads when something is wrong. */

const editing = { id: recordId, version }

const title = requiredText('Enter what you call it, such as “Reading together, Year 1”.', 120)
const need = optionalText(2000)

const academicYear = z
  .preprocess((value) => (Array.isArray(value) ? value[0] : value), z.coerce.number().int())
  .pipe(z.number({ error: 'Choose the academic year.' }).min(2000, 'Choose the academic year.').max(2100))

export const newActivitySchema = z.object({ title, need, academicYear: academicYear.optional() })
export type NewActivity = z.output<typeof newActivitySchema>

export const needSchema = z.object({ ...editing, title, need })

export const whoForSchema = z.object({
  ...editing,
  yearGroups: listOf(z.string().max(40)),
  groups: listOf(z.string().max(60)),
  mustNotMiss: optionalText(500),
  familiesForCount: optionalWholeNumber('Enter how many families it is for.'),
})

const yesOrNo = (ask: string) => choice(['yes', 'no'], ask).transform((answer) => answer === 'yes')

/** The three plain questions. The first step of deciding the kind sends these alone, in the address. */
export const kindAnswersSchema = z.object({
  learningAtHome: yesOrNo('Say whether parents will do something with their own child’s learning.'),
  takePartInSchool: yesOrNo('Say whether parents take part in the life of the school.'),
  changesTheSchool: yesOrNo('Say whether anything comes back that could change what the school does.'),
})

export const kindSchema = z.object({
  ...editing,
  ...kindAnswersSchema.shape,
  kind: choice(ACTIVITY_KINDS, 'Choose the kind.'),
  kindReason: optionalText(500),
})

export const whatHappensSchema = z
  .object({
    ...editing,
    description: optionalText(4000),
    startsOn: optionalDate('Enter the day it begins.'),
    endsOn: optionalDate('Enter the day it ends.'),
    academicYear,
  })
  .refine(({ startsOn, endsOn }) => !startsOn || !endsOn || startsOn <= endsOn, {
    path: ['endsOn'],
    message: 'It ends before it begins. Check both dates.',
  })

/** A date of the outcome's own review is judged with the criterion, not here. */
const criterion = {
  about: choice(['pupils', 'parents'], 'Say whether it should change something for pupils or for parents.'),
  statement: requiredText('Say what should change.', 300),
  measureId: z.preprocess((value) => value || null, recordId.nullable()),
  baseline: optionalDecimal('Enter where it stands now.'),
  target: optionalDecimal('Enter what it should reach.'),
  worthwhile: optionalDecimal('Enter the smallest difference that would matter.').pipe(
    z.number().positive('The smallest difference that would matter is more than 0.').nullable(),
  ),
  reviewOn: optionalDate('Enter when you will look at the figures again.'),
  comparedHow: optionalText(500),
}

export const newOutcomeSchema = z.object({ activityId: recordId, ...criterion })
export const outcomeSchema = z.object({ ...editing, ...criterion })
export const removeSchema = z.object(editing)

export const moveSchema = z.object({
  ...editing,
  to: choice(['idea', 'planned', 'running', 'finished', 'stopped'], 'Choose what it becomes.'),
  reason: optionalText(1000),
})

export const decisionSchema = z.object({
  ...editing,
  decision: choice(['go_on', 'change', 'stop'], 'Choose whether to go on, change or stop.'),
  decisionNote: optionalText(2000),
  decidedOn: dateField('Enter the day it was decided.'),
})

export const copySchema = z.object({ id: recordId, title, academicYear })
