import { z } from 'zod'
import {
  dateField,
  listOf,
  optionalDate,
  recordId,
  requiredText,
  tickBox,
  version,
} from '../platform/form-fields'
import { REMINDED_HOW } from './campaign'

const campaignFields = {
  title: requiredText('Enter what you call it, such as “What could you offer? Autumn”.', 80),
  opensOn: dateField('Enter the day it opens.'),
  closesOn: dateField('Enter the last day to answer.'),
  yearGroups: listOf(z.string().max(40)),
  groups: listOf(z.string().max(60)),
  remind1: optionalDate('Enter a day to remind.'),
  remind2: optionalDate('Enter a day to remind.'),
  remind3: optionalDate('Enter a day to remind.'),
}

type Fields = z.output<z.ZodObject<typeof campaignFields>>

/** The days to remind on as one list, in the places of their fields, so that a wrong one is said beside its own. */
function together<T extends Fields>({ remind1, remind2, remind3, ...rest }: T) {
  return { ...rest, remindOn: [remind1, remind2, remind3] }
}

export const newCampaign = z.object(campaignFields).transform(together)
export const campaignChange = z.object({ id: recordId, version, ...campaignFields }).transform(together)
export const campaignEnd = z.object({ id: recordId, version, withLinks: tickBox })
export const reminded = z.object({
  id: recordId,
  how: listOf(z.enum(REMINDED_HOW)).refine((ways) => ways.length > 0, 'Tick how you reminded them.'),
})

export type NewCampaign = z.output<typeof newCampaign>
export type CampaignChange = z.output<typeof campaignChange>
export type CampaignEnd = z.output<typeof campaignEnd>
export type Reminded = z.output<typeof reminded>
