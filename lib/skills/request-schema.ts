import { z } from 'zod'
import {
  choice,
  listOf,
  optionalChoice,
  optionalDate,
  optionalText,
  recordId,
  requiredText,
  version,
} from '@/lib/platform/form-fields'
import { DAYS, HOW_FAR } from '../door/choices'
import { REQUEST_ORIGINS } from './request'

/** What the forms of a request send, with the words a person reads when something is wrong. */

const details = {
  title: requiredText('Say what it is for, such as “Year 4 Romans: building a wall”.', 120),
  origin: choice(REQUEST_ORIGINS, 'Choose where it comes from.'),
  subject: optionalText(60),
  wanted: optionalText(300),
  skillIds: listOf(recordId),
  yearGroups: listOf(z.string().max(40)),
  days: listOf(z.enum(DAYS, { error: 'Choose from the times that are listed.' })),
  language: optionalText(40),
  howFar: optionalChoice(HOW_FAR),
  neededOn: optionalDate('Enter the day it is needed.'),
  alone: choice(['no', 'yes'], 'Say whether the parent would be alone with pupils at any time.'),
  activityId: z.preprocess((value) => value || null, recordId.nullable()),
}

function asKept<T extends { alone: 'no' | 'yes' }>({ alone, ...rest }: T) {
  return { ...rest, isUnsupervised: alone === 'yes' }
}

export const newRequestInput = z.object(details).transform(asKept)
export type NewRequest = z.output<typeof newRequestInput>

const editing = { id: recordId, version }

export const changedRequestInput = z.object({ ...editing, ...details }).transform(asKept)
export type ChangedRequest = z.output<typeof changedRequestInput>

export const closeRequestInput = z.object({
  ...editing,
  why: requiredText('Say why nobody is needed any more.', 300),
})

export const reopenRequestInput = z.object(editing)

/** What may stand in the address of the form of a new request: the words that were typed first, and where it was asked from. */
export const requestInAddress = z.object({
  title: z.string().nullable().catch(null),
  wanted: z.string().nullable().catch(null),
  activity: recordId.nullable().catch(null),
  origin: z.enum(REQUEST_ORIGINS).nullable().catch(null),
})
