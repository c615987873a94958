import { withQuery } from '@/lib/platform/address'
import type { WhyNot } from '@/lib/platform/provider-identity'
import { isToken } from '../platform/link-token'
import { pathToReturnTo } from './sign-in-path'

/** Where somebody was going who signs in with a provider: a page, or into a school by an invitation. */
type Way = { to: string; invitation: string | null }

/** The cookie in which it waits while they are away. */
export const WAY = 'signing-in-with'

/** From an address or a cookie, neither of which is to be believed. */
export function readWay(text: string | undefined): Way {
  const said = new URLSearchParams(text)
  const invitation = said.get('invitation') ?? ''
  return { to: pathToReturnTo(said.get('to')), invitation: isToken(invitation) ? invitation : null }
}

export function writeWay({ to, invitation }: Way): string {
  return new URLSearchParams({ to, ...(invitation && { invitation }) }).toString()
}

/** The page that says why nothing came of it, where they can begin again. */
export function pageToSayWhy({ to, invitation }: Way, provider: string, why: WhyNot): string {
  return invitation
    ? withQuery(`/invitation/${invitation}`, { with: provider, why })
    : withQuery('/sign-in', { to: to === '/' ? '' : to, with: provider, why })
}
