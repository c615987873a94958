import type { Viewer } from '@/lib/platform/viewer'
import { canAskParents } from '@/lib/skills/policy'

/** The ways from the overview to everything of the skills audit, as far as this person may go. */
export function WaysOn({ viewer }: { viewer: Viewer }) {
  const school = `/${viewer.schoolSlug}`
  const asks = canAskParents(viewer)
  const links = [
    { href: '/skills/offers', label: 'Offers' },
    { href: '/skills/requests', label: 'Requests' },
    asks && { href: '/skills/campaigns', label: 'Campaigns' },
    asks && { href: '/door', label: 'The parents’ door' },
    asks && { href: '/skills/vocabulary', label: 'Skills we ask about' },
    { href: '/ideas', label: 'Ideas' },
    { href: '/families', label: 'Families' },
  ].filter((link) => link !== false)
  return (
    <nav aria-label="Parents" className="print:hidden mb-3 flex flex-wrap gap-x-5">
      {links.map(({ href, label }) => (
        <a key={href} href={`${school}${href}`} className="inline-flex min-h-11 items-center">
          {label}
        </a>
      ))}
    </nav>
  )
}
