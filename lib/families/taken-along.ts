import 'server-only'
import { Prisma } from '@/prisma/generated/client'
import { type BinTable, type Loosened, seeRows, type Taken, takeRows } from '../platform/bin'
import { type Tx, withAllCases } from '../platform/database'
import type { Viewer } from '../platform/viewer'
import { partFromPlacements } from '../skills/part-from-placements'

/** What of a placement was somebody’s own, and comes back with their offer. */
const WORDS_OF_PLACEMENT = ['message', 'answerWords', 'parentSaid'] as const

/**
 * Takes with a family all it told the school by the parents’ door or otherwise: offers, ideas, preferences, links, answers and
 * seats in forums. What pupils gained of an offer stays, without saying whose it was.
 *
 * @returns the rows, those that point at others first, and the links that rows which stay had to them
 */
export async function takeAlong(
  tx: Tx,
  viewer: Viewer,
  familyId: string,
): Promise<{ taken: Taken[]; loosened: Loosened[] }> {
  const { schoolId } = viewer
  const offers = await tx.offer.findMany({ where: { schoolId, familyId }, select: { id: true } })
  const offerIds = offers.map(({ id }) => id)
  const loosened = await loosen(tx, schoolId, offerIds)
  const isTheirs = Prisma.sql`"familyId" = ${familyId}::uuid`
  const isOfOffers = Prisma.sql`"offerId" = ANY (${offerIds}::uuid[])`
  const take = (table: BinTable, where: Prisma.Sql) => takeRows(tx, viewer, table, where)
  const taken = [
    await take('OfferSkill', isOfOffers),
    // These two go with what they belong to: nobody may delete them by themselves.
    await seeRows(tx, viewer, 'Volunteer', isOfOffers),
    await seeRows(tx, viewer, 'DoorLink', isTheirs),
    await take('CampaignAnswer', Prisma.sql`(${isTheirs} OR ${isOfOffers})`),
    await take('Offer', isTheirs),
    // Also one that hides from whoever removes the family, with its case.
    await withAllCases(tx, viewer, () => take('Idea', isTheirs)),
    await take('FamilyPreference', isTheirs),
    await take('ForumMember', isTheirs),
  ]
  return { taken: taken.filter(({ rows }) => rows.length > 0), loosened }
}

async function loosen(tx: Tx, schoolId: string, offerIds: string[]): Promise<Loosened[]> {
  const placements = await tx.placement.findMany({
    where: { schoolId, offerId: { in: offerIds } },
    select: { id: true, offerId: true, message: true, answerWords: true, parentSaid: true },
  })
  await partFromPlacements(tx, schoolId, offerIds, 'The family is no longer on the register.')
  return placements.flatMap(({ id, ...was }) =>
    (['offerId', ...WORDS_OF_PLACEMENT] as const).flatMap((column) => {
      const value = was[column]
      return value === null ? [] : [{ table: 'Placement' as const, column, ids: [id], value }]
    }),
  )
}
