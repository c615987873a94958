import 'server-only'
import { today } from '../platform/clock'
import { inSchool, type Tx } from '../platform/database'
import { addDays, type IsoDate, toDate, toIso } from '../platform/dates'
import { isLeader } from '../platform/roles'
import type { Viewer } from '../platform/viewer'
import { type Ended, goesOn, SAID_BEFORE } from './ended'

/** Leaders answer for what is kept and for how long. */
export const mayReviewEnded = isLeader

/**
 * What parents and carers agreed to that has ended or ends within thirty days, the earliest first. Null for whoever does not
 * answer for it.
 */
export async function listEnded(viewer: Viewer): Promise<Ended[] | null> {
  if (!mayReviewEnded(viewer)) return null
  const { schoolId } = viewer
  const on = today()
  const where = { schoolId, consentUntil: { lte: toDate(addDays(on, SAID_BEFORE)) } }
  const family = { select: { id: true, reference: true } }
  const both = { version: true, consentUntil: true, family } as const
  const [offers, preferences] = await inSchool(viewer, async (tx) => [
    await tx.offer.findMany({
      where,
      select: { id: true, name: true, ...both },
      relationLoadStrategy: 'join',
    }),
    await tx.familyPreference.findMany({ where, select: both, relationLoadStrategy: 'join' }),
  ])
  const found = [
    ...offers.map((offer) => ({ kind: 'offer' as const, ...offer })),
    ...preferences.map((kept) => ({ kind: 'preference' as const, id: kept.family.id, name: null, ...kept })),
  ]
  return found
    .map(({ consentUntil, ...one }): Ended => {
      const until = toIso(consentUntil)
      return { ...one, consentUntil: until, hasEnded: until < on, goesOn: goesOn(until) }
    })
    .sort((a, b) => a.consentUntil.localeCompare(b.consentUntil) || a.id.localeCompare(b.id))
}

/** How much ends within thirty days or has ended, and the earliest day; nothing for whoever does not answer for it. */
export async function countEnding(tx: Tx, viewer: Viewer): Promise<{ count: number; first: IsoDate | null }> {
  const none = { count: 0, first: null }
  if (!mayReviewEnded(viewer)) return none
  const { schoolId } = viewer
  const until = addDays(today(), SAID_BEFORE)
  const [ending] = await tx.$queryRaw<{ count: number; first: string | null }[]>`
    SELECT count(*)::int AS "count", min("consentUntil")::text AS "first" FROM (
      SELECT "consentUntil" FROM "Offer" WHERE "schoolId" = ${schoolId}::uuid
      UNION ALL SELECT "consentUntil" FROM "FamilyPreference" WHERE "schoolId" = ${schoolId}::uuid) AS kept
    WHERE "consentUntil" <= ${until}::date`
  return ending ?? none
}
