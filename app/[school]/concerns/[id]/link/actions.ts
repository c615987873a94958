'use server'

import { linkPage, showFreshParentLink } from '@/lib/concerns/fresh-parent-link'
import { chooseShown, makeParentLink, withdrawParentLink } from '@/lib/concerns/parent-link'
import { linkForm, newLinkForm, shownForm } from '@/lib/concerns/parent-schema'
import { formAction } from '@/lib/platform/form-action'

export const makeLink = formAction(newLinkForm, makeParentLink, async (viewer, { token }, { id }) => {
  await showFreshParentLink(viewer, id, token)
  return linkPage(viewer, id)
})

export const withdrawLink = formAction(linkForm, withdrawParentLink, (viewer, id) => ({
  page: linkPage(viewer, id),
  notice: 'Withdrawn. The link opens nothing any more.',
}))

export const choose = formAction(shownForm, chooseShown, (viewer, id) => ({
  page: linkPage(viewer, id),
  notice: 'Saved. This is what the parent reads from now on.',
}))
