import 'server-only'
import type { Tx } from '../../platform/database'
import type { Viewer } from '../../platform/viewer'
import type { GroupReach } from './grounds'

/**
 * For each activity, each group of pupils it is for: how many of the school's families that is now, and whether one of the
 * group is on record as having come. A family belongs to a group by any of its pupils; where heads were counted, by what
 * was counted of the group. One statement for all.
 */
export function readReachOf(
  tx: Tx,
  { schoolId }: Viewer,
  activityIds: readonly string[],
): Promise<Omit<GroupReach, 'isSmall'>[]> {
  return tx.$queryRaw`
    WITH aim AS (
      SELECT a."id", a."yearGroups", g."key"
      FROM "Activity" a CROSS JOIN LATERAL unnest(a."groups") AS g("key")
      WHERE a."schoolId" = ${schoolId}::uuid AND a."id" = ANY(${activityIds}::uuid[])),
    come AS (
      SELECT DISTINCT s."activityId", p."groups"
      FROM "Session" s
      JOIN "Attendance" t ON t."schoolId" = s."schoolId" AND t."sessionId" = s."id" AND t."came"
      JOIN "Pupil" p ON p."schoolId" = t."schoolId" AND p."familyId" = t."familyId"
      WHERE s."schoolId" = ${schoolId}::uuid AND s."activityId" = ANY(${activityIds}::uuid[])
        AND s."attendanceBy" = 'families')
    SELECT aim."id" AS "activityId", aim."key" AS "group", pg."name",
      (SELECT count(DISTINCT p."familyId")::int FROM "Pupil" p
        WHERE p."schoolId" = ${schoolId}::uuid AND p."leftAt" IS NULL AND aim."key" = ANY(p."groups")
          AND (aim."yearGroups" = '{}' OR p."yearGroup" = ANY(aim."yearGroups"))) AS "families",
      EXISTS (SELECT FROM come WHERE come."activityId" = aim."id" AND aim."key" = ANY(come."groups"))
        OR EXISTS (SELECT FROM "Session" s
          CROSS JOIN LATERAL jsonb_to_recordset(s."groupCounts") AS c("group" text, "came" int)
          WHERE s."schoolId" = ${schoolId}::uuid AND s."activityId" = aim."id" AND s."attendanceBy" = 'counts'
            AND c."group" = aim."key" AND c."came" > 0) AS "hasCome"
    FROM aim JOIN "PupilGroup" pg ON pg."schoolId" = ${schoolId}::uuid AND pg."key" = aim."key"
    ORDER BY pg."position", pg."name", aim."id"`
}
