import { seesAllEvidence, visibleInSql } from '@/lib/evidence/visible-sql'
import type { Viewer } from '@/lib/platform/viewer'
import { allowed, LAST, shareTrigrams } from '@/lib/platform/words-in-sql'
import { Prisma } from '@/prisma/generated/client'
import type { Kinds } from './policy'
import type { Asked } from './statement'

/**
 * The common part of the statement: each typed word (`term`), the school's records that have it (`matched`, with how well,
 * `q`, a title's word counting 4 and any other 2), and the few people, priorities and measures whose names have it (`small_match`).
 *
 * A word is matched as it is, by its stem and by its beginning. Only one that nothing visible matches is taken for
 * misspelt: then it is compared with the school's words that begin with its first or second letter, read off the index
 * one by one, and with those that sound the same.
 *
 * What the index is asked for stands ready in a column (`after`, `sound`): row security keeps any condition that computes
 * something away from the indexes. OFFSET 0 keeps each word's look-up one walk down an index, whatever the planner expects. The words come as one text with a LIMIT, so that the plan made for
 * any words costs no more than one made for these, and is the one that connections keep.
 */
export function matchedWords(viewer: Viewer, asked: Asked, kinds: Kinds): Prisma.Sql {
  const school = Prisma.sql`${viewer.schoolId}::uuid`
  const mine = visibleWords(viewer, asked, kinds)
  return Prisma.sql`
    typed AS MATERIALIZED (
      SELECT t.n::int AS n, t.word COLLATE "C" AS word, ts_lexize('english_stem', t.word) AS stems,
        t.word = ANY (${asked.days?.words ?? []}::text[]) AS is_day
      FROM string_to_table(${asked.words.join(' ')}, ' ') WITH ORDINALITY AS t(word, n) LIMIT 8),
    term AS MATERIALIZED (
      SELECT n, word, coalesce(stems[1], word) COLLATE "C" AS stem, (word || ${LAST}) COLLATE "C" AS after, is_day
      FROM typed
      WHERE stems IS DISTINCT FROM '{}' OR is_day OR NOT EXISTS (SELECT FROM typed WHERE stems IS DISTINCT FROM '{}')),
    direct AS MATERIALIZED (
      SELECT t.n, w."kind", w."recordId", w."weight" * CASE WHEN w."word" = t.word THEN 1.2 ELSE 1 END::float AS "q"
      FROM term t CROSS JOIN LATERAL (
        SELECT w."word", w."stem", w."kind", w."weight", w."recordId" FROM "SearchWord" w WHERE w."schoolId" = ${school} AND w."stem" = t.stem AND ${mine} OFFSET 0) AS w
      UNION ALL
      SELECT t.n, w."kind", w."recordId", w."weight" * (0.5 + 0.4 * length(t.word) / length(w."word"))
      FROM term t CROSS JOIN LATERAL (
        SELECT w."word", w."stem", w."kind", w."weight", w."recordId" FROM "SearchWord" w
        WHERE w."schoolId" = ${school} AND w."word" >= t.word AND w."word" < t.after AND ${mine} OFFSET 0) AS w
      WHERE length(t.word) > 1 AND w."stem" <> t.stem),
    missing AS MATERIALIZED (
      SELECT t.n, t.word, CASE WHEN t.word ~ '^[a-z]+$' THEN metaphone(t.word, 12) ELSE '?' END COLLATE "C" AS sound
      FROM term t WHERE length(t.word) > 3 AND t.word !~ '[0-9]' AND NOT t.is_day
        AND NOT EXISTS (SELECT FROM direct d WHERE d.n = t.n)),
    known AS (
      SELECT DISTINCT l.letter, (l.letter || ${LAST}) COLLATE "C" AS after, l.letter AS word
      FROM missing m, unnest(ARRAY[left(m.word, 1), substr(m.word, 2, 1)]) AS l(letter)
      UNION ALL
      SELECT k.letter, k.after, (SELECT w."word" FROM "SearchWord" w WHERE w."schoolId" = ${school}
        AND w."word" > k.word AND w."word" < k.after ORDER BY w."word" LIMIT 1)
      FROM known k WHERE k.word IS NOT NULL),
    alike AS (
      SELECT m.n, k.word, greatest(similarity(k.word, m.word),
          1 - levenshtein_less_equal(k.word, m.word, 2)::float / length(m.word)) AS close
      FROM missing m JOIN known k ON k.letter IN (left(m.word, 1), substr(m.word, 2, 1)) AND length(k.word) > 2
        AND (levenshtein_less_equal(k.word, m.word, ${allowed('m.word')}) <= ${allowed('m.word')}
          OR ${shareTrigrams('k.word', 'm.word')}
          OR levenshtein_less_equal(left(k.word, length(m.word)), m.word, 1) <= 1 AND length(m.word) > 4)
      UNION ALL
      SELECT DISTINCT m.n, w."word", 0.6 FROM missing m CROSS JOIN LATERAL (
        SELECT w."word" FROM "SearchWord" w WHERE w."schoolId" = ${school} AND w."sound" = m.sound OFFSET 0) AS w),
    meant AS MATERIALIZED (
      SELECT n, word, close FROM (SELECT *, max(close) OVER (PARTITION BY n) AS closest FROM alike) AS c
      WHERE close > closest - 0.25),
    matched AS MATERIALIZED (
      SELECT n, "kind", "recordId", max("q") AS "q" FROM (
        SELECT * FROM direct
        UNION ALL
        SELECT c.n, w."kind", w."recordId", w."weight" * 0.8 * c.close
        FROM meant c CROSS JOIN LATERAL (
          SELECT w."word", w."stem", w."kind", w."weight", w."recordId" FROM "SearchWord" w WHERE w."schoolId" = ${school} AND w."word" = c.word AND ${mine} OFFSET 0) AS w
      ) AS every_way GROUP BY n, "kind", "recordId"),
    small AS MATERIALIZED (${smallOnes(school, kinds)}),
    small_match AS MATERIALIZED (
      SELECT t.n, s."kind", s."id", s."title", s."detail", s.weight * CASE
          WHEN s.word = t.word THEN 1.2 WHEN s.stem = t.stem THEN 1
          WHEN starts_with(s.word, t.word) THEN 0.9 ELSE 0.5 END AS "q"
      FROM small s JOIN term t ON s.stem = t.stem OR length(t.word) > 1 AND starts_with(s.word, t.word)
        OR length(t.word) > 3 AND levenshtein_less_equal(s.word, t.word, ${allowed('t.word')}) <= ${allowed('t.word')})`
}

/** Which words of `w` are of kinds and records this person may open. Nothing to ask where that is all of them. */
function visibleWords(viewer: Viewer, { today }: Asked, kinds: Kinds): Prisma.Sql {
  const searched = WORDED.filter((kind) => kinds[kind])
  const ofKinds =
    searched.length < WORDED.length
      ? Prisma.sql`w."kind"::text = ANY (${searched}::text[])`
      : Prisma.sql`TRUE`
  if (seesAllEvidence(viewer)) return ofKinds
  return Prisma.sql`${ofKinds} AND (w."kind" <> 'evidence' OR w."recordId" NOT IN (
    SELECT e."id" FROM "Evidence" e
    WHERE e."schoolId" = ${viewer.schoolId}::uuid AND NOT ${visibleInSql(viewer, today)}))`
}

const WORDED = ['activity', 'session', 'evidence'] as const

/** What happened on the days that are named (`on_day`). */
export function onDays(viewer: Viewer, { days: named }: Asked): Prisma.Sql {
  const school = Prisma.sql`${viewer.schoolId}::uuid`
  if (!named) return Prisma.sql`on_day AS (SELECT NULL::text AS "kind", NULL::uuid AS "id" WHERE FALSE)`
  return Prisma.sql`
    on_day AS MATERIALIZED (
      SELECT 'session' AS "kind", s."id" FROM ${days(named.spans)} JOIN "Session" s
        ON s."schoolId" = ${school} AND s."heldOn" BETWEEN d.first AND d.last
      UNION ALL
      SELECT 'evidence', e."id" FROM ${days(named.spans)} JOIN "Evidence" e
        ON e."schoolId" = ${school} AND e."datedOn" BETWEEN d.first AND d.last)`
}

const days = (spans: { from: string; to: string }[]) => Prisma.sql`
  unnest(${spans.map(({ from }) => from)}::date[], ${spans.map(({ to }) => to)}::date[]) AS d(first, last)`

/**
 * People, priorities and measures: some dozens, so their words are made as they are asked for. People also for those who may open no
 * page about a person, because an activity is found by the name of whoever answers for it.
 */
function smallOnes(school: Prisma.Sql, kinds: Kinds): Prisma.Sql {
  const people = Prisma.sql`
    SELECT 'person' AS "kind", m."id", p."name" AS "title", jsonb_build_object('personId', m."personId", 'role', m."role",
      'jobTitle', m."jobTitle", 'left', m."deactivatedAt" IS NOT NULL) AS "detail", part.weight, w.word, w.stem
    FROM "Membership" m JOIN "Person" p ON p."id" = m."personId"
    CROSS JOIN LATERAL (VALUES (p."name", 5), (m."jobTitle", 2)) AS part(said, weight)
    CROSS JOIN LATERAL search_words(part.said) AS w
    WHERE m."schoolId" = ${school} AND (part.weight = 5 OR ${kinds.person})`
  const measures = Prisma.sql`
    SELECT 'measure', m."id", m."name", jsonb_build_object('unit', m."unit", 'retired', m."retiredAt" IS NOT NULL), 2.5, w.word, w.stem
    FROM "Measure" m CROSS JOIN LATERAL search_words(m."name") AS w
    WHERE m."schoolId" = ${school} AND ${kinds.measure}`
  const priorities = Prisma.sql`
    SELECT 'priority', p."id", p."title", jsonb_build_object('year', p."academicYear", 'endedAs', p."endedAs"), 4, w.word, w.stem
    FROM "Priority" p CROSS JOIN LATERAL search_words(p."title") AS w
    WHERE p."schoolId" = ${school} AND ${kinds.priority}`
  return Prisma.sql`${people} UNION ALL ${priorities} UNION ALL ${measures}`
}
