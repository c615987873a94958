import 'server-only'
import { today } from '../platform/clock'
import type { Tx } from '../platform/database'
import { addDays, type IsoDate, toDate, toIso } from '../platform/dates'
import { isRecordId } from '../platform/record-id'
import type { Viewer } from '../platform/viewer'
import { canSetVolunteer } from './policy'
import { standingOffers } from './standing'
import { checksOf, RENEW_WITHIN_DAYS } from './volunteer'

/** What is known of the checks of an offer's parent, and what they are placed for without a member of staff. Null when not this viewer's. */
export async function readVolunteer(tx: Tx, viewer: Viewer, offerId: string) {
  if (!canSetVolunteer(viewer) || !isRecordId(offerId)) return null
  const offer = await tx.offer.findFirst({
    where: { schoolId: viewer.schoolId, id: offerId },
    relationLoadStrategy: 'join',
    select: {
      id: true,
      name: true,
      volunteer: true,
      placements: {
        where: { status: 'placed', isSupervised: false },
        orderBy: { id: 'asc' },
        select: { id: true, request: { select: { title: true } } },
      },
    },
  })
  if (!offer) return null
  const { volunteer } = offer
  return {
    ...offer,
    checks: checksOf(volunteer),
    version: volunteer?.version ?? 0,
    set: volunteer && { by: volunteer.setByName, at: volunteer.setAt },
  }
}

export type CheckToRenew = { offerId: string; name: string; expiresOn: IsoDate }

/** Whose checks end within thirty days or have ended, the first to end first; empty for whoever does not set them. One statement. */
export async function checksToRenew(tx: Tx, viewer: Viewer): Promise<CheckToRenew[]> {
  if (!canSetVolunteer(viewer)) return []
  const rows = await tx.volunteer.findMany({
    where: {
      schoolId: viewer.schoolId,
      state: 'checked',
      expiresOn: { lte: toDate(addDays(today(), RENEW_WITHIN_DAYS)) },
      offer: standingOffers(viewer.schoolId),
    },
    relationLoadStrategy: 'join',
    orderBy: [{ expiresOn: 'asc' }, { offerId: 'asc' }],
    select: { offerId: true, expiresOn: true, offer: { select: { name: true } } },
  })
  return rows.flatMap(({ offerId, expiresOn, offer }) =>
    expiresOn ? [{ offerId, name: offer.name, expiresOn: toIso(expiresOn) }] : [],
  )
}
