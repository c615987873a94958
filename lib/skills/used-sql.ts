import { Prisma } from '@/prisma/generated/client'
import { academicYearDays } from '../platform/dates'
import type { Viewer } from '../platform/viewer'

/**
 * Every family that offered or was asked in each of the years, alike ones together: rows of `Profile`. One statement, whose size
 * goes with the number of different profiles, not with the number of offers.
 */
export function profileRows({ schoolId }: Viewer, academicYears: readonly number[]): Prisma.Sql {
  return Prisma.sql`
    WITH "year" ("academicYear", "from", "to") AS (VALUES ${yearRows(academicYears)}),
    "offered" AS (
      SELECT coalesce("familyId", "id") AS "key", "familyId", min("sentOn") AS "from", max("consentUntil") AS "to"
      FROM "Offer" WHERE "schoolId" = ${schoolId}::uuid GROUP BY 1, 2),
    "asked" AS (
      SELECT coalesce(o."familyId", p."offerId", p."id") AS "key", p."offerId" IS NULL AS "isWithdrawn", p."groups",
        p."status" = 'held' AND p."recordedOn" IS NOT NULL AS "isUsed", p."parentWouldAgain" IS TRUE AS "wouldAgain",
        ${placementDay} AS "on"
      FROM "Placement" p LEFT JOIN "Offer" o ON o."schoolId" = p."schoolId" AND o."id" = p."offerId"
      WHERE p."schoolId" = ${schoolId}::uuid),
    "did" AS (
      SELECT y."academicYear", a."key", bool_or(a."isWithdrawn") AS "isWithdrawn", min(a."groups") AS "groups",
        count(*) FILTER (WHERE a."on" >= y."from")::int AS "asks",
        coalesce(bool_or(a."isUsed") FILTER (WHERE a."on" >= y."from"), false) AS "isUsed",
        coalesce(bool_or(a."isUsed" AND a."wouldAgain") FILTER (WHERE a."on" >= y."from"), false)
          OR count(*) FILTER (WHERE a."isUsed") > 1 AS "isAgain"
      FROM "year" y JOIN "asked" a ON a."on" <= y."to" GROUP BY 1, 2),
    "counted" AS (
      SELECT y."academicYear", o."familyId", '{}'::text[] AS "groups", coalesce(d."asks", 0) AS "asks",
        coalesce(d."isUsed", false) AS "isUsed", coalesce(d."isUsed" AND d."isAgain", false) AS "isAgain"
      FROM "year" y JOIN "offered" o ON true
        LEFT JOIN "did" d ON d."academicYear" = y."academicYear" AND d."key" = o."key"
      WHERE (o."from" <= y."to" AND o."to" >= y."from") OR d."asks" > 0
      UNION ALL
      SELECT "academicYear", NULL, "groups", "asks", "isUsed", "isUsed" AND "isAgain" FROM "did"
      WHERE "isWithdrawn" AND "asks" > 0),
    "family" AS (
      SELECT p."familyId", array_agg(DISTINCT g ORDER BY g) AS "groups" FROM "Pupil" p, unnest(p."groups") g
      WHERE p."schoolId" = ${schoolId}::uuid AND p."familyId" IS NOT NULL AND p."leftAt" IS NULL GROUP BY 1)
    SELECT c."academicYear"::int, coalesce(f."groups", c."groups") AS "groups", c."asks", c."isUsed", c."isAgain",
      count(*)::int AS "families"
    FROM "counted" c LEFT JOIN "family" f ON f."familyId" = c."familyId"
    GROUP BY 1, 2, 3, 4, 5`
}

/** Rows of VALUES: each year with its first and last day. */
export function yearRows(academicYears: readonly number[]): Prisma.Sql {
  return Prisma.join(
    academicYears.map((year) => {
      const { from, to } = academicYearDays(year)
      return Prisma.sql`(${year}::int, ${from}::date, ${to}::date)`
    }),
  )
}

/** The day by which a "Placement" p belongs to a year: its last session, or else the invitation. */
export const placementDay = Prisma.sql`
  coalesce((SELECT max(s."heldOn") FROM "PlacementSession" ps
    JOIN "Session" s ON s."schoolId" = ps."schoolId" AND s."id" = ps."sessionId"
    WHERE ps."schoolId" = p."schoolId" AND ps."placementId" = p."id"), p."invitedOn")`
