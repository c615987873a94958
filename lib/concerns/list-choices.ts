import { Prisma } from '@/prisma/generated/client'
import type { IsoDate } from '../platform/dates'
import type { Viewer } from '../platform/viewer'
import type { ClockUnit } from '../school-days/due'
import { ONGOING } from './list-sql'
import { visibleCases } from './visible-sql'

type Clock = { unit: ClockUnit } | null

/** What the rows of a list mean, what it may be narrowed to, and how much there is that needs somebody. */
export type ListChoices = {
  categories: { id: string; key: string; name: string; isRetired: boolean }[]
  yearGroups: string[]
  /** Who works here, and who has handled a case and left, by name. */
  people: { id: string; name: string; isActive: boolean }[]
  /** Every version of the school's procedures, as far as days are counted by it. */
  procedures: { id: string; stages: { number: number; name: string; acknowledge: Clock; answer: Clock }[] }[]
  /** Whether there is any case this person may see. */
  hasAny: boolean
  open: number
  late: number
  /** Open, and nobody has it. */
  unassigned: number
}

/**
 * One row.
 *
 * @param isAnyKnown a case was seen already, so that nothing need be looked for
 */
export function listChoices(viewer: Viewer, on: IsoDate, isAnyKnown: boolean): Prisma.Sql {
  const school = Prisma.sql`${viewer.schoolId}::uuid`
  return Prisma.sql`
    SELECT s."yearGroups",
      (SELECT coalesce(json_agg(json_build_object('id', g."id", 'key', g."key", 'name', g."name", 'isRetired', g."retiredAt" IS NOT NULL)
          ORDER BY g."position", g."name"), '[]') FROM "CaseCategory" g WHERE g."schoolId" = ${school}) AS "categories",
      (SELECT coalesce(json_agg(json_build_object('id', m."id", 'name', p."name", 'isActive', m."deactivatedAt" IS NULL)
          ORDER BY p."name", m."id"), '[]') FROM "Membership" m JOIN "Person" p ON p."id" = m."personId"
        WHERE m."schoolId" = ${school} AND m."role" <> 'trust_leader') AS "people",
      (SELECT coalesce(json_agg(json_build_object('id', v."id", 'stages', v."content" -> 'stages')), '[]')
        FROM "CaseProcedure" v WHERE v."schoolId" = ${school}) AS "procedures",
      (${isAnyKnown} OR EXISTS (SELECT FROM "Case" c WHERE ${visibleCases(viewer, on)})) AS "hasAny", n.*
    FROM "School" s CROSS JOIN (
      SELECT count(*)::int AS "open", (count(*) FILTER (WHERE c."status" = 'open' AND c."dueOn" < ${on}::date))::int AS "late",
        (count(*) FILTER (WHERE c."handlerId" IS NULL))::int AS "unassigned"
      FROM "Case" c WHERE ${visibleCases(viewer, on)} AND ${ONGOING}
    ) AS n
    WHERE s."id" = ${school}`
}
