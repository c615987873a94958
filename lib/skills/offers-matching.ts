import 'server-only'
import { Prisma } from '@/prisma/generated/client'
import type { HowFar, SkillLevel } from '@/prisma/generated/enums'
import { today } from '../platform/clock'
import type { Tx } from '../platform/database'
import { NotAllowed } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import { canSeeOffers } from './policy'
import { rankedOffers } from './search-sql'

/** What is looked for. Whatever is empty or null asks for nothing. */
export type Wanted = {
  skillIds: readonly string[]
  /** As somebody typed it: "someone who builds walls". */
  words: string
  days: readonly string[]
  /** By its English name. */
  language: string | null
  /** Keys of AGES; "any" in an offer suits all. */
  ages: readonly string[]
  howFar: HowFar | null
}

/** An offer that matches, with what of it does. */
export type MatchingOffer = {
  offerId: string
  name: string
  familyId: string | null
  familyReference: string | null
  skills: { id: string; name: string; isMatched: boolean; level: SkillLevel | null }[]
  /** How many of the typed words it matches, by its skills or the parent's own words; and how well. */
  wordsMatched: number
  score: number
  /** Those of the days that suit; all the parent gave where none was asked for. */
  days: string[]
  speaksIt: boolean
  suitsAges: boolean
  howFar: HowFar | null
  goesFar: boolean
}

const MOST = 50

/**
 * The offers that still stand and have one of the skills, or what was typed, the best first; or any, where neither is asked
 * for. Day, language, ages and how far do not exclude: they put forward whom they suit. One statement.
 *
 * @throws NotAllowed
 */
export async function offersMatching(tx: Tx, viewer: Viewer, wanted: Wanted): Promise<MatchingOffer[]> {
  if (!canSeeOffers(viewer)) throw new NotAllowed()
  const school = Prisma.sql`${viewer.schoolId}::uuid`
  const { skillIds, words, days, language, ages, howFar } = wanted
  const asksNothing = skillIds.length === 0 && words.trim() === ''
  return tx.$queryRaw<MatchingOffer[]>`
    WITH RECURSIVE ${rankedOffers(viewer, words)},
    suited AS (
      SELECT o.*, r."covered", r."score" AS said, f."reference",
        (SELECT count(*) FROM "OfferSkill" s WHERE s."schoolId" = ${school} AND s."offerId" = o."id"
          AND s."skillId" = ANY (${skillIds}::uuid[])) AS chosen,
        ARRAY(SELECT d FROM unnest(o."days") AS d WHERE d = ANY (${days}::text[]) OR ${days.length === 0}) AS suits,
        coalesce(${language}::text = ANY (o."speaks"), FALSE) AS "speaksIt",
        'any' = ANY (o."ages") OR o."ages" && ${ages}::text[] OR ${ages.length === 0} AS "suitsAges",
        coalesce(${howFar}::"HowFar" IS NULL OR o."howFar" >= ${howFar}::"HowFar", FALSE) AS "goesFar"
      FROM "Offer" o LEFT JOIN ranked r ON r."offerId" = o."id"
      LEFT JOIN "Family" f ON f."schoolId" = o."schoolId" AND f."id" = o."familyId"
      WHERE o."schoolId" = ${school} AND o."consentUntil" >= ${today()}::date AND f."leftAt" IS NULL)
    SELECT o."id" AS "offerId", o."name", o."familyId", o."reference" AS "familyReference",
      (SELECT coalesce(json_agg(json_build_object('id', k."id", 'name', k."name", 'isMatched', s."isMatched", 'level', s."level")
          ORDER BY k."position"), '[]')
        FROM "OfferSkill" s JOIN "Skill" k ON k."schoolId" = s."schoolId" AND k."id" = s."skillId"
        WHERE s."schoolId" = ${school} AND s."offerId" = o."id" AND s."skillId" = ANY (${skillIds}::uuid[])) AS "skills",
      coalesce(o."covered", 0)::int AS "wordsMatched", score::float AS "score",
      o.suits AS "days", o."speaksIt", o."suitsAges", o."howFar"::text AS "howFar", o."goesFar"
    FROM (SELECT *, 6 * chosen + coalesce(said, 0) + CASE WHEN "speaksIt" THEN 4 ELSE 0 END
        + CASE WHEN cardinality(suits) > 0 THEN 2 ELSE 0 END + CASE WHEN "suitsAges" THEN 1 ELSE 0 END
        + CASE WHEN "goesFar" THEN 1 ELSE 0 END AS score
      FROM suited WHERE chosen > 0 OR said IS NOT NULL OR ${asksNothing}) AS o
    ORDER BY o.score DESC, o."sentOn" DESC, o."id" LIMIT ${MOST}`
}
