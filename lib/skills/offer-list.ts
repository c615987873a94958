import 'server-only'
import { today } from '../platform/clock'
import { inSchool } from '../platform/database'
import type { Viewer } from '../platform/viewer'
import type { OfferFilters } from './offer-filters'
import { type OfferCounts, type OfferRow, offerRows } from './offer-list-sql'
import { canAskParents, canSeeOffers } from './policy'

/** What a page costs is mostly its lines; whoever looks for somebody finds them among the first. */
export const OFFERS_A_PAGE = 20
const MOST_EXPORTED = 20_000
/** A line of the list has the first of their words; a file has them whole. */
const EXCERPT = 160
const WHOLE = 10_000

export type OfferList = OfferCounts & {
  offers: OfferRow[]
  /** To narrow the list to. */
  skills: { id: string; name: string; isRetired: boolean }[]
}

/**
 * The offers that still stand and match, a page at a time, with what to narrow the list to. Two statements. Null for whoever
 * does not see offers.
 */
export async function listOffers(viewer: Viewer, filters: OfferFilters): Promise<OfferList | null> {
  if (!canSeeOffers(viewer)) return null
  return inSchool(viewer, async (tx) => {
    const asked = { on: today(), size: OFFERS_A_PAGE, excerpt: EXCERPT }
    const offers = await tx.$queryRaw<(OfferRow & OfferCounts)[]>(offerRows(viewer, filters, asked))
    const skills = await tx.skill.findMany({
      where: { schoolId: viewer.schoolId },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      select: { id: true, name: true, retiredAt: true },
    })
    const { total = 0, waiting = 0, toMatch = 0 } = offers[0] ?? {}
    return {
      ...{ offers, total, waiting, toMatch },
      skills: skills.map(({ id, name, retiredAt }) => ({ id, name, isRetired: retiredAt !== null })),
    }
  })
}

/** The whole list as it is filtered, for a file: which leaders and the liaison worker take. Null for others. */
export async function exportOffers(viewer: Viewer, filters: OfferFilters): Promise<OfferRow[] | null> {
  if (!canAskParents(viewer)) return null
  const asked = { on: today(), size: MOST_EXPORTED, excerpt: WHOLE }
  return inSchool(viewer, (tx) => tx.$queryRaw<OfferRow[]>(offerRows(viewer, { ...filters, page: 1 }, asked)))
}
