import 'server-only'
import { Prisma } from '@/prisma/generated/client'
import { inSchool, type Tx } from '../platform/database'
import type { Viewer } from '../platform/viewer'
import { canSeeFamilies } from './policy'
import { readReach } from './reach'
import type { ReachRow } from './reach-row'
import { holds, inOrder, ofSchool, pupilsOfFamily, triedWith } from './register-sql'
import type { RegisterFilters } from './schema'

export const PAGE = 50

export type PupilLine = {
  id: string
  reference: string
  yearGroup: string | null
  className: string | null
  groups: string[]
  left: boolean
}

export type FamilyLine = {
  id: string
  reference: string
  languages: string[]
  pupils: PupilLine[]
  /** Sessions of the year's activities. */
  tried: { invited: number; came: number }
}

/** What the register's forms offer, and how many there are of everything. */
export type RegisterChoices = {
  yearGroups: string[]
  /** Classes in use and those the school has set, in order. */
  classes: string[]
  groups: { key: string; name: string }[]
  families: number
  familiesLeft: number
  pupils: number
  pupilsLeft: number
  /** At the school, and of no family. */
  pupilsAlone: number
  familiesWithoutPupils: number
}

export type ParentsPlace = {
  reach: readonly ReachRow[]
  choices: RegisterChoices
  /** One page of families; none when pupils without a family were asked for. */
  families: FamilyLine[]
  /** One page of pupils without a family, when they were asked for. */
  pupils: PupilLine[]
  total: number
}

/** The Parents place: the year's reach, and one page of the register. Three statements. Null for those who see counts only. */
export async function getParentsPlace(
  viewer: Viewer,
  filters: RegisterFilters,
  academicYear: number,
): Promise<ParentsPlace | null> {
  if (!canSeeFamilies(viewer)) return null
  return inSchool(viewer, async (tx) => {
    const reach = await readReach(tx, viewer, academicYear)
    const choices = await readChoices(tx, viewer)
    const page =
      filters.show === 'alone'
        ? { families: [], ...(await readAlone(tx, viewer, filters)) }
        : { pupils: [], ...(await readFamilies(tx, viewer, filters, academicYear)) }
    return { reach, choices, ...page }
  })
}

export async function readChoices(tx: Tx, viewer: Viewer): Promise<RegisterChoices> {
  const rows = await tx.$queryRaw<[RegisterChoices]>`
    SELECT s."yearGroups",
      ARRAY(SELECT DISTINCT "name" FROM (
        SELECT unnest(s."classNames") AS "name"
        UNION SELECT p."className" FROM "Pupil" p WHERE ${ofSchool('p', viewer)} AND p."leftAt" IS NULL) c
        WHERE "name" IS NOT NULL ORDER BY "name") AS "classes",
      (SELECT coalesce(json_agg(json_build_object('key', g."key", 'name', g."name") ORDER BY g."position"), '[]'::json)
        FROM "PupilGroup" g WHERE g."schoolId" = s."id") AS "groups",
      f.*, p.*
    FROM "School" s,
      LATERAL (SELECT count(*) FILTER (WHERE f."leftAt" IS NULL)::int AS "families",
        count(f."leftAt")::int AS "familiesLeft",
        count(*) FILTER (WHERE f."leftAt" IS NULL AND NOT EXISTS (SELECT FROM "Pupil" p
          WHERE p."schoolId" = f."schoolId" AND p."familyId" = f."id" AND p."leftAt" IS NULL))::int AS "familiesWithoutPupils"
        FROM "Family" f WHERE ${ofSchool('f', viewer)}) f,
      LATERAL (SELECT count(*) FILTER (WHERE p."leftAt" IS NULL)::int AS "pupils", count(p."leftAt")::int AS "pupilsLeft",
        count(*) FILTER (WHERE p."leftAt" IS NULL AND p."familyId" IS NULL)::int AS "pupilsAlone"
        FROM "Pupil" p WHERE ${ofSchool('p', viewer)}) p
    WHERE s."id" = ${viewer.schoolId}::uuid`
  return rows[0]
}

async function readFamilies(tx: Tx, viewer: Viewer, filters: RegisterFilters, academicYear: number) {
  const rows = await tx.$queryRaw<(FamilyLine & { total: number })[]>`
    SELECT f."id", f."reference", f."languages", f."total", ${pupilsOfFamily} AS "pupils", ${triedWith(academicYear)} AS "tried"
    FROM (SELECT f.*, count(*) OVER ()::int AS "total" FROM "Family" f WHERE ${familiesLike(viewer, filters)}
      ORDER BY ${inOrder(Prisma.sql`f."reference"`)} LIMIT ${PAGE} OFFSET ${(filters.page - 1) * PAGE}) f
    ORDER BY ${inOrder(Prisma.sql`f."reference"`)}`
  return { families: rows, total: rows[0]?.total ?? 0 }
}

/** The condition on the families `f` that are asked for. */
export function familiesLike(viewer: Viewer, filters: RegisterFilters): Prisma.Sql {
  const { q, show } = filters
  const byPupil = pupilConditions(filters)
  const conditions = [
    ofSchool('f', viewer),
    show === 'left' ? Prisma.sql`f."leftAt" IS NOT NULL` : Prisma.sql`f."leftAt" IS NULL`,
    ...(show === 'empty' ? [Prisma.sql`NOT EXISTS (${pupilsWith([Prisma.sql`p."leftAt" IS NULL`])})`] : []),
    ...(q
      ? [
          Prisma.sql`(${holds(Prisma.sql`f."reference"`, q)} OR EXISTS (${pupilsWith([holds(Prisma.sql`p."reference"`, q)])}))`,
        ]
      : []),
    ...(byPupil.length > 0 ? [Prisma.sql`EXISTS (${pupilsWith(byPupil)})`] : []),
  ]
  return Prisma.join(conditions, ' AND ')
}

async function readAlone(tx: Tx, viewer: Viewer, filters: RegisterFilters) {
  const rows = await tx.$queryRaw<(PupilLine & { total: number })[]>`
    SELECT p."id", p."reference", p."yearGroup", p."className", p."groups", false AS "left", count(*) OVER ()::int AS "total"
    FROM "Pupil" p WHERE ${pupilsAloneLike(viewer, filters)}
    ORDER BY ${inOrder(Prisma.sql`p."reference"`)} LIMIT ${PAGE} OFFSET ${(filters.page - 1) * PAGE}`
  return { pupils: rows, total: rows[0]?.total ?? 0 }
}

/** The condition on the pupils `p` without a family that are asked for. */
export function pupilsAloneLike(viewer: Viewer, filters: RegisterFilters): Prisma.Sql {
  const conditions = [
    ofSchool('p', viewer),
    Prisma.sql`p."leftAt" IS NULL AND p."familyId" IS NULL`,
    ...(filters.q ? [holds(Prisma.sql`p."reference"`, filters.q)] : []),
    ...pupilConditions(filters),
  ]
  return Prisma.join(conditions, ' AND ')
}

/** Year, class and group hold for one and the same pupil. */
function pupilConditions({ year, class: className, group, show }: RegisterFilters): Prisma.Sql[] {
  const wanted = [
    ...(year ? [Prisma.sql`p."yearGroup" = ${year}`] : []),
    ...(className ? [Prisma.sql`lower(p."className") = lower(${className})`] : []),
    ...(group ? [Prisma.sql`p."groups" @> ARRAY[${group}]`] : []),
  ]
  return wanted.length > 0 && show === 'here' ? [...wanted, Prisma.sql`p."leftAt" IS NULL`] : wanted
}

function pupilsWith(conditions: Prisma.Sql[]): Prisma.Sql {
  const where = Prisma.join(conditions, ' AND ')
  return Prisma.sql`SELECT FROM "Pupil" p WHERE p."schoolId" = f."schoolId" AND p."familyId" = f."id" AND ${where}`
}
