import 'server-only'
import { today } from '../platform/clock'
import { inSchool, type Tx } from '../platform/database'
import { remembered } from '../platform/remembered'
import type { Viewer } from '../platform/viewer'
import type { OfferFilters } from './offer-filters'
import { foundRows, type OfferCounts, type OfferRow, offerCounts, offerRows } from './offer-list-sql'
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
 * The offers that still stand and match, a page at a time, with what to narrow the list to. Two statements, once the school's
 * skills and how many offers there are have been read. Null for whoever does not see offers.
 */
export async function listOffers(viewer: Viewer, filters: OfferFilters): Promise<OfferList | null> {
  if (!canSeeOffers(viewer)) return null
  return inSchool(viewer, async (tx) => {
    const asked = { on: today(), size: OFFERS_A_PAGE, excerpt: EXCERPT }
    const { q, page: _, ...narrowed } = filters
    if (q) {
      const found = await tx.$queryRaw<(OfferRow & OfferCounts)[]>(foundRows(viewer, q, filters, asked))
      const { total = 0, waiting = 0, toMatch = 0 } = found[0] ?? {}
      return { offers: found, total, waiting, toMatch, ...(await skillsToNarrow(tx, viewer)) }
    }
    const offers = await tx.$queryRaw<OfferRow[]>(offerRows(viewer, filters, asked))
    const kept = await remembered(tx, viewer, `offers ${JSON.stringify(narrowed)}`, 'everyone', async () => {
      const [counts] = await tx.$queryRaw<OfferCounts[]>(offerCounts(viewer, filters, asked.on))
      return { ...NONE, ...counts, ...(await readSkills(tx, viewer)) }
    })
    return { offers, ...kept }
  })
}

const NONE: OfferCounts = { total: 0, waiting: 0, toMatch: 0 }

const skillsToNarrow = (tx: Tx, viewer: Viewer) =>
  remembered(tx, viewer, 'skills to narrow offers to', 'everyone', () => readSkills(tx, viewer))

async function readSkills(tx: Tx, { schoolId }: Viewer): Promise<Pick<OfferList, 'skills'>> {
  const skills = await tx.skill.findMany({
    where: { schoolId },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true, retiredAt: true },
  })
  return { skills: skills.map(({ id, name, retiredAt }) => ({ id, name, isRetired: retiredAt !== null })) }
}

/** The whole list as it is filtered, for a file: which leaders and the liaison worker take. Null for others. */
export async function exportOffers(viewer: Viewer, filters: OfferFilters): Promise<OfferRow[] | null> {
  if (!canAskParents(viewer)) return null
  const asked = { on: today(), size: MOST_EXPORTED, excerpt: WHOLE }
  const all = { ...filters, page: 1 }
  const rows = filters.q ? foundRows(viewer, filters.q, all, asked) : offerRows(viewer, all, asked)
  return inSchool(viewer, (tx) => tx.$queryRaw<OfferRow[]>(rows))
}
