import 'server-only'
import { BY_ITSELF } from '../platform/audit'
import { now, today } from '../platform/clock'
import { type Tx, withKeys } from '../platform/database'
import { toDate, toIso } from '../platform/dates'
import { goneBefore } from './ended'
import { deleteOffer } from './write-offer'

/**
 * Deletes, in one school after the other, what parents and carers typed at the door and never sent once its time is over, and
 * what they agreed to when the days after its end have gone by. The history says that there was one. May run in several
 * processes at once: what one has deleted the others do not find.
 *
 * @returns how many offers and preferences went
 */
export async function sweepEnded(): Promise<number> {
  const schools = await withKeys({ sweep: true }, (tx) =>
    tx.historyHead.findMany({ select: { schoolId: true } }),
  )
  let gone = 0
  for (const { schoolId } of schools)
    gone += await withKeys({ school: schoolId }, (tx) => sweep(tx, schoolId))
  return gone
}

async function sweep(tx: Tx, schoolId: string): Promise<number> {
  await tx.doorDraft.deleteMany({ where: { schoolId, until: { lt: now() } } })
  const where = { schoolId, consentUntil: { lt: toDate(goneBefore(today())) } }
  const offers = await tx.offer.findMany({ where, select: { id: true, consentUntil: true } })
  const gone: Gone[] = []
  for (const { id, consentUntil } of offers) {
    if (await deleteOffer(tx, schoolId, id)) gone.push({ kind: 'offer', id, consentUntil })
  }
  const preferences = await tx.familyPreference.findMany({
    where,
    select: { familyId: true, consentUntil: true },
  })
  for (const { familyId, consentUntil } of preferences) {
    const { count } = await tx.familyPreference.deleteMany({ where: { ...where, familyId } })
    if (count > 0) gone.push({ kind: 'preference', id: familyId, consentUntil })
  }
  await tx.auditEntry.createMany({ data: gone.map((one) => entryOf(schoolId, one)) })
  return gone.length
}

type Gone = { kind: 'offer' | 'preference'; id: string; consentUntil: Date }

const entryOf = (schoolId: string, { kind, id, consentUntil }: Gone) => ({
  ...BY_ITSELF,
  schoolId,
  at: now(),
  kind: `${kind}.let_go`,
  recordType: kind === 'offer' ? 'offer' : 'family',
  recordId: id,
  detail: { until: toIso(consentUntil) },
})
