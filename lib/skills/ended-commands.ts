import 'server-only'
import { recordHappening, staleEdit } from '../platform/audit'
import { changeInSchool } from '../platform/change'
import type { Tx } from '../platform/database'
import { toDate, toIso } from '../platform/dates'
import { NotAllowed, NotFound } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import { refuseConsentDay } from './consent-until'
import { mayReviewEnded } from './ended-queries'
import type { AgreedAgain, EndedToGo } from './ended-schema'
import { deleteOffer } from './write-offer'

const RECORD_TYPES = { offer: 'offer', preference: 'family' } as const

/**
 * Keeps that somebody was asked again and agreed, until a later day.
 *
 * @throws NotFound, NotAllowed, StaleEdit; RuleBroken for a day that is over or too far off
 */
export function keepLonger(viewer: Viewer, { kind, id, version, until }: AgreedAgain): Promise<null> {
  return changeInSchool(viewer, async (tx) => {
    const where = { schoolId: viewer.schoolId, version }
    await inHand(tx, viewer, kind, id)
    refuseConsentDay('until', until)
    const data = { consentUntil: toDate(until), version: { increment: 1 } }
    const { count } =
      kind === 'offer'
        ? await tx.offer.updateMany({ where: { ...where, id }, data })
        : await tx.familyPreference.updateMany({ where: { ...where, familyId: id }, data })
    if (count === 0) throw await staleEdit(tx, viewer, id)
    await recordHappening(tx, viewer, {
      kind: `${kind}.kept_longer`,
      recordType: RECORD_TYPES[kind],
      recordId: id,
      detail: { until },
    })
    return null
  })
}

/** Deletes what somebody does not agree to any longer, with all of their words. @throws NotFound, NotAllowed, StaleEdit */
export function letEndedGo(viewer: Viewer, { kind, id, version }: EndedToGo): Promise<null> {
  return changeInSchool(viewer, async (tx) => {
    const { schoolId } = viewer
    const found = await inHand(tx, viewer, kind, id)
    if (found.version !== version) throw await staleEdit(tx, viewer, id)
    if (kind === 'offer') await deleteOffer(tx, schoolId, id)
    else await tx.familyPreference.deleteMany({ where: { schoolId, familyId: id } })
    await recordHappening(tx, viewer, {
      kind: `${kind}.let_go`,
      recordType: RECORD_TYPES[kind],
      recordId: id,
      detail: { until: toIso(found.consentUntil) },
    })
    return null
  })
}

async function inHand(tx: Tx, viewer: Viewer, kind: 'offer' | 'preference', id: string) {
  const { schoolId } = viewer
  const select = { version: true, consentUntil: true } as const
  const found =
    kind === 'offer'
      ? await tx.offer.findFirst({ where: { schoolId, id }, select })
      : await tx.familyPreference.findFirst({ where: { schoolId, familyId: id }, select })
  if (!found) throw new NotFound()
  if (!mayReviewEnded(viewer)) throw new NotAllowed()
  return found
}
