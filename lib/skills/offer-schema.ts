import { z } from 'zod'
import { listOf, recordId, requiredText, version } from '../platform/form-fields'

/** Which offer, as it was when the form was opened. */
export const offerAsOpened = z.object({ id: recordId, version })

/** Every skill their words mean, of those proposed and of the others; those they chose themselves stay in any case. */
export const matchedWords = offerAsOpened
  .extend({ skills: listOf(recordId), others: listOf(recordId) })
  .transform(({ skills, others, ...opened }) => ({ ...opened, skills: [...skills, ...others] }))

export const matchedFamily = offerAsOpened.extend({
  familyReference: requiredText('Enter the reference of the family.', 60),
})

export const withdrawal = offerAsOpened.extend({
  typed: requiredText('Type the name that stands above.', 80),
})

export type OfferAsOpened = z.output<typeof offerAsOpened>
export type MatchedWords = z.output<typeof matchedWords>
export type MatchedFamily = z.output<typeof matchedFamily>
export type Withdrawal = z.output<typeof withdrawal>
