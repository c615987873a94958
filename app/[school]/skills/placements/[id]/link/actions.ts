'use server'

import { formAction } from '@/lib/platform/form-action'
import { makeLinkAnew } from '@/lib/skills/call-off'
import { linkPage, showFreshInvitationLink } from '@/lib/skills/fresh-invitation-link'
import { freshLinkInput } from '@/lib/skills/placement-schema'

export const anotherLink = formAction(freshLinkInput, makeLinkAnew, async (viewer, { id, token }) => {
  await showFreshInvitationLink(viewer, id, token)
  return linkPage(viewer, id)
})
