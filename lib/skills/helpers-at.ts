import 'server-only'
import type { Tx } from '../platform/database'
import { type IsoDate, toIso } from '../platform/dates'
import { isRecordId } from '../platform/record-id'
import type { Viewer } from '../platform/viewer'
import { canSeeOffers } from './policy'

/** A parent who helps, or helped, in an activity. */
export type HelperAt = {
  placementId: string
  /** As they are called in their offer; null once they have withdrawn it. */
  name: string | null
  isSupervised: boolean
  days: IsoDate[]
}

/**
 * The parents placed in an activity, or at one session of it, by the day they come first. Empty for whoever does not see offers. One
 * statement.
 */
export async function readHelpers(
  tx: Tx,
  viewer: Viewer,
  { activityId, sessionId }: { activityId: string; sessionId?: string },
): Promise<HelperAt[]> {
  if (!canSeeOffers(viewer) || !isRecordId(activityId)) return []
  const { schoolId } = viewer
  const rows = await tx.placement.findMany({
    where: {
      schoolId,
      activityId,
      status: { in: ['placed', 'held'] },
      ...(sessionId && { sessions: { some: { sessionId } } }),
    },
    relationLoadStrategy: 'join',
    orderBy: { id: 'asc' },
    select: {
      id: true,
      isSupervised: true,
      offer: { select: { name: true } },
      sessions: {
        orderBy: [{ session: { heldOn: 'asc' } }, { sessionId: 'asc' }],
        select: { session: { select: { heldOn: true } } },
      },
    },
  })
  return rows
    .map(({ id, isSupervised, offer, sessions }) => ({
      placementId: id,
      name: offer?.name ?? null,
      isSupervised,
      days: sessions.map(({ session }) => toIso(session.heldOn)),
    }))
    .sort((a, b) => (a.days[0] ?? '').localeCompare(b.days[0] ?? ''))
}
