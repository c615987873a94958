import { Prisma } from '@/prisma/generated/client'
import type { Viewer } from '../../platform/viewer'

/** Where a text of the school's own stands. */
export type OwnTextPart =
  | 'need'
  | 'criterion'
  | 'own_words'
  | 'judgement'
  | 'statement'
  | 'why'
  | 'plan_criterion'

/** A text the school wrote, and the record it stands on. */
export type OwnText = {
  part: OwnTextPart
  /** Of the activity, the judgement or the priority. */
  id: string
  /** What that is called. */
  title: string
  text: string
}

/**
 * What the school wrote in some academic years where words about engagement and impact are likely: one statement, by where it
 * stands. Judgements that are agreed stay as they are, so only drafts are read.
 */
export function ownTexts({ schoolId }: Pick<Viewer, 'schoolId'>, years: readonly number[]): Prisma.Sql {
  const school = Prisma.sql`${schoolId}::uuid`
  const inYears = (alias: Prisma.Sql) =>
    Prisma.sql`${alias}."schoolId" = ${school} AND ${alias}."academicYear" IN (${Prisma.join([...years])})`
  const activity = Prisma.sql`${inYears(Prisma.sql`a`)} AND a."archivedAt" IS NULL`
  const ofOutcome = Prisma.sql`
    FROM "Outcome" o JOIN "Activity" a ON a."schoolId" = o."schoolId" AND a."id" = o."activityId" WHERE ${activity}`
  const ofDraft = Prisma.sql`j."schoolId" = ${school} AND j."status" = 'draft'`
  const areaName = Prisma.sql`
    coalesce((SELECT area->>'name' FROM jsonb_array_elements(f."areas") area
      WHERE area->>'key' = j."areaKey"), f."name")`
  const framework = Prisma.sql`JOIN "Framework" f ON f."schoolId" = j."schoolId" AND f."id" = j."frameworkId"`
  return Prisma.sql`
    SELECT * FROM (
      SELECT 1 AS "place", 'need' AS "part", a."id", a."title", a."need" AS "text" FROM "Activity" a WHERE ${activity}
      UNION ALL SELECT 1, 'criterion', a."id", a."title", o."statement" ${ofOutcome}
      UNION ALL SELECT 1, 'own_words', a."id", a."title", o."ownWords" ${ofOutcome}
      UNION ALL SELECT 2, 'judgement', j."id", ${areaName}, j."words" FROM "Judgement" j ${framework} WHERE ${ofDraft}
      UNION ALL SELECT 2, 'statement', j."id", ${areaName}, w."words" FROM "Judgement" j ${framework}
        JOIN "JudgementAnswer" w ON w."schoolId" = j."schoolId" AND w."judgementId" = j."id" WHERE ${ofDraft}
      UNION ALL SELECT 3, 'why', p."id", p."title", p."why" FROM "Priority" p WHERE ${inYears(Prisma.sql`p`)}
      UNION ALL SELECT 3, 'plan_criterion', p."id", p."title", c."statement" FROM "Priority" p
        JOIN "PriorityCriterion" c ON c."schoolId" = p."schoolId" AND c."priorityId" = p."id" WHERE ${inYears(Prisma.sql`p`)}
    ) own WHERE "text" IS NOT NULL AND "text" <> '' ORDER BY "place", "title", "id", "part", "text"`
}
