import { Prisma } from '@/prisma/generated/client'
import { allowed, LAST, shareTrigrams } from '../platform/words-in-sql'
import { shippedName } from './as-shipped'
import { calledElsewhere, writtenElsewhere } from './called-elsewhere'
import { typedWords } from './fold'

/** What the words of a search are compared with in the database, and whose row they are. */
const SKILLS = { table: Prisma.raw('"SkillWord"'), id: Prisma.raw('"skillId"') }
const OFFERS = { table: Prisma.raw('"OfferWord"'), id: Prisma.raw('"offerId"') }

/**
 * The offers that match what was typed as `ranked` ("offerId", "covered", "score"), tables of a statement that begins WITH.
 * Each typed word is looked up among the names and synonyms of the school's skills, their names in other languages, and the
 * parents' own words: as it is, by its stem and by its beginning. Only one that nothing matches is taken for misspelt, and
 * compared (letters, trigrams, sound) with the school's words. Offers with most of the words come first; then a skill's name
 * counts for more than a synonym, what they wrote themselves as much as a synonym (which only says that it is of that kind), a
 * rare word for more than a common one; both together count most; of equals, whoever wrote it themselves. The score is a
 * whole number, so that no page's order hangs on the order in which fractions were added up.
 *
 * @param namesLanguages that a language is meant only where it is named: "Romans" are not looked for among those who speak
 *   Romanian, as "rom" in the search box is
 */
export function rankedOffers(
  { schoolId }: { schoolId: string },
  typed: string,
  { namesLanguages = false } = {},
): Prisma.Sql {
  const notBySpeaking = namesLanguages ? WRITTEN_ONLY : Prisma.empty
  const school = Prisma.sql`${schoolId}::uuid`
  const words = typedWords(typed)
  const pairs = words.slice(1).map((word, n) => ({ n, word: `${words[n]}${word}` }))
  const terms = [
    ...words.map((word, n) => ({ n, word, joined: false })),
    // "fire fighter" for "firefighter": stands for both.
    ...pairs.flatMap(({ n, word }) => [n, n + 1].map((of) => ({ n: of, word, joined: true }))),
    ...words.flatMap((word, n) => doneBy(word).map((root) => ({ n, word: root, joined: true }))),
  ]
  const called = calledElsewhere(words)
  const written = writtenElsewhere(words)
  return Prisma.sql`
    typed AS MATERIALIZED (
      SELECT t.n, t.word COLLATE "C" AS word, t.joined, ts_lexize(CASE WHEN t.word ~ '[\\u0621-\\u06ff]'
        THEN 'arabic_stem' ELSE 'english_stem' END::regdictionary, t.word) AS stems
      FROM jsonb_to_recordset(${JSON.stringify(terms)}::jsonb) AS t(n int, word text, joined boolean) LIMIT 24),
    term AS MATERIALIZED (
      SELECT n, word, coalesce(stems[1], word) COLLATE "C" AS stem, (word || ${LAST}) COLLATE "C" AS after, joined
      FROM typed WHERE stems IS DISTINCT FROM '{}'),
    called AS MATERIALIZED (
      SELECT c.n, s."id", c.weight, c.near
      FROM jsonb_to_recordset(${JSON.stringify(called.map(({ isNear, ...one }) => ({ ...one, near: isNear, name: shippedName(one.key) })))}::jsonb)
        AS c(n int, key text, name text, weight float, near boolean)
      JOIN "Skill" s ON s."schoolId" = ${school} AND s."key" = c.key AND s."name" = c.name AND NOT s."isOwn"),
    skill_direct AS MATERIALIZED (
      ${lookedUp(school, SKILLS)} UNION ALL SELECT n, "id", weight FROM called WHERE NOT near),
    own_direct AS MATERIALIZED (
      ${lookedUp(school, OFFERS, notBySpeaking)}
      UNION ALL
      SELECT e.n, w."id", w."weight" * 0.8
      FROM jsonb_to_recordset(${JSON.stringify(written)}::jsonb) AS e(n int, word text) CROSS JOIN LATERAL (
        SELECT w."offerId" AS "id", w."weight" FROM "OfferWord" w WHERE w."schoolId" = ${school}
          AND w."word" >= e.word COLLATE "C" AND w."word" < (e.word || ${LAST}) COLLATE "C" OFFSET 0) AS w),
    missing AS MATERIALIZED (
      SELECT t.n, t.word, t.stem, CASE WHEN t.word ~ '^[a-z]+$' THEN metaphone(t.word, 12) ELSE '?' END COLLATE "C" AS sound
      FROM term t WHERE length(t.word) > 3 AND t.word !~ '[0-9]' AND NOT t.joined
        AND NOT EXISTS (SELECT FROM skill_direct d WHERE d.n = t.n) AND NOT EXISTS (SELECT FROM own_direct d WHERE d.n = t.n)),
    letters AS (
      SELECT DISTINCT l.letter, (l.letter || ${LAST}) COLLATE "C" AS after
      FROM missing m, unnest(ARRAY[left(m.word, 1), substr(m.word, 2, 1)]) AS l(letter)),
    known AS MATERIALIZED (
      SELECT DISTINCT l.letter, w."word" FROM letters l CROSS JOIN LATERAL (
        SELECT w."word" FROM "OfferWord" w WHERE w."schoolId" = ${school}
          AND w."word" > l.letter COLLATE "C" AND w."word" < l.after OFFSET 0) AS w
      WHERE length(w."word") > 2),
    candidate AS (
      SELECT m.n, m.word AS typed, m.stem, k.word FROM missing m JOIN known k ON k.letter IN (left(m.word, 1), substr(m.word, 2, 1))
      UNION
      SELECT m.n, m.word, m.stem, w."word" FROM missing m CROSS JOIN (
        SELECT DISTINCT "word" FROM "SkillWord" WHERE "schoolId" = ${school} AND length("word") > 2) AS w),
    alike AS (
      SELECT n, word, greatest(similarity(word, typed), 1 - levenshtein_less_equal(word, typed, 2)::float / length(typed),
        1 - (levenshtein_less_equal(left(word, length(stem)), stem, 1) + 1)::float / length(typed)) AS close
      FROM candidate WHERE (levenshtein_less_equal(word, typed, ${allowed('typed')}) <= ${allowed('typed')}
        OR levenshtein_less_equal(left(word, length(stem)), stem, 1) <= 1 AND length(stem) > 5
        OR ${shareTrigrams('word', 'typed')}
        OR levenshtein_less_equal(left(word, length(typed)), typed, 1) <= 1 AND length(typed) > 4)
      UNION ALL
      ${sounding(school, SKILLS)} UNION ALL ${sounding(school, OFFERS)}),
    meant AS MATERIALIZED (
      SELECT DISTINCT n, word, close FROM (SELECT *, max(close) OVER (PARTITION BY n) AS closest FROM alike) AS c
      WHERE close > closest - 0.25),
    skill_hit AS MATERIALIZED (
      SELECT n, "id", q / (0.5 + 0.5 * sqrt(count(*) OVER (PARTITION BY n))) AS q FROM (
        SELECT n, "id", max(q) AS q FROM (
          SELECT * FROM skill_direct UNION ALL ${meantWords(school, SKILLS)}
          UNION ALL SELECT c.n, c."id", c.weight FROM called c JOIN missing m ON m.n = c.n WHERE c.near) AS every_way
        GROUP BY n, "id") AS each_once),
    own_hit AS MATERIALIZED (
      SELECT n, "id", q / (0.8 + 0.2 * sqrt(count(*) OVER (PARTITION BY n))) AS q FROM (
        SELECT n, "id", max(q) AS q FROM (SELECT * FROM own_direct UNION ALL ${meantWords(school, OFFERS, notBySpeaking)}) AS every_way
        GROUP BY n, "id") AS each_once),
    per_word AS (
      SELECT "offerId", n, max(skill) AS skill, max(own) AS own
      FROM (
        SELECT o."offerId", h.n, h.q AS skill, 0 AS own
        FROM skill_hit h CROSS JOIN LATERAL (
          SELECT o."offerId" FROM "OfferSkill" o WHERE o."schoolId" = ${school} AND o."skillId" = h."id" OFFSET 0) AS o
        UNION ALL
        SELECT "id", n, 0, q * 1.5 FROM own_hit) AS hits
      GROUP BY "offerId", n),
    summed AS (
      SELECT "offerId", count(*)::int AS "covered", round(1e6 * sum(greatest(skill, own) + 0.5 * least(skill, own) + 0.001 * own)) AS "score" FROM per_word GROUP BY "offerId"),
    ranked AS MATERIALIZED (
      SELECT * FROM (SELECT *, max("covered") OVER () AS most FROM summed) AS s WHERE 2 * "covered" >= most)`
}

/** What somebody who is called by it does: "knit" of "knitters". */
function doneBy(word: string): string[] {
  const root = word.replace(/([a-z]{4,})[eo]rs?$/, '$1')
  const single = root.replace(/([bdglmnprt])\1$/, '$1')
  return root === word || single.length < 4 ? [] : [single]
}

type Words = typeof SKILLS

/** The languages a parent speaks are kept among their words with the weight of three (see the view "OfferWordNow"). */
const WRITTEN_ONLY = Prisma.sql`AND w."weight" < 3`

/** OFFSET 0 keeps each word's look-up one walk down an index, whatever the planner expects. */
const lookedUp = (school: Prisma.Sql, { table, id }: Words, longer = Prisma.empty) => Prisma.sql`
  SELECT t.n, w."id", w."weight" * CASE WHEN w."word" = t.word AND NOT t.joined THEN 1.2 ELSE 1 END::float AS q
  FROM term t CROSS JOIN LATERAL (
    SELECT w.${id} AS "id", w."word", w."weight" FROM ${table} w
    WHERE w."schoolId" = ${school} AND w."stem" = t.stem OFFSET 0) AS w
  UNION ALL
  SELECT t.n, w."id", w."weight" * (0.5 + 0.4 * length(t.word) / length(w."word"))
  FROM term t CROSS JOIN LATERAL (
    SELECT w.${id} AS "id", w."word", w."stem", w."weight" FROM ${table} w
    WHERE w."schoolId" = ${school} AND w."word" >= t.word AND w."word" < t.after OFFSET 0) AS w
  WHERE length(t.word) > 2 AND w."stem" <> t.stem ${longer}`

const sounding = (school: Prisma.Sql, { table }: Words) => Prisma.sql`
  SELECT DISTINCT m.n, w."word", 0.6::float FROM missing m CROSS JOIN LATERAL (
    SELECT w."word" FROM ${table} w WHERE w."schoolId" = ${school} AND w."sound" = m.sound OFFSET 0) AS w`

const meantWords = (school: Prisma.Sql, { table, id }: Words, meant = Prisma.empty) => Prisma.sql`
  SELECT c.n, w."id", w."weight" * 0.8 * c.close
  FROM meant c CROSS JOIN LATERAL (
    SELECT w.${id} AS "id", w."weight" FROM ${table} w WHERE w."schoolId" = ${school} AND w."word" = c.word ${meant} OFFSET 0) AS w`
