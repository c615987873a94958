import 'server-only'
import { Prisma } from '@/prisma/generated/client'
import { writeInNamed } from '../door/preference-answer'
import { FAMILY_FIELDS } from '../intake/fields'
import type { CsvTable } from '../platform/csv'
import { inSchool } from '../platform/database'
import type { Viewer } from '../platform/viewer'
import { canSeeFamilies } from './policy'
import { choicesInWords } from './preference-words'
import { familiesLike, pupilsAloneLike } from './register'
import { inOrder, ofSchool } from './register-sql'
import { type RegisterFilters, registerFilters } from './schema'

type Line = {
  family: string | null
  pupil: string | null
  yearGroup: string | null
  className: string | null
  languages: string[] | null
  channels: string[] | null
  times: string[] | null
  writeIn: string | null
  needs: string[] | null
  groups: string[] | null
}

/**
 * The register as it is filtered, everyone at the school when it is not, for a spreadsheet: a row for each pupil and for
 * each family without any, in headings that the import knows, so that it can be changed and brought back. The apostrophe
 * before what would be a formula is taken away again there. Null for those who see counts only.
 */
export async function exportRegister(
  viewer: Viewer,
  filters: RegisterFilters = registerFilters.parse({}),
): Promise<CsvTable | null> {
  if (!canSeeFamilies(viewer)) return null
  const { schoolId } = viewer
  const { lines, groups } = await inSchool(viewer, async (tx) => ({
    lines: await tx.$queryRaw<Line[]>`
      SELECT f."reference" AS "family", p."reference" AS "pupil", p."yearGroup", p."className", f."languages", p."groups",
        q."channels", q."times", q."writeIn", q."needs"
      FROM ${linesOf(viewer, filters)}
      LEFT JOIN "FamilyPreference" q ON q."schoolId" = f."schoolId" AND q."familyId" = f."id"
      ORDER BY ${inOrder(Prisma.sql`f."reference"`)}, ${inOrder(Prisma.sql`p."reference"`)}`,
    groups: await tx.pupilGroup.findMany({
      where: { schoolId },
      orderBy: { position: 'asc' },
      select: { key: true, name: true },
    }),
  }))
  const headings = FAMILY_FIELDS.map(({ name }) => name)
  return {
    columns: [...headings, ...groups.map(({ name }) => name)],
    rows: lines.map((line) => [
      line.family ?? '',
      line.pupil ?? '',
      line.yearGroup ?? '',
      line.className ?? '',
      (line.languages ?? []).join(', '),
      choicesInWords('channels', line.channels ?? []),
      choicesInWords('times', line.times ?? []),
      line.writeIn && writeInNamed(line.writeIn),
      choicesInWords('needs', line.needs ?? []),
      ...groups.map(({ key }) => (line.groups?.includes(key) ? 'Yes' : '')),
    ]),
  }
}

/** Families `f` and their pupils `p` beside each other. Unfiltered, pupils without a family are among them. */
function linesOf(viewer: Viewer, filters: RegisterFilters): Prisma.Sql {
  const { q, year, class: className, group, show } = filters
  const pupils = Prisma.sql`(SELECT * FROM "Pupil" p WHERE ${ofSchool('p', viewer)} AND p."leftAt" IS NULL) p`
  if (show === 'alone') {
    return Prisma.sql`(SELECT * FROM "Pupil" p WHERE ${pupilsAloneLike(viewer, filters)}) p
      LEFT JOIN "Family" f ON f."schoolId" = p."schoolId" AND f."id" = p."familyId"`
  }
  const families = Prisma.sql`(SELECT * FROM "Family" f WHERE ${familiesLike(viewer, filters)}) f`
  if (show === 'left') {
    return Prisma.sql`${families} LEFT JOIN "Pupil" p ON p."schoolId" = f."schoolId" AND p."familyId" = f."id"`
  }
  const isWhole = show === 'here' && !q && !year && !className && !group
  return isWhole
    ? Prisma.sql`${families} FULL JOIN ${pupils} ON p."familyId" = f."id"`
    : Prisma.sql`${families} LEFT JOIN ${pupils} ON p."familyId" = f."id"`
}
