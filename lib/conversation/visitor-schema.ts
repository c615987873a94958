import { z } from 'zod'
import { recordId, requiredText, wholeNumber } from '../platform/form-fields'

/** The longest a visitor's link works. */
const MOST_DAYS = 30

export const newVisitorLinkInput = z.object({
  id: recordId,
  madeFor: requiredText('Say for whom the link is.', 100),
  days: wholeNumber('Enter for how many days it works.', { min: 1, max: MOST_DAYS }),
})

export const visitorLinkToWithdraw = z.object({ id: recordId, linkId: recordId })

export type NewVisitorLink = z.output<typeof newVisitorLinkInput>
export type VisitorLinkToWithdraw = z.output<typeof visitorLinkToWithdraw>
