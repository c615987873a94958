import { Prisma } from '@/prisma/generated/client'
import { isLeader, isRecorder } from '../platform/roles'
import type { Viewer } from '../platform/viewer'

/**
 * `visibleTo` for the alias `e` of "Evidence", in statements written by hand. The school is the statement's own to say.
 *
 * @param today ISO date
 */
export function visibleInSql(viewer: Viewer, today: string): Prisma.Sql {
  if (seesAllEvidence(viewer)) return Prisma.sql`TRUE`
  if (isRecorder(viewer)) {
    return Prisma.sql`(e."visibility" <> 'leaders' OR e."addedById" = ${viewer.personId}::uuid)`
  }
  return Prisma.sql`(e."visibility" = 'governors' AND e."withdrawnAt" IS NULL AND e."replacedById" IS NULL
    AND e."consent" IN ('not_needed', 'given', 'anonymous')
    AND (e."consentUntil" IS NULL OR e."consentUntil" >= ${today}::date))`
}

export const seesAllEvidence = isLeader
