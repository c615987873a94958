'use server'

import { showFreshVisitorLink, visitorsPage } from '@/lib/conversation/fresh-visitor-link'
import { makeVisitorLink, withdrawVisitorLink } from '@/lib/conversation/visitor-commands'
import { newVisitorLinkInput, visitorLinkToWithdraw } from '@/lib/conversation/visitor-schema'
import { formAction } from '@/lib/platform/form-action'

/** Ends on the page of the links, and lets that page alone show the one that was made. */
export const makeLink = formAction(
  newVisitorLinkInput,
  makeVisitorLink,
  async (viewer, { token }, { id }) => {
    await showFreshVisitorLink(viewer, id, token)
    return visitorsPage(viewer, id)
  },
)

export const withdrawLink = formAction(visitorLinkToWithdraw, withdrawVisitorLink, (viewer, id) => ({
  page: visitorsPage(viewer, id),
  notice: 'Withdrawn. The link opens nothing any more.',
}))
