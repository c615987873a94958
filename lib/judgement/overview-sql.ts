import { Prisma } from '@/prisma/generated/client'
import type { Viewer } from '../platform/viewer'

/** What was agreed of an area last in one term, and how many judged terms back that is: 1 is the latest. */
export type LatestRow = {
  id: string
  key: string
  frameworkId: string
  areaKey: string
  academicYear: number
  term: number
  grade: string | null
  agreedAt: Date
  termsBack: number
}

/**
 * Of each area of each framework, in whichever edition, the latest two terms in which it was judged. One statement, so that
 * ten years of judgements cost the overview no more than one.
 */
export const latestTwoTerms = ({ schoolId }: Viewer): Prisma.Sql => Prisma.sql`
  SELECT "id", "key", "frameworkId", "areaKey", "academicYear", "term", "grade", "agreedAt", "termsBack"::int
  FROM (
    SELECT j."id", f."key", j."frameworkId", j."areaKey", j."academicYear", j."term", j."grade", j."agreedAt",
      dense_rank() OVER (PARTITION BY f."key", j."areaKey" ORDER BY j."academicYear" DESC, j."term" DESC) AS "termsBack",
      row_number() OVER (PARTITION BY f."key", j."areaKey", j."academicYear", j."term" ORDER BY j."agreedAt" DESC, j."id" DESC)
        AS "inTerm"
    FROM "Judgement" j JOIN "Framework" f ON f."schoolId" = j."schoolId" AND f."id" = j."frameworkId"
    WHERE j."schoolId" = ${schoolId}::uuid AND j."status" <> 'draft') latest
  WHERE "termsBack" <= 2 AND "inTerm" = 1`
