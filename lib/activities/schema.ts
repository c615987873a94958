import { z } from 'zod'
import {
  choice,
  listOf,
  optionalDate,
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
