import 'server-only'
import { cookies } from 'next/headers'
import { env } from '../platform/env'
import { hashOfToken, isToken } from '../platform/link-token'
import type { Viewer } from '../platform/viewer'

/**
 * A parent's link that was just made is shown on the page that follows and on the slip to print, to whoever made it. Its
 * token is nowhere on the server, so it travels in a cookie of those two pages alone, for ten minutes.
 */
const COOKIE = 'fresh-parent-link'

export const linkPage = ({ schoolSlug }: Pick<Viewer, 'schoolSlug'>, id: string) =>
  `/${schoolSlug}/concerns/${id}/link`

export async function showFreshLink(viewer: Viewer, id: string, token: string): Promise<void> {
  ;(await cookies()).set(COOKIE, token, {
    httpOnly: true,
    sameSite: 'strict',
    secure: env().ALONGSIDE_URL.startsWith('https:'),
    path: linkPage(viewer, id),
    maxAge: 600,
  })
}

/** The link as an address that can be given to somebody; null when none of these was just made, and still works. */
export async function readFreshParentLink(
  links: readonly { tokenHash: string; state: string }[],
): Promise<string | null> {
  const token = (await cookies()).get(COOKIE)?.value ?? ''
  if (!isToken(token)) return null
  const hash = hashOfToken(token)
  const works = links.some(({ tokenHash, state }) => tokenHash === hash && state === 'works')
  return works ? `${env().ALONGSIDE_URL}/our-record/${token}` : null
}
