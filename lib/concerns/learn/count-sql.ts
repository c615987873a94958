import 'server-only'
import { Prisma } from '@/prisma/generated/client'
import type { Tx } from '../../platform/database'
import type { IsoDate } from '../../platform/dates'
import type { ClockUnit } from '../../school-days/due'

/** A stretch of days. */
export type Period = {
  /** The key its counts come back under. */
  key: string
  from: IsoDate
  to: IsoDate
  /** Whether to look for what was the same matter again, which takes longest: unless it is said that nobody asks. */
  isAgainAsked?: boolean
}

/**
 * By what cases are counted. `kind`: all that parents said. The rest are of concerns and complaints alone: `formal`, whether
 * they reached a formal stage; `stage`, the number and name of the stage they have come to; `again`, the same matter once more.
 */
const COUNTED_BY = [
  'kind',
  'formal',
  'category',
  'yearGroup',
  'channel',
  'stage',
  'said',
  'again',
  'finding',
  'acted',
  'open',
] as const
export type CountedBy = (typeof COUNTED_BY)[number]

/** So many cases received in a period. An empty key is what is not known of them. */
export type CountRow = { period: string; by: CountedBy; key: string; count: number }

/** How long an acknowledgement or answer took, of the stages that began in a period, by the unit of their procedure. */
export type TimeRow = {
  period: string
  what: 'acknowledge' | 'answer'
  unit: ClockUnit
  /** Those whose day has come: done, or due before today. */
  due: number
  inTime: number
  /** In the unit, of those that were done; null when none was. */
  median: number | null
}

/**
 * Counts of cases by the day they were received, in one statement that reads each case once. The database leaves out those
 * it hides from whoever asks.
 *
 * The same matter again: tied to an earlier case as the same matter, or of the same family and category as one received
 * in the twelve months before.
 */
export function readCounts(tx: Tx, { schoolId }: { schoolId: string }, periods: readonly Period[]) {
  const school = Prisma.sql`${schoolId}::uuid`
  return tx.$queryRaw<CountRow[]>`
    WITH "period" ("key", "from", "to", "isAgainAsked") AS MATERIALIZED (${asRows(periods)}),
    "stage" AS MATERIALIZED (
      SELECT p."id", (s->>'number')::int AS "number", (s->>'number') || ':' || (s->>'name') AS "key", (s->>'isFormal')::boolean AS "isFormal"
      FROM "CaseProcedure" p, jsonb_array_elements(p."content"->'stages') AS s WHERE p."schoolId" = ${school}),
    "tied" AS MATERIALIZED (
      SELECT CASE WHEN (a."receivedOn", a."id") > (b."receivedOn", b."id") THEN a."id" ELSE b."id" END AS "id"
      FROM "CaseTie" t JOIN "Case" a ON a."schoolId" = t."schoolId" AND a."id" = t."caseId"
      JOIN "Case" b ON b."schoolId" = t."schoolId" AND b."id" = t."otherId"
      WHERE t."schoolId" = ${school} AND t."kind" = 'same_matter'),
    "told" AS (
      SELECT p."key" AS "period", c."kind", c."kind" IN ('concern', 'complaint') AS "isRaised", c."categoryId", c."yearGroup", c."channel",
        c."parentSaid", c."finding", c."status", c."actionTaken" IS NOT NULL AS "isActed", s."key" AS "stage",
        coalesce(s."isFormal", c."kind" = 'complaint') AS "isFormal",
        p."isAgainAsked" AND c."kind" IN ('concern', 'complaint') AND (c."id" IN (SELECT "id" FROM "tied") OR EXISTS (
          SELECT FROM "Case" e WHERE e."schoolId" = ${school} AND e."familyId" = c."familyId" AND e."categoryId" = c."categoryId"
            AND e."receivedOn" >= (c."receivedOn" - interval '12 months')::date AND (e."receivedOn", e."id") < (c."receivedOn", c."id")
            AND e."kind" IN ('concern', 'complaint'))) AS "isAgain"
      FROM "period" p
      -- By the index, period by period: OFFSET keeps the planner from reading all cases once, whatever they are of.
      CROSS JOIN LATERAL (SELECT * FROM "Case" c WHERE c."schoolId" = ${school} AND c."receivedOn" BETWEEN p."from" AND p."to" OFFSET 0) c
      LEFT JOIN "stage" s ON s."id" = c."procedureId" AND s."number" = c."stage"),
    -- In one go by five things that have few values together, which leaves few rows to be counted again by each of them.
    "few" AS (
      SELECT "period", "isRaised", "kind", "isFormal", "finding", "status", "isActed", "channel", "parentSaid", "isAgain", "categoryId",
        "yearGroup", "stage", count(*) AS "count", CASE 0 WHEN GROUPING("kind") THEN 'end' WHEN GROUPING("channel") THEN 'way'
          WHEN GROUPING("categoryId") THEN 'category' WHEN GROUPING("yearGroup") THEN 'yearGroup' ELSE 'stage' END AS "of"
      FROM "told" GROUP BY "period", "isRaised", GROUPING SETS (("kind", "isFormal", "finding", "status", "isActed"),
        ("channel", "parentSaid", "isAgain"), ("categoryId"), ("yearGroup"), ("stage")))
    SELECT "period", "by", coalesce("key", '') AS "key", sum("count")::int AS "count" FROM (
      SELECT f."period", f."of" AS "by", coalesce(f."categoryId"::text, f."yearGroup", f."stage") AS "key", f."count" FROM "few" f
        WHERE f."isRaised" AND f."of" IN ('category', 'yearGroup', 'stage')
      UNION ALL
      SELECT f."period", v."by", v."key", f."count" FROM "few" f CROSS JOIN LATERAL (VALUES ('channel', f."channel"::text),
        ('said', f."parentSaid"::text), ('again', f."isAgain"::text)) AS v("by", "key") WHERE f."of" = 'way' AND f."isRaised"
      UNION ALL
      SELECT f."period", v."by", v."key", f."count" FROM "few" f CROSS JOIN LATERAL (VALUES ('kind', f."kind"::text, true),
        ('formal', f."isFormal"::text, f."isRaised"), ('finding', coalesce(f."finding"::text, f."status"::text), f."isRaised" AND f."isFormal"),
        ('acted', f."isActed"::text, f."isRaised" AND f."isFormal"),
        ('open', (f."status" IN ('open', 'paused'))::text, f."isRaised" AND f."isFormal")) AS v("by", "key", "isCounted")
        WHERE f."of" = 'end' AND v."isCounted") AS u
    GROUP BY 1, 2, 3`
}

/**
 * How many acknowledgements and answers were in time, and how long they took, in one statement. Left out: those that are not
 * due yet, those whose clock stands still, and those of cases that were withdrawn or sent another way before.
 *
 * @param on the day on which what is not done is late
 */
export function readTimes(
  tx: Tx,
  { schoolId }: { schoolId: string },
  periods: readonly Period[],
  on: IsoDate,
): Promise<TimeRow[]> {
  const school = Prisma.sql`${schoolId}::uuid`
  return tx.$queryRaw<TimeRow[]>`
    WITH "period" ("key", "from", "to", "isAgainAsked") AS MATERIALIZED (${asRows(periods)}),
    "clock" AS MATERIALIZED (
      SELECT p."id", (s->>'number')::int AS "number", s->'acknowledge'->>'unit' AS "acknowledge", s->'answer'->>'unit' AS "answer"
      FROM "CaseProcedure" p, jsonb_array_elements(p."content"->'stages') AS s WHERE p."schoolId" = ${school}),
    "began" AS MATERIALIZED (
      SELECT p."key" AS "period", s.* FROM "period" p
      JOIN "CaseStage" s ON s."schoolId" = ${school} AND s."beganOn" BETWEEN p."from" AND p."to"),
    "did" AS (
      SELECT s."period", v."what", v."unit", v."doneOn", v."by", v."took"
      FROM "began" s
      CROSS JOIN LATERAL (SELECT c."procedureId", c."status" FROM "Case" c WHERE c."schoolId" = ${school} AND c."id" = s."caseId" LIMIT 1) c
      JOIN "clock" k ON k."id" = c."procedureId" AND k."number" = s."number"
      CROSS JOIN LATERAL (VALUES
        ('acknowledge', k."acknowledge", s."acknowledgedOn", s."acknowledgeBy", s."acknowledgedIn"),
        ('answer', k."answer", s."answeredOn", s."answerBy", s."answeredIn")
      ) AS v("what", "unit", "doneOn", "by", "took")
      WHERE v."unit" IS NOT NULL AND v."by" IS NOT NULL AND (v."doneOn" IS NOT NULL
        OR (v."by" < ${on}::date AND c."status" IN ('open', 'resolved'))))
    SELECT "period", "what", "unit", count(*)::int AS "due", (count(*) FILTER (WHERE "doneOn" <= "by"))::int AS "inTime",
      percentile_cont(0.5) WITHIN GROUP (ORDER BY "took") AS "median"
    FROM "did" GROUP BY 1, 2, 3`
}

/** As rows of the statement itself: so the one plan that is kept of it knows how few there are. */
function asRows(periods: readonly Period[]): Prisma.Sql {
  if (periods.length === 0) return Prisma.sql`SELECT '', '2000-01-02'::date, '2000-01-01'::date, false`
  const rows = periods.map(
    ({ key, from, to, isAgainAsked = true }) =>
      Prisma.sql`(${key}, ${from}::date, ${to}::date, ${isAgainAsked}::boolean)`,
  )
  return Prisma.sql`VALUES ${Prisma.join(rows)}`
}
