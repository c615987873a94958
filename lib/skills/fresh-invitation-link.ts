import 'server-only'
import { cookies } from 'next/headers'
import { inLanguage } from '../door/in-language'
import type { Locale } from '../door/languages'
import { env } from '../platform/env'
import { hashOfToken, isToken } from '../platform/link-token'
import type { Viewer } from '../platform/viewer'

/**
 * The link of an invitation that was just made is shown on the page that follows, to whoever made it. Its token is nowhere on the
 * server, so it travels in a cookie of that page alone, for ten minutes.
 */
const COOKIE = 'fresh-invitation-link'

export const linkPage = ({ schoolSlug }: Pick<Viewer, 'schoolSlug'>, id: string) =>
  `/${schoolSlug}/skills/placements/${id}/link`

export async function showFreshLink(viewer: Viewer, id: string, token: string): Promise<void> {
  ;(await cookies()).set(COOKIE, token, {
    httpOnly: true,
    sameSite: 'strict',
    secure: env().ALONGSIDE_URL.startsWith('https:'),
    path: linkPage(viewer, id),
    maxAge: 600,
  })
}

/** The link as an address that can be given to somebody, in their language; null when it was not just made, or another was since. */
export async function readFreshInvitationLink(
  tokenHash: string | null,
  locale: Locale,
): Promise<string | null> {
  const token = (await cookies()).get(COOKIE)?.value ?? ''
  if (!isToken(token) || hashOfToken(token) !== tokenHash) return null
  return `${env().ALONGSIDE_URL}${inLanguage(`/door/invitation/${token}`, locale)}`
}
