import 'server-only'
import { Prisma } from '@/prisma/generated/client'
import type { ActivityKind, ActivityStatus } from '@/prisma/generated/enums'
import type { RecordRef } from '../judgement/record-facts'
import type { Tx } from '../platform/database'
import type { Viewer } from '../platform/viewer'
import type { PracticeQuestion } from './questions'

/** Records put under themes, whether by hand or by an agreed judgement that rests on them. */
type Themed = RecordRef & { theme: string }

/**
 * The records under some themes that are still there: put there by somebody, or rested on in an agreed judgement of a statement
 * that is about it. One statement.
 */
export function readThemed(tx: Tx, { schoolId }: Viewer, themes: readonly string[]): Promise<Themed[]> {
  const school = Prisma.sql`${schoolId}::uuid`
  return tx.$queryRaw<Themed[]>`
    WITH themed AS (
      SELECT "recordKind", "recordId", "theme" FROM "RecordTheme" WHERE "schoolId" = ${school}
      UNION
      SELECT r."recordKind", r."recordId", t."theme"
      FROM "Judgement" j
      JOIN "JudgementAnswer" a ON a."schoolId" = j."schoolId" AND a."judgementId" = j."id"
      JOIN "JudgementRecord" r ON r."schoolId" = a."schoolId" AND r."answerId" = a."id"
      JOIN "CriterionTheme" t ON t."schoolId" = a."schoolId" AND t."criterionId" = a."criterionId"
      WHERE j."schoolId" = ${school} AND j."status" = 'agreed')
    SELECT "recordKind"::text AS "kind", "recordId" AS "id", "theme" FROM themed t
    WHERE "theme" = ANY(${[...themes]}::text[]) AND CASE "recordKind"
      WHEN 'activity' THEN EXISTS (
        SELECT FROM "Activity" a WHERE a."schoolId" = ${school} AND a."id" = t."recordId" AND a."archivedAt" IS NULL)
      WHEN 'evidence' THEN EXISTS (
        SELECT FROM "Evidence" e WHERE e."schoolId" = ${school} AND e."id" = t."recordId"
          AND e."withdrawnAt" IS NULL AND e."replacedById" IS NULL)
      WHEN 'idea' THEN EXISTS (SELECT FROM "Idea" i WHERE i."schoolId" = ${school} AND i."id" = t."recordId")
      ELSE EXISTS (SELECT FROM "Improvement" i WHERE i."schoolId" = ${school} AND i."id" = t."recordId") END
    ORDER BY "recordId", "theme"`
}

type Known = { id: string; kind: ActivityKind | null; status: ActivityStatus }

/** The records that answer a question, each once: those under its themes, and activities of its kinds that were begun. */
export function answering(
  question: PracticeQuestion,
  themed: readonly Themed[],
  activities: readonly Known[],
): RecordRef[] {
  const { themes, kinds = [] } = question
  const found = new Map<string, RecordRef>()
  const put = ({ kind, id }: RecordRef) => found.set(`${kind} ${id}`, { kind, id })
  for (const one of themed) if (themes.some((theme) => theme === one.theme)) put(one)
  for (const { id, kind, status } of activities)
    if (status !== 'idea' && kinds.some((one) => one === kind)) put({ kind: 'activity', id })
  return [...found.values()]
}
