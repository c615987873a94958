import 'server-only'
import type { Tx } from '../../platform/database'
import type { IsoDate } from '../../platform/dates'
import type { ClockUnit } from '../../school-days/due'

/** A stretch of days, by the key its counts come back under. */
export type Period = { key: string; from: IsoDate; to: IsoDate }

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
  const earliest = periods.map(({ from }) => from).sort()[0] ?? '2000-01-01'
  return tx.$queryRaw<CountRow[]>`
    WITH "period" AS MATERIALIZED (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(periods)}::jsonb) AS p("key" text, "from" date, "to" date)),
    "stage" AS MATERIALIZED (
      SELECT p."id", (s->>'number')::int AS "number", s->>'name' AS "name", (s->>'isFormal')::boolean AS "isFormal"
      FROM "CaseProcedure" p, jsonb_array_elements(p."content"->'stages') AS s WHERE p."schoolId" = ${schoolId}::uuid),
    "again" AS MATERIALIZED (
      SELECT "id" FROM (
        SELECT "id", "receivedOn", lag("receivedOn") OVER (PARTITION BY "familyId", "categoryId" ORDER BY "receivedOn", "id") AS "last"
        FROM "Case" WHERE "schoolId" = ${schoolId}::uuid AND "familyId" IS NOT NULL AND "kind" IN ('concern', 'complaint')
          AND "receivedOn" >= ${earliest}::date - 366) AS s
      WHERE "last" >= "receivedOn" - interval '12 months'
      UNION
      SELECT CASE WHEN (a."receivedOn", a."id") > (b."receivedOn", b."id") THEN a."id" ELSE b."id" END
      FROM "CaseTie" t JOIN "Case" a ON a."schoolId" = t."schoolId" AND a."id" = t."caseId"
      JOIN "Case" b ON b."schoolId" = t."schoolId" AND b."id" = t."otherId"
      WHERE t."schoolId" = ${schoolId}::uuid AND t."kind" = 'same_matter'),
    -- Counted once by everything together, which leaves few rows to be counted again by each.
    "told" AS MATERIALIZED (
      SELECT p."key" AS "period", c."kind", c."categoryId", c."yearGroup", c."channel", c."parentSaid", c."finding", c."status",
        coalesce(s."isFormal", c."kind" = 'complaint') AS "isFormal", s."number" || ':' || s."name" AS "stageName",
        c."actionTaken" IS NOT NULL AS "isActed", c."id" IN (SELECT "id" FROM "again") AS "isAgain", count(*) AS "count"
      FROM "period" p
      JOIN "Case" c ON c."schoolId" = ${schoolId}::uuid AND c."receivedOn" BETWEEN p."from" AND p."to"
      LEFT JOIN "stage" s ON s."id" = c."procedureId" AND s."number" = c."stage"
      GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12)
    SELECT "period", v."by", coalesce(v."key", '') AS "key", sum(t."count")::int AS "count"
    FROM "told" t CROSS JOIN LATERAL (VALUES
      ('kind', t."kind"::text, true), ('formal', t."isFormal"::text, false), ('category', t."categoryId"::text, false),
      ('yearGroup', t."yearGroup", false), ('channel', t."channel"::text, false), ('stage', t."stageName", false),
      ('said', t."parentSaid"::text, false), ('again', t."isAgain"::text, false),
      ('finding', CASE WHEN t."isFormal" THEN coalesce(t."finding"::text, t."status"::text) END, false),
      ('acted', CASE WHEN t."isFormal" THEN t."isActed"::text END, false),
      ('open', CASE WHEN t."isFormal" THEN (t."status" IN ('open', 'paused'))::text END, false)
    ) AS v("by", "key", "isOfAll")
    WHERE (v."isOfAll" OR t."kind" IN ('concern', 'complaint')) AND (v."by" NOT IN ('finding', 'acted', 'open') OR v."key" IS NOT NULL)
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
  return tx.$queryRaw<TimeRow[]>`
    WITH "period" AS MATERIALIZED (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(periods)}::jsonb) AS p("key" text, "from" date, "to" date)),
    "clock" AS MATERIALIZED (
      SELECT p."id", (s->>'number')::int AS "number", s->'acknowledge'->>'unit' AS "acknowledge", s->'answer'->>'unit' AS "answer"
      FROM "CaseProcedure" p, jsonb_array_elements(p."content"->'stages') AS s WHERE p."schoolId" = ${schoolId}::uuid),
    "did" AS (
      SELECT p."key" AS "period", v."what", v."unit", v."doneOn", v."by", v."took"
      FROM "period" p
      JOIN "CaseStage" s ON s."schoolId" = ${schoolId}::uuid AND s."beganOn" BETWEEN p."from" AND p."to"
      JOIN "Case" c ON c."schoolId" = s."schoolId" AND c."id" = s."caseId"
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
