import 'server-only'
import { Prisma } from '@/prisma/generated/client'
import { inSchool } from '../platform/database'
import type { Viewer } from '../platform/viewer'
import { canSeeFamilies } from './policy'
import { EVERYONE, type ReachCell } from './reach-row'
import { reachOf } from './reach-sql'
import { type FamilyLine, PAGE } from './register'
import { inOrder, pupilsOfFamily, triedWith } from './register-sql'

/** A session of the year's activities that a family was asked to or came to. */
type Tried = { sessionId: string; activityId: string; title: string; heldOn: string; came: boolean }

export type ReachList = {
  /** The group's name, or null for all families. */
  group: string | null
  total: number
  families: (FamilyLine & { sessions: Tried[] })[]
}

/** The newest sessions shown of what has been tried with one family. */
export const TRIED_SHOWN = 4

/**
 * The families counted in one cell of `countReach`, a page at a time, with what has been tried; `size` to a page. Null for those who see
 * counts only, and for a group the school does not have.
 */
export async function listReach(
  viewer: Viewer,
  academicYear: number,
  { group, cell, page }: { group: string; cell: ReachCell; page: number },
  size = PAGE,
): Promise<ReachList | null> {
  if (!canSeeFamilies(viewer)) return null
  return inSchool(viewer, async (tx) => {
    const { schoolId } = viewer
    const known =
      group === EVERYONE
        ? null
        : await tx.pupilGroup.findFirst({ where: { schoolId, key: group }, select: { name: true } })
    if (group !== EVERYONE && !known) return null
    const rows = await tx.$queryRaw<(ReachList['families'][number] & { total: number })[]>`
      WITH ${reachOf(viewer, academicYear)},
      cell AS (
        SELECT f.*, count(*) OVER ()::int AS "total"
        FROM member m JOIN "Family" f ON f."schoolId" = ${schoolId}::uuid AND f."id" = m."familyId"
        WHERE m."key" = ${group} AND ${CONDITION[cell]}
        ORDER BY ${inOrder(Prisma.sql`f."reference"`)} LIMIT ${size} OFFSET ${(page - 1) * size})
      SELECT f."id", f."reference", f."languages", f."total", ${pupilsOfFamily} AS "pupils",
        ${triedWith(academicYear)} AS "tried", ${sessionsOf(academicYear)} AS "sessions"
      FROM cell f ORDER BY ${inOrder(Prisma.sql`f."reference"`)}`
    return { group: known?.name ?? null, total: rows[0]?.total ?? 0, families: rows }
  })
}

const CONDITION: Record<ReachCell, Prisma.Sql> = {
  for: Prisma.sql`true`,
  invited: Prisma.sql`m."invited"`,
  came: Prisma.sql`m."came"`,
  'not-invited': Prisma.sql`NOT m."invited"`,
  'never-came': Prisma.sql`m."invited" AND NOT m."came"`,
}

function sessionsOf(academicYear: number): Prisma.Sql {
  return Prisma.sql`
    coalesce((
      SELECT json_agg(json_build_object('sessionId', "sessionId", 'activityId', "activityId", 'title', "title",
        'heldOn', "heldOn", 'came', "came") ORDER BY "heldOn" DESC, "sessionId" DESC)
      FROM (
        SELECT s."id" AS "sessionId", a."id" AS "activityId", a."title", s."heldOn", t."came"
        FROM "Attendance" t
        JOIN "Session" s ON s."schoolId" = t."schoolId" AND s."id" = t."sessionId" AND s."attendanceBy" = 'families'
        JOIN "Activity" a ON a."schoolId" = s."schoolId" AND a."id" = s."activityId" AND a."academicYear" = ${academicYear}
        WHERE t."schoolId" = f."schoolId" AND t."familyId" = f."id" AND (t."invited" OR t."came")
        ORDER BY s."heldOn" DESC, s."id" DESC LIMIT ${TRIED_SHOWN}) newest), '[]'::json)`
}
