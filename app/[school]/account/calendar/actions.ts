'use server'

import { endFeed, makeFeed } from '@/lib/calendar/feed'
import { showFreshFeed } from '@/lib/calendar/fresh-feed'
import { buttonForm } from '@/lib/people/schema'
import { formAction } from '@/lib/platform/form-action'
import type { Viewer } from '@/lib/platform/viewer'

const page = ({ schoolSlug }: Viewer) => `/${schoolSlug}/account/calendar`

export const makeFeedAction = formAction(buttonForm, makeFeed, async (viewer, { token }) => {
  await showFreshFeed(page(viewer), token)
  return page(viewer)
})

export const endFeedAction = formAction(buttonForm, endFeed, (viewer) => ({
  page: page(viewer),
  notice: 'The address has ended. Calendars that follow it find nothing there.',
}))
