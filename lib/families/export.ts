import 'server-only'
import { stringify } from 'csv-stringify/sync'
import { Prisma } from '@/prisma/generated/client'
import { inSchool } from '../platform/database'
import type { Viewer } from '../platform/viewer'
import { canSeeFamilies } from './policy'
import { inOrder, ofSchool } from './register-sql'

type Line = {
  family: string | null
  pupil: string | null
  yearGroup: string | null
  className: string | null
  languages: string[] | null
  groups: string[] | null
}

/**
 * Everyone at the school as CSV, a row for each pupil and for each family without any, in headings that the import
 * knows, so that it can be changed in a spreadsheet and brought back. A cell a spreadsheet would take for a formula
 * begins with an apostrophe, which the import takes away again. Null for those who see counts only.
 */
export async function exportRegister(viewer: Viewer): Promise<string | null> {
  if (!canSeeFamilies(viewer)) return null
  const { schoolId } = viewer
  const { lines, groups } = await inSchool(viewer, async (tx) => ({
    lines: await tx.$queryRaw<Line[]>`
      SELECT f."reference" AS "family", p."reference" AS "pupil", p."yearGroup", p."className", f."languages", p."groups"
      FROM (SELECT * FROM "Family" f WHERE ${ofSchool('f', viewer)} AND f."leftAt" IS NULL) f
      FULL JOIN (SELECT * FROM "Pupil" p WHERE ${ofSchool('p', viewer)} AND p."leftAt" IS NULL) p
        ON p."familyId" = f."id"
      ORDER BY ${inOrder(Prisma.sql`f."reference"`)} NULLS LAST, ${inOrder(Prisma.sql`p."reference"`)}`,
    groups: await tx.pupilGroup.findMany({
      where: { schoolId },
      orderBy: { position: 'asc' },
      select: { key: true, name: true },
    }),
  }))
  const rows = lines.map((line) => [
    line.family ?? '',
    line.pupil ?? '',
    line.yearGroup ?? '',
    line.className ?? '',
    (line.languages ?? []).join(', '),
    ...groups.map(({ key }) => (line.groups?.includes(key) ? 'Yes' : '')),
  ])
  const headings = ['Family reference', 'Pupil reference', 'Year group', 'Class', 'Languages']
  // The byte-order mark tells Excel that it is UTF-8.
  return stringify([[...headings, ...groups.map(({ name }) => name)], ...rows], {
    bom: true,
    record_delimiter: 'windows',
    escape_formulas: true,
  })
}
