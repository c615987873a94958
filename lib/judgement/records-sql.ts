import { Prisma } from '@/prisma/generated/client'
import type { JudgedKind } from '@/prisma/generated/enums'
import type { Viewer } from '../platform/viewer'
import type { Theme } from './themes'

/** One record with what it is about. */
export type RecordRow = {
  kind: JudgedKind
  id: string
  title: string
  on: Date | null
  themes: Theme[]
  /** Of all that were asked for, on every page of them. */
  total: number
}

type AskedRecords = {
  kind?: JudgedKind | null
  /** Under any of these. */
  under?: readonly Theme[]
  /** Under no theme at all. */
  isUnderNone?: boolean
  words?: string
  since?: Date
  ids?: readonly string[]
  take: number
  skip?: number
}

/**
 * The school's records that a judgement may rest on, those of activities, evidence, ideas and improvements in one list, newest
 * first, with their themes. What is archived, withdrawn or replaced is left out; so is what the person may not know of, by the
 * tables' own row security.
 */
export function recordsWith(viewer: Viewer, asked: AskedRecords): Prisma.Sql {
  const school = Prisma.sql`${viewer.schoolId}::uuid`
  const { kind, under, isUnderNone, words, since, ids, take, skip = 0 } = asked
  const themed = Prisma.sql`SELECT 1 FROM "RecordTheme" t WHERE t."schoolId" = ${school} AND t."recordKind" = r."kind" AND t."recordId" = r."id"`
  const conditions = [
    Prisma.sql`true`,
    ...(kind ? [Prisma.sql`r."kind" = ${kind}::"JudgedKind"`] : []),
    ...(under ? [Prisma.sql`EXISTS (${themed} AND t."theme" = ANY(${under}))`] : []),
    ...(isUnderNone ? [Prisma.sql`NOT EXISTS (${themed})`] : []),
    ...(words ? [Prisma.sql`r."title" ILIKE ${`%${words.replace(/[\\%_]/g, '\\$&')}%`}`] : []),
    ...(since ? [Prisma.sql`r."on" >= ${since}`] : []),
    ...(ids ? [Prisma.sql`r."id" = ANY(${ids}::uuid[])`] : []),
  ]
  return Prisma.sql`
    WITH r AS (
      SELECT 'activity'::"JudgedKind" AS "kind", "id", "title", coalesce("lastSessionOn", "startsOn", "createdAt"::date) AS "on"
        FROM "Activity" WHERE "schoolId" = ${school} AND "archivedAt" IS NULL
      UNION ALL
      SELECT 'evidence', "id", "title", "datedOn"
        FROM "Evidence" WHERE "schoolId" = ${school} AND "withdrawnAt" IS NULL AND "replacedById" IS NULL
      UNION ALL
      SELECT 'idea', "id", coalesce("inEnglish", "words"), coalesce("resultOn", "saidOn")
        FROM "Idea" WHERE "schoolId" = ${school}
      UNION ALL
      SELECT 'improvement', "id", "title", coalesce("doneOn", "dueOn")
        FROM "Improvement" WHERE "schoolId" = ${school}),
    page AS (
      SELECT r.*, count(*) OVER ()::int AS "total" FROM r WHERE ${Prisma.join(conditions, ' AND ')}
      ORDER BY r."on" DESC NULLS LAST, r."id" DESC LIMIT ${take} OFFSET ${skip})
    SELECT page.*,
      array(SELECT t."theme" FROM "RecordTheme" t WHERE t."schoolId" = ${school}
        AND t."recordKind" = page."kind" AND t."recordId" = page."id" ORDER BY t."theme") AS "themes"
    FROM page ORDER BY page."on" DESC NULLS LAST, page."id" DESC`
}
