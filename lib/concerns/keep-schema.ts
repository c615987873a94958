import { z } from 'zod'
import { listOf, recordId, requiredText, version, wholeNumber } from '../platform/form-fields'

/** As many as stand on a page of the review. */
export const MOST_AT_ONCE = 50

export const goingCase = z.object({
  id: recordId,
  version,
  typed: requiredText('Type its reference.', 20),
})

export const goingCases = z.object({
  ids: listOf(recordId).pipe(z.array(z.string()).min(1).max(MOST_AT_ONCE)),
  typed: wholeNumber('Type how many cases will go.'),
})

export const caseHold = z.object({
  id: recordId,
  version,
  reason: requiredText('Enter why it is to be kept.', 500),
})

export const caseHoldOff = z.object({ id: recordId, version })

export const keepPage = z.coerce.number().int().min(1).max(10_000).catch(1)

export type GoingCase = z.output<typeof goingCase>
export type GoingCases = z.output<typeof goingCases>
export type CaseHold = z.output<typeof caseHold>
export type CaseHoldOff = z.output<typeof caseHoldOff>
