import type { Viewer } from '@/lib/platform/viewer'
import { mayReviewEnded } from '@/lib/skills/ended-queries'
import { canAskParents, canEnterAnswers } from '@/lib/skills/policy'

/** The ways from the overview to everything of the skills audit, as far as this person may go. */
export function WaysOn({ viewer }: { viewer: Viewer }) {
  const asks = canAskParents(viewer)
  const links = [
    { page: 'offers', label: 'Offers' },
    { page: 'requests', label: 'Requests' },
    asks && { page: 'campaigns', label: 'Campaigns' },
    canEnterAnswers(viewer) && { page: 'offers/new', label: 'Type in an answer' },
    asks && { page: 'vocabulary', label: 'Skills we ask about' },
    mayReviewEnded(viewer) && { page: 'ended', label: 'Consent that ends' },
  ].filter((link) => link !== false)
  return (
    <nav aria-label="What they offer" className="print:hidden mb-3 flex flex-wrap gap-x-5">
      {links.map(({ page, label }) => (
        <a
          key={page}
          href={`/${viewer.schoolSlug}/skills/${page}`}
          className="inline-flex min-h-11 items-center"
        >
          {label}
        </a>
      ))}
    </nav>
  )
}
