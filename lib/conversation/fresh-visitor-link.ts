import 'server-only'
import { keepFresh } from '../platform/fresh-cookie'
import { readFreshLink } from '../platform/fresh-link'
import type { Viewer } from '../platform/viewer'
import type { VisitorLinkRow } from './visitor-queries'

const COOKIE = 'fresh-visitor-link'

export const visitorsPage = ({ schoolSlug }: Pick<Viewer, 'schoolSlug'>, packId: string) =>
  `/${schoolSlug}/conversation/packs/${packId}/visitors`

/** Shown on the page of the pack's links. */
export const showFreshVisitorLink = (viewer: Viewer, packId: string, token: string): Promise<void> =>
  keepFresh(COOKIE, visitorsPage(viewer, packId), token)

/** The link as an address that can be given to somebody; null when none of these was just made, and still works. */
export const readFreshVisitorLink = (
  links: readonly Pick<VisitorLinkRow, 'tokenHash' | 'state'>[],
): Promise<string | null> =>
  readFreshLink(
    COOKIE,
    links.filter(({ state }) => state === 'works').map(({ tokenHash }) => tokenHash),
    '/visit',
  )
