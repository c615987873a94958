import 'server-only'
import { keepFresh } from '../platform/fresh-cookie'
import { readFreshLink } from '../platform/fresh-link'
import type { Viewer } from '../platform/viewer'

const COOKIE = 'fresh-parent-link'

export const linkPage = ({ schoolSlug }: Pick<Viewer, 'schoolSlug'>, id: string) =>
  `/${schoolSlug}/concerns/${id}/link`

/** Shown on the page of the case's links, and on the slip to print. */
export const showFreshParentLink = (viewer: Viewer, id: string, token: string): Promise<void> =>
  keepFresh(COOKIE, linkPage(viewer, id), token)

/** The link as an address that can be given to somebody; null when none of these was just made, and still works. */
export const readFreshParentLink = (
  links: readonly { tokenHash: string; state: string }[],
): Promise<string | null> =>
  readFreshLink(
    COOKIE,
    links.filter(({ state }) => state === 'works').map(({ tokenHash }) => tokenHash),
    '/our-record',
  )
