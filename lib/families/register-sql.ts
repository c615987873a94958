import { Prisma } from '@/prisma/generated/client'
import type { Viewer } from '../platform/viewer'

/**
 * A reference as people sort them: F-2 before F-10. Numbers are padded to ten digits; of two that then are the same (F-2 and
 * F-02) it goes by their letters, so that a page of a list shows none twice.
 */
export function inOrder(reference: Prisma.Sql): Prisma.Sql {
  const padded = Prisma.sql`regexp_replace(lower(${reference}), '(\\d+)', '0000000000\\1', 'g')`
  return Prisma.sql`regexp_replace(${padded}, '0*(\\d{10})', '\\1', 'g') COLLATE "C", ${reference} COLLATE "C"`
}

/** The pupils of the family `f`, in order, as JSON. Those who left come last. */
export const pupilsOfFamily = Prisma.sql`
  coalesce((
    SELECT json_agg(json_build_object('id', p."id", 'reference', p."reference", 'yearGroup', p."yearGroup",
      'className', p."className", 'groups', p."groups", 'left', p."leftAt" IS NOT NULL)
      ORDER BY p."leftAt" IS NOT NULL, ${inOrder(Prisma.sql`p."reference"`)})
    FROM "Pupil" p WHERE p."schoolId" = f."schoolId" AND p."familyId" = f."id"), '[]'::json)`

/** How many sessions of an academic year's activities the family `f` was invited to and came to, as JSON. */
export function triedWith(academicYear: number): Prisma.Sql {
  return Prisma.sql`(
    SELECT json_build_object('invited', count(*), 'came', count(*) FILTER (WHERE t."came"))
    FROM "Attendance" t
    JOIN "Session" s ON s."schoolId" = t."schoolId" AND s."id" = t."sessionId" AND s."attendanceBy" = 'families'
    JOIN "Activity" a ON a."schoolId" = s."schoolId" AND a."id" = s."activityId" AND a."academicYear" = ${academicYear}
    WHERE t."schoolId" = f."schoolId" AND t."familyId" = f."id" AND (t."invited" OR t."came"))`
}

/** Whether `text` is part of a reference, letter case aside. Nothing in it is a pattern. */
export function holds(reference: Prisma.Sql, text: string): Prisma.Sql {
  return Prisma.sql`position(lower(${text}) IN lower(${reference})) > 0`
}

export function ofSchool(table: 'f' | 'p', viewer: Viewer): Prisma.Sql {
  return Prisma.sql`${Prisma.raw(table)}."schoolId" = ${viewer.schoolId}::uuid`
}
