import { today } from '@/lib/platform/clock'
import { addDays } from '@/lib/platform/dates'
import type { Viewer } from '@/lib/platform/viewer'
import { startCampaign } from '@/lib/skills/campaign-commands'
import type { NewCampaign } from '@/lib/skills/campaign-schema'

/** A campaign that is open from today for three weeks and asks everybody; gives its id. */
export function aCampaign(viewer: Viewer, given: Partial<NewCampaign> = {}): Promise<string> {
  return startCampaign(viewer, {
    title: 'What could you offer? Autumn',
    opensOn: today(),
    closesOn: addDays(today(), 21),
    yearGroups: [],
    groups: [],
    remindOn: [],
    ...given,
  })
}
