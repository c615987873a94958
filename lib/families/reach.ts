import 'server-only'
import { Prisma } from '@/prisma/generated/client'
import { inSchool, type Tx } from '../platform/database'
import { remembered } from '../platform/remembered'
import type { Viewer } from '../platform/viewer'
import { canSeeFamilies } from './policy'
import { EVERYONE, type ReachRow } from './reach-row'
import { reachOf } from './reach-sql'

/**
 * Of the families that the activities of an academic year are for: how many were invited to anything, and how many came
 * at least once. Everyone first, then each of the school's groups in its order, also those with no family in them. What
 * counts is said at `reachOf`.
 *
 * One statement. Null for those who see no family: the numbers are as they are, also those that are one family.
 */
export async function countReach(viewer: Viewer, academicYear: number): Promise<readonly ReachRow[] | null> {
  return canSeeFamilies(viewer) ? inSchool(viewer, (tx) => readReach(tx, viewer, academicYear)) : null
}

/** As `countReach`, for anybody, within a page's transaction: whoever shows it to governors hides the small numbers first. */
export function readReach(tx: Tx, viewer: Viewer, academicYear: number): Promise<readonly ReachRow[]> {
  return remembered(tx, viewer, `reach ${academicYear}`, 'everyone', () =>
    tx.$queryRaw<ReachRow[]>(reachRows(viewer, academicYear)),
  )
}

function reachRows(viewer: Viewer, academicYear: number): Prisma.Sql {
  return Prisma.sql`
    WITH ${reachOf(viewer, academicYear)},
    kind AS (
      SELECT ${EVERYONE} AS "key", 'All families' AS "name", -1 AS "position"
      UNION ALL
      SELECT "key", "name", "position" FROM "PupilGroup" WHERE "schoolId" = ${viewer.schoolId}::uuid)
    SELECT kind."key", kind."name", count(m."familyId")::int AS "for",
      count(*) FILTER (WHERE m."invited")::int AS "invited", count(*) FILTER (WHERE m."came")::int AS "came"
    FROM kind LEFT JOIN member m ON m."key" = kind."key"
    GROUP BY kind."key", kind."name", kind."position"
    ORDER BY kind."position", kind."name"`
}
