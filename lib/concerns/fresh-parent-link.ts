import 'server-only'
import { inLanguage } from '../door/in-language'
import { FIRST_LOCALE, type Locale } from '../door/languages'
import { keepFresh } from '../platform/fresh-cookie'
import { readFreshLink } from '../platform/fresh-link'
import type { Viewer } from '../platform/viewer'

const COOKIE = 'fresh-parent-link'

export const linkPage = ({ schoolSlug }: Pick<Viewer, 'schoolSlug'>, id: string) =>
  `/${schoolSlug}/concerns/${id}/link`

/** Shown on the page of the case's links, and on the slip to print. */
export const showFreshParentLink = (viewer: Viewer, id: string, token: string): Promise<void> =>
  keepFresh(COOKIE, linkPage(viewer, id), token)

/** The link as an address that can be given to somebody, in the family's language; null when none of these was just made, and still works. */
export async function readFreshParentLink({
  links,
  locale,
}: {
  links: readonly { tokenHash: string; state: string }[]
  locale: Locale
}): Promise<string | null> {
  const working = links.filter(({ state }) => state === 'works').map(({ tokenHash }) => tokenHash)
  const link = await readFreshLink(COOKIE, working, '/our-record')
  // English needs no word in the address: then the phone's own language decides.
  return link && locale !== FIRST_LOCALE ? inLanguage(link, locale) : link
}
