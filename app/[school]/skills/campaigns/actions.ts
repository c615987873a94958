'use server'

import { formAction } from '@/lib/platform/form-action'
import type { Viewer } from '@/lib/platform/viewer'
import { changeCampaign, endCampaign, startCampaign } from '@/lib/skills/campaign-commands'
import { campaignChange, campaignEnd, newCampaign, reminded } from '@/lib/skills/campaign-schema'
import { keepReminder } from '@/lib/skills/remind'

const ends =
  (notice: string) =>
  ({ schoolSlug }: Viewer, id: string) => ({ page: `/${schoolSlug}/skills/campaigns/${id}`, notice })

export const start = formAction(
  newCampaign,
  startCampaign,
  ends('It is set up. Print the slips, or make a link for everybody.'),
)
export const change = formAction(campaignChange, changeCampaign, ends('Saved.'))
export const end = formAction(
  campaignEnd,
  endCampaign,
  ends('It has ended. What parents and carers answered stays.'),
)
export const remind = formAction(
  reminded,
  keepReminder,
  ends('Kept: who had not answered was reminded today.'),
)
