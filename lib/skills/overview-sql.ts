import { Prisma } from '@/prisma/generated/client'
import type { RequestOrigin } from '@/prisma/generated/enums'
import { academicYearDays } from '../platform/dates'
import type { Viewer } from '../platform/viewer'
import { placementDay, yearRows } from './used-sql'

/** What the overview reads beside the families, as one row of JSON. */
export type OverviewRow = {
  yearGroups: string[]
  groups: { key: string; name: string; families: number }[]
  hours: { academicYear: number; minutes: number; times: number }[]
  skills: SkillUse[]
  subjects: { subject: string; isPlaced: boolean }[]
  /** Of each placement of the year that was not called off or declined: what its request comes from, and whom it is for. */
  placed: { origin: RequestOrigin; yearGroups: string[]; isUsed: boolean }[]
  pupils: { yearGroup: string; count: number }[]
  activities: { kind: 'engagement' | 'involvement'; yearGroups: string[] }[]
}

/** One skill of the vocabulary: how many offers that stand name it, and how many of those nobody was ever asked from. */
export type SkillUse = { id: string; name: string; kind: string; offers: number; neverAsked: number }

const COMES = Prisma.sql`p."status" IN ('accepted', 'placed', 'held')`

/**
 * One statement.
 *
 * @param isWhole with the skills and subjects, which only the overview shows; both are empty without
 */
export function overviewRow(
  { schoolId }: Viewer,
  academicYear: number,
  { today, isWhole }: { today: string; isWhole: boolean },
): Prisma.Sql {
  const { from, to } = academicYearDays(academicYear)
  const own = Prisma.sql`"schoolId" = ${schoolId}::uuid`
  const list = (rows: Prisma.Sql) => Prisma.sql`(SELECT coalesce(json_agg(r), '[]') FROM (${rows}) r)`
  const ofWhole = (rows: Prisma.Sql) => (isWhole ? list(rows) : Prisma.sql`'[]'::json`)
  return Prisma.sql`
    SELECT s."yearGroups",
    ${list(Prisma.sql`
      SELECT g."key", g."name", (SELECT count(DISTINCT f."id")::int FROM "Pupil" p
          JOIN "Family" f ON f."schoolId" = p."schoolId" AND f."id" = p."familyId"
          WHERE p."schoolId" = g."schoolId" AND g."key" = ANY(p."groups") AND p."leftAt" IS NULL AND f."leftAt" IS NULL) AS "families"
      FROM "PupilGroup" g WHERE g.${own} ORDER BY g."position", g."name"`)} AS "groups",
    ${list(Prisma.sql`
      SELECT y."academicYear", sum(ps."minutes")::int AS "minutes", count(*)::int AS "times"
      FROM (VALUES ${yearRows([academicYear, academicYear - 1])}) AS y ("academicYear", "from", "to")
        JOIN "Session" e ON e.${own} AND e."heldOn" BETWEEN y."from" AND y."to"
        JOIN "PlacementSession" ps ON ps."schoolId" = e."schoolId" AND ps."sessionId" = e."id" AND ps."minutes" IS NOT NULL
      GROUP BY 1`)} AS "hours",
    ${ofWhole(Prisma.sql`
      SELECT k."id", k."name", k."kind", count(*)::int AS "offers", (count(*) FILTER (WHERE NOT EXISTS (
          SELECT FROM "Placement" p WHERE p."schoolId" = o."schoolId" AND p."offerId" = o."id")))::int AS "neverAsked"
      FROM "Skill" k JOIN "OfferSkill" os ON os."schoolId" = k."schoolId" AND os."skillId" = k."id"
        JOIN "Offer" o ON o."schoolId" = os."schoolId" AND o."id" = os."offerId" AND o."consentUntil" >= ${today}::date
        LEFT JOIN "Family" f ON f."schoolId" = o."schoolId" AND f."id" = o."familyId"
      WHERE k.${own} AND f."leftAt" IS NULL
      GROUP BY k."schoolId", k."id" ORDER BY 5 DESC, 4 DESC, k."name"`)} AS "skills",
    ${ofWhole(Prisma.sql`
      SELECT r."subject", EXISTS (SELECT FROM "Placement" p
          WHERE p."schoolId" = r."schoolId" AND p."requestId" = r."id" AND ${COMES}) AS "isPlaced"
      FROM "SkillRequest" r WHERE r.${own} AND r."subject" IS NOT NULL AND r."postedOn" BETWEEN ${from}::date AND ${to}::date`)} AS "subjects",
    ${list(Prisma.sql`
      SELECT r."origin", r."yearGroups", p."status" = 'held' AND p."recordedOn" IS NOT NULL AS "isUsed"
      FROM "Placement" p JOIN "SkillRequest" r ON r."schoolId" = p."schoolId" AND r."id" = p."requestId"
      WHERE p.${own} AND ${COMES} AND ${placementDay} BETWEEN ${from}::date AND ${to}::date`)} AS "placed",
    ${list(Prisma.sql`
      SELECT "yearGroup", count(*)::int AS "count" FROM "Pupil"
      WHERE ${own} AND "leftAt" IS NULL AND "yearGroup" IS NOT NULL GROUP BY 1`)} AS "pupils",
    ${list(Prisma.sql`
      SELECT "kind"::text, "yearGroups" FROM "Activity"
      WHERE ${own} AND "academicYear" = ${academicYear}::int AND "archivedAt" IS NULL AND "sessionsHeld" > 0
        AND "kind" IN ('engagement', 'involvement')`)} AS "activities"
    FROM "School" s WHERE s."id" = ${schoolId}::uuid`
}
