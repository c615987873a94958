import type { Viewer } from '@/lib/platform/viewer'
import { Prisma } from '@/prisma/generated/client'
import type { DaysNamed } from './days'
import { kindsFor } from './policy'
import { matchedWords, onDays } from './statement-words'

/** One record as the statement answers: which, what is shown of it, how many of the typed words it has, how well. */
export type FoundRow = {
  kind: 'activity' | 'session' | 'evidence' | 'person' | 'priority' | 'measure' | 'family' | 'pupil'
  id: string
  title: string
  detail: Record<string, unknown>
  covered: number
  score: number
}

export type Asked = {
  words: string[]
  days: DaysNamed | null
  reference: string | null
  /** ISO date */
  today: string
  /** Of each kind. */
  most: number
}

/**
 * Everything of the school that matches, the best of each kind, in one statement. Only kinds and records this person may
 * open take part at any step, so that nothing can be told from what is found, either.
 */
export function searchStatement(viewer: Viewer, asked: Asked): Prisma.Sql {
  const kinds = kindsFor(viewer)
  const { reference, most } = asked
  const parts = [
    kinds.activity && activities(viewer),
    kinds.session && sessions(viewer, asked),
    kinds.evidence && evidence(viewer),
    kinds.person && small('person'),
    kinds.priority && small('priority'),
    kinds.measure && small('measure'),
    kinds.family && reference && references('Family', viewer, reference),
    kinds.family && reference && references('Pupil', viewer, reference),
  ].filter((part) => part instanceof Prisma.Sql)
  const best = parts.map(
    (
      part,
    ) => Prisma.sql`(SELECT * FROM (${part}) AS found("kind", "id", "title", "detail", "covered", "score", "newest")
      ORDER BY "covered" DESC, "score" DESC, "newest" DESC, "id" LIMIT ${most})`,
  )
  return Prisma.sql`
    WITH RECURSIVE ${matchedWords(viewer, asked, kinds)}, ${onDays(viewer, asked)}
    SELECT "kind", "id", "title", "detail", "covered"::int, "score"::float
    FROM (${Prisma.join(best, ' UNION ALL ')}) AS everything`
}

/** Of each kind, how many of the best are read whole; those that count equally are the newest (their ids grow). */
const LOOKED_AT = 100

/** By their words, their outcomes', and the name of whoever answers for them. */
const activities = ({ schoolId }: Viewer) => Prisma.sql`
  SELECT 'activity' AS "kind", a."id", a."title",
    jsonb_build_object('status', a."status", 'year', a."academicYear", 'archived', a."archivedAt" IS NOT NULL) AS "detail",
    x."covered", x."score" - CASE WHEN a."archivedAt" IS NULL THEN 0 ELSE 1 END AS "score", a."academicYear" AS "newest"
  FROM (
    SELECT "id", count(*) AS "covered", sum("q") AS "score" FROM (
      SELECT "id", n, max("q") AS "q" FROM (
        SELECT "recordId" AS "id", n, "q" FROM matched WHERE "kind" = 'activity'
        UNION ALL
        SELECT o."id", s.n, s."q" * 0.7 FROM small_match s
        JOIN "Activity" o ON o."schoolId" = ${schoolId}::uuid AND o."ownerId" = s."id" WHERE s."kind" = 'person'
      ) AS every_way GROUP BY "id", n
    ) AS per_word GROUP BY "id" ORDER BY "covered" DESC, "score" DESC, "id" DESC LIMIT ${LOOKED_AT}
  ) AS x JOIN "Activity" a ON a."schoolId" = ${schoolId}::uuid AND a."id" = x."id"`

/**
 * By the day they are named by, where they are held, what was noted (`own`); with one of these, by their activity's words
 * too. Grouped rather than joined: the planner takes what was matched for a row or two and would compare each with each.
 */
const sessions = ({ schoolId }: Viewer, { today }: Asked) => Prisma.sql`
  SELECT 'session', s."id", a."title",
    jsonb_build_object('activityId', a."id", 'heldOn', s."heldOn", 'place', s."place"),
    x."covered", x."score", -abs(s."heldOn" - ${today}::date)
  FROM (
    SELECT "id", count(*) AS "covered", sum("q") AS "score" FROM (
      SELECT "id", n, max("q") AS "q", bool_or(own) AS own FROM (
        SELECT "recordId" AS "id", n, "q", TRUE AS own FROM matched WHERE "kind" = 'session'
        UNION ALL
        SELECT d."id", t.n, 3, TRUE FROM on_day d CROSS JOIN term t WHERE t.is_day AND d."kind" = 'session'
        UNION ALL
        SELECT w."id", m.n, m."q" * 0.8, FALSE FROM matched m
        JOIN "Session" w ON w."schoolId" = ${schoolId}::uuid AND w."activityId" = m."recordId"
        WHERE m."kind" = 'activity' AND EXISTS (
          SELECT FROM on_day WHERE "kind" = 'session' UNION ALL SELECT FROM matched WHERE "kind" = 'session')
      ) AS every_way GROUP BY "id", n
    ) AS per_word GROUP BY "id" HAVING bool_or(own)
  ) AS x
  JOIN "Session" s ON s."schoolId" = ${schoolId}::uuid AND s."id" = x."id"
  JOIN "Activity" a ON a."schoolId" = s."schoolId" AND a."id" = s."activityId"`

/** By their words; a day named beside them prefers those of that day. */
const evidence = ({ schoolId }: Viewer) => Prisma.sql`
  SELECT 'evidence', e."id", e."title", jsonb_build_object('kind', e."kind", 'datedOn', e."datedOn",
      'past', e."withdrawnAt" IS NOT NULL OR e."replacedById" IS NOT NULL),
    x."covered", x."score" - CASE WHEN e."withdrawnAt" IS NULL AND e."replacedById" IS NULL THEN 0 ELSE 1 END,
    e."datedOn" - '2000-01-01'::date
  FROM (
    SELECT "id", count(*) AS "covered", sum("q") AS "score" FROM (
      SELECT "id", n, max("q") AS "q", bool_or(own) AS own FROM (
        SELECT "recordId" AS "id", n, "q", TRUE AS own FROM matched WHERE "kind" = 'evidence'
        UNION ALL
        SELECT d."id", t.n, 1, FALSE FROM on_day d CROSS JOIN term t WHERE t.is_day AND d."kind" = 'evidence'
      ) AS every_way GROUP BY "id", n
    ) AS per_word GROUP BY "id" HAVING bool_or(own)
    ORDER BY "covered" DESC, "score" DESC, "id" DESC LIMIT ${LOOKED_AT}
  ) AS x JOIN "Evidence" e ON e."schoolId" = ${schoolId}::uuid AND e."id" = x."id"`

const small = (kind: 'person' | 'priority' | 'measure') => Prisma.sql`
  SELECT ${kind}::text, s."id", min(s."title"), min(s."detail"::text)::jsonb, count(DISTINCT s.n),
    sum(s."q")${kind === 'person' ? Prisma.sql` + 0.5` : Prisma.empty}, 0
  FROM (SELECT "id", n, min("title") AS "title", min("detail"::text) AS "detail", max("q") AS "q"
    FROM small_match WHERE "kind" = ${kind} GROUP BY "id", n) AS s
  GROUP BY s."id"`

/** A family or a pupil whose reference, without its separators, is or begins with what was typed. */
function references(table: 'Family' | 'Pupil', { schoolId }: Viewer, typed: string) {
  const plain = Prisma.sql`translate(lower(r."reference"), ' -/._', '')`
  const isFamily = table === 'Family'
  return Prisma.sql`
    SELECT ${isFamily ? 'family' : 'pupil'}::text, r."id", r."reference",
      jsonb_build_object('left', r."leftAt" IS NOT NULL${isFamily ? Prisma.empty : Prisma.sql`, 'yearGroup', r."yearGroup"`}),
      (SELECT count(*) FROM term), CASE WHEN ${plain} = ${typed} THEN 20 ELSE 10 END, -length(r."reference")
    FROM ${Prisma.raw(`"${table}"`)} r
    WHERE r."schoolId" = ${schoolId}::uuid AND starts_with(${plain}, ${typed})`
}
