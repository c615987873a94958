import 'server-only'
import type { GivenBy } from '@/prisma/generated/enums'
import { now, today } from '../platform/clock'
import type { Tx } from '../platform/database'
import { type IsoDate, toDate } from '../platform/dates'
import type { PreferenceAnswer } from './preference-answer'

/** Whose preferences they are, and how they came. */
type PreferenceFrom = {
  schoolId: string
  familyId: string
  givenBy: GivenBy
  /** The family agreed that they are kept until then. */
  consentUntil: IsoDate
  /** Who typed them in, where it was not the family. */
  enteredByName: string | null
}

/**
 * Writes a family's preferences, new or in place of those it gave before. What of it goes into the history is the caller's.
 *
 * @param version the one that was changed, and 0 for none; whatever stands there, where it is not given
 * @returns false, with nothing written, when another version stands there
 */
export async function writePreference(
  tx: Tx,
  { schoolId, familyId, consentUntil, ...from }: PreferenceFrom,
  answer: PreferenceAnswer,
  version?: number,
): Promise<boolean> {
  const kept = {
    ...answer,
    ...from,
    consentUntil: toDate(consentUntil),
    givenOn: toDate(today()),
    changedAt: now(),
  }
  if (version !== 0) {
    const { count } = await tx.familyPreference.updateMany({
      where: { schoolId, familyId, ...(version !== undefined && { version }) },
      data: { ...kept, version: { increment: 1 } },
    })
    if (count > 0 || version !== undefined) return count > 0
  }
  const { count } = await tx.familyPreference.createMany({
    data: [{ schoolId, familyId, ...kept }],
    skipDuplicates: true,
  })
  return count > 0
}
