import type { Prisma } from '@/prisma/generated/client'
import { toDate } from '../platform/dates'
import { isLeader, isRecorder } from '../platform/roles'
import type { Viewer } from '../platform/viewer'

/** Adds, edits, replaces and withdraws. Governors and trust leaders only read. */
export const canRecordEvidence = isRecorder

/** May bring files and say afterwards what they are: for evidence, or for a concern that is with the chair or the clerk. */
export const mayBringFiles = (who: Pick<Viewer, 'role' | 'duties'>) =>
  isRecorder(who) || who.duties.includes('chair') || who.duties.includes('clerk')

/**
 * The evidence this person may know of, within their school. Staff always see what they added themselves. Outside the
 * staff only what is meant for governors, is still in use, and nobody's consent stands against.
 *
 * @param today ISO date: consent given until a day ends with that day
 */
export function visibleTo(viewer: Viewer, today: string): Prisma.EvidenceWhereInput {
  const { schoolId } = viewer
  if (isLeader(viewer)) return { schoolId }
  if (isRecorder(viewer)) {
    return { schoolId, OR: [{ visibility: { not: 'leaders' } }, { addedById: viewer.personId }] }
  }
  return {
    schoolId,
    visibility: 'governors',
    withdrawnAt: null,
    replacedById: null,
    ...consentStands(today),
  }
}

/** Nobody's consent stands against showing it outside the staff: as `consentTrouble`, for the database. */
export const consentStands = (today: string) =>
  ({
    consent: { in: ['not_needed', 'given', 'anonymous'] },
    OR: [{ consentUntil: null }, { consentUntil: { gte: toDate(today) } }],
  }) satisfies Prisma.EvidenceWhereInput
