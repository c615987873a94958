import { Prisma } from '@/prisma/generated/client'

/** What is kept on an activity's own row of who came and how parents responded, for "Activity" a. */
export const TALLY_COLUMNS = Prisma.sql`
  a."sessionsHeld", a."datesToRecord", a."listSessions", a."familiesInvited", a."familiesCame",
  a."familiesCameUninvited", a."countSessions", a."headsInvited", a."headsCame", a."quotations", a."answered",
  a."answersUp", a."answersDown", a."atHomeDone", a."atHomeOf", a."pooled"`

/**
 * "Activity" a with its outcomes as one JSON list, o."list", in the activity's order; null when it has none.
 *
 * @param outcome a JSON object of "Outcome" o, its "Measure" m and the "Result" r that stands, which may both be missing
 */
export function activitiesWith(outcome: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    "Activity" a LEFT JOIN LATERAL (
      SELECT json_agg(${outcome} ORDER BY o."position", o."createdAt", o."id") AS "list"
      FROM "Outcome" o
      LEFT JOIN "Measure" m ON m."schoolId" = o."schoolId" AND m."id" = o."measureId"
      LEFT JOIN LATERAL (
        SELECT "output" FROM "Result" r
        WHERE r."schoolId" = o."schoolId" AND r."outcomeId" = o."id" AND r."replacedAt" IS NULL
        ORDER BY r."at" DESC LIMIT 1) r ON true
      WHERE o."schoolId" = a."schoolId" AND o."activityId" = a."id") o ON true`
}
