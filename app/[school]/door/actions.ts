'use server'

import { showFreshLinks } from '@/lib/door/fresh-links'
import { withdrawDoorLink, withdrawSlips } from '@/lib/door/link-commands'
import { linkToWithdraw, newOpenLink, newSlips } from '@/lib/door/link-schema'
import { type MadeByForm, makeOpenLink, makeSlips } from '@/lib/door/slip-commands'
import { formAction } from '@/lib/platform/form-action'
import type { Viewer } from '@/lib/platform/viewer'

/** Ends on the page that shows what was made, and lets that page alone show it. */
async function shownOn(page: string, { submissionId }: MadeByForm): Promise<string> {
  await showFreshLinks(page, submissionId)
  return page
}

const door = ({ schoolSlug }: Viewer) => `/${schoolSlug}/door`

export const makeLink = formAction(newOpenLink, makeOpenLink, (viewer, made) =>
  shownOn(`${door(viewer)}/made`, made),
)

export const printSlips = formAction(newSlips, makeSlips, (viewer, made) =>
  shownOn(`${door(viewer)}/slips`, made),
)

/** A link for the reminder's message, shown where the message is. */
export const makeReminderLink = formAction(newOpenLink, makeOpenLink, (viewer, made, { campaignId }) =>
  shownOn(`/${viewer.schoolSlug}/skills/campaigns/${campaignId}/remind`, made),
)

export const withdraw = formAction(linkToWithdraw, withdrawDoorLink, (viewer) => ({
  page: door(viewer),
  notice: 'Withdrawn. The link opens nothing any more.',
}))

export const withdrawAll = formAction(linkToWithdraw, withdrawSlips, (viewer) => ({
  page: door(viewer),
  notice: 'Withdrawn. These families’ links open nothing any more.',
}))
