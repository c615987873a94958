import { Prisma } from '@/prisma/generated/client'
import type { Viewer } from '../platform/viewer'

const MOST_WORDS = 6
/** From this many letters on the beginning of a word finds it. */
const BEGINNING = 3

/**
 * What was typed as the database keeps the words of a case (`search_words` in the migration): small letters without accents
 * and apostrophes, each once.
 */
export function typedWords(typed: string): string[] {
  const plain = typed
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .toLowerCase()
  const words = plain.match(/[\p{L}\p{Nd}]+/gu) ?? []
  return [...new Set(words.map((word) => word.slice(0, 40)))].slice(0, MOST_WORDS)
}

/**
 * The cases that have every one of these words in what was said or written of them, as `worded`, a table of a statement by
 * hand: as it is, in another form of it ("ring" and "rings", not "rang"), or beginning so. Words of every sentence ("the") are
 * passed over, and alone find nothing.
 */
export function casesWithWords({ schoolId }: Viewer, typed: string): Prisma.Sql {
  const school = Prisma.sql`${schoolId}::uuid`
  return Prisma.sql`
    term AS MATERIALIZED (
      SELECT t AS "word", coalesce((ts_lexize('english_stem', t))[1], t) AS "stem"
      FROM unnest(${typedWords(typed)}::text[]) AS t WHERE ts_lexize('english_stem', t) IS DISTINCT FROM '{}'
    ), worded AS MATERIALIZED (
      SELECT w."caseId" FROM term t CROSS JOIN LATERAL (
        SELECT w."caseId" FROM "CaseWord" w WHERE w."schoolId" = ${school} AND w."stem" = t."stem" COLLATE "C"
        UNION
        SELECT w."caseId" FROM "CaseWord" w WHERE w."schoolId" = ${school} AND length(t."word") >= ${BEGINNING}
          AND w."word" >= t."word" COLLATE "C" AND w."word" < (t."word" || U&'\\+10FFFF') COLLATE "C"
      ) w GROUP BY w."caseId" HAVING count(*) = (SELECT count(*) FROM term)
    )`
}
