'use server'

import { formAction } from '@/lib/platform/form-action'
import type { Viewer } from '@/lib/platform/viewer'
import { linkPage, showFreshInvitationLink } from '@/lib/skills/fresh-invitation-link'
import { inviteParent } from '@/lib/skills/invite-command'
import { inviteInput } from '@/lib/skills/placement-schema'
import * as requests from '@/lib/skills/request-commands'
import {
  changedRequestInput,
  closeRequestInput,
  newRequestInput,
  reopenRequestInput,
} from '@/lib/skills/request-schema'

const ends =
  (notice: string) =>
  ({ schoolSlug }: Viewer, id: string) => ({ page: `/${schoolSlug}/skills/requests/${id}`, notice })

export const post = formAction(
  newRequestInput,
  requests.postRequest,
  ends('It is posted. Below are those who offer it, and why.'),
)
export const change = formAction(changedRequestInput, requests.changeRequest, ends('Saved.'))
export const close = formAction(closeRequestInput, requests.closeRequest, ends('It is closed.'))
export const reopen = formAction(reopenRequestInput, requests.reopenRequest, ends('It is open again.'))

/** The link is shown once, on the page that follows. */
export const invite = formAction(inviteInput, inviteParent, async (viewer, { id, token }) => {
  await showFreshInvitationLink(viewer, id, token)
  return linkPage(viewer, id)
})
