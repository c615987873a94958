import { z } from 'zod'
import { choice, optionalText, recordId, requiredText } from '../platform/form-fields'

/** For how many days links work. */
export const LINK_DAYS = ['14', '30', '90', '180', '365'] as const

export const LINK_DAYS_NAMES: Record<(typeof LINK_DAYS)[number], string> = {
  14: 'Two weeks',
  30: 'A month',
  90: 'Three months',
  180: 'Half a year',
  365: 'A year',
}

/** Of a campaign, those who have not answered are still to be asked; of a year group, those who are in it now. */
const SLIPS_FOR = ['everybody', 'waiting', 'year', 'these'] as const

const optionalRecord = optionalText(60).pipe(
  z.uuid('This form is out of date. Open the page again.').nullable(),
)

const days = choice(LINK_DAYS, 'Choose for how long they work.').transform(Number)

export const newOpenLink = z.object({
  label: requiredText('Enter what you call it, such as “Poster at the gate”.', 80),
  campaignId: optionalRecord,
  days,
})

export const newSlips = z.object({
  who: choice(SLIPS_FOR, 'Choose who gets a slip.'),
  campaignId: optionalRecord,
  yearGroup: optionalText(40),
  references: optionalText(4000),
  days,
})

export const linkToWithdraw = z.object({ id: recordId })

export type NewOpenLink = z.output<typeof newOpenLink>
export type NewSlips = z.output<typeof newSlips>

/** What may stand in the address of the pages about links. */
export const linksInAddress = z.object({
  campaign: z.uuid().nullable().catch(null),
  family: z.string().max(60).nullable().catch(null),
  who: z.enum(SLIPS_FOR).nullable().catch(null),
})
