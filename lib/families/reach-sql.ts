import { Prisma } from '@/prisma/generated/client'
import { today } from '../platform/clock'
import { academicYearDays, academicYearOf } from '../platform/dates'
import type { Viewer } from '../platform/viewer'
import { YEAR_GROUPS } from '../schools/year-groups'

/** The day after an academic year in England, as a moment. */
function endOfYear(academicYear: number): string {
  return `${academicYearDays(academicYear + 1).from}T00:00:00Z`
}

/**
 * The families of one academic year, once for everyone and once for each group they have a pupil in, as the relation
 * `member ("key", "familyId", "invited", "came")`:
 *
 * - an activity of that year that is more than an idea is *for* the families with a pupil in one of its year groups and
 *   in one of its groups; naming no year group, or no group, leaves no pupil out (as in lib/activities/who-for);
 * - a family somebody invited, or who came, is one it was for, whatever the record says;
 * - `invited` is true when the family stands on the list of at least one session, or came without being asked;
 * - sessions kept by counts name no family and so reach none;
 * - who had left by the end of the year is not counted, and neither is who was entered after it and came to nothing.
 *
 * A pupil's year group is kept as it is now, so for an earlier year it is counted back.
 */
export function reachOf(viewer: Viewer, academicYear: number): Prisma.Sql {
  const school = Prisma.sql`${viewer.schoolId}::uuid`
  const end = Prisma.sql`${endOfYear(academicYear)}::timestamptz`
  const yearsAgo = Math.max(0, academicYearOf(today()) - academicYear)
  const names = Prisma.sql`${[...YEAR_GROUPS]}::text[]`
  const yearGroup =
    yearsAgo === 0
      ? Prisma.sql`p."yearGroup"`
      : Prisma.sql`(${names})[array_position(${names}, p."yearGroup") - ${yearsAgo}::int]`

  return Prisma.sql`
    aim AS MATERIALIZED (
      SELECT DISTINCT "yearGroups", "groups" FROM "Activity"
      WHERE "schoolId" = ${school} AND "academicYear" = ${academicYear} AND "status" <> 'idea'),
    reached AS MATERIALIZED (
      SELECT t."familyId", bool_or(t."came") AS "came"
      FROM "Activity" a
      JOIN "Session" s ON s."schoolId" = a."schoolId" AND s."activityId" = a."id" AND s."attendanceBy" = 'families'
      JOIN "Attendance" t ON t."schoolId" = s."schoolId" AND t."sessionId" = s."id" AND (t."invited" OR t."came")
      WHERE a."schoolId" = ${school} AND a."academicYear" = ${academicYear}
      GROUP BY t."familyId"),
    pupil AS MATERIALIZED (
      SELECT f."id" AS "familyId", p."groups", r."familyId" IS NOT NULL AS "invited", coalesce(r."came", false) AS "came",
        p."id" IS NOT NULL AND EXISTS (SELECT FROM aim
          WHERE (aim."yearGroups" = '{}' OR ${yearGroup} = ANY (aim."yearGroups"))
            AND (aim."groups" = '{}' OR aim."groups" && p."groups")) AS "meant"
      FROM "Family" f
      LEFT JOIN reached r ON r."familyId" = f."id"
      LEFT JOIN "Pupil" p ON p."schoolId" = f."schoolId" AND p."familyId" = f."id"
        AND (p."leftAt" IS NULL OR p."leftAt" >= ${end})
      WHERE f."schoolId" = ${school}
        AND (f."leftAt" IS NULL OR f."leftAt" >= ${end})
        AND (f."createdAt" < ${end} OR r."familyId" IS NOT NULL)),
    member AS (
      SELECT g."key", "familyId", "invited", "came"
      FROM pupil CROSS JOIN LATERAL unnest('{all}'::text[] || pupil."groups") AS g("key")
      GROUP BY g."key", "familyId", "invited", "came"
      HAVING bool_or("meant") OR "invited")`
}
