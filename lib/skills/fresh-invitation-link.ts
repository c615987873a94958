import 'server-only'
import { inLanguage } from '../door/in-language'
import type { Locale } from '../door/languages'
import { keepFresh } from '../platform/fresh-cookie'
import { readFreshLink } from '../platform/fresh-link'
import type { Viewer } from '../platform/viewer'

const COOKIE = 'fresh-invitation-link'

export const linkPage = ({ schoolSlug }: Pick<Viewer, 'schoolSlug'>, id: string) =>
  `/${schoolSlug}/skills/placements/${id}/link`

/** Shows the link of an invitation that was just made on its own page. */
export const showFreshInvitationLink = (viewer: Viewer, id: string, token: string): Promise<void> =>
  keepFresh(COOKIE, linkPage(viewer, id), token)

/** The link as an address that can be given to somebody, in their language; null when it was not just made, or another was since. */
export async function readFreshInvitationLink(
  tokenHash: string | null,
  locale: Locale,
): Promise<string | null> {
  const link = await readFreshLink(COOKIE, tokenHash ? [tokenHash] : [], '/door/invitation')
  return link && inLanguage(link, locale)
}
