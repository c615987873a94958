import 'server-only'
import { Prisma } from '@/prisma/generated/client'
import { inOrder } from '../families/register-sql'
import type { CsvTable } from '../platform/csv'
import { inSchool } from '../platform/database'
import type { IsoDate } from '../platform/dates'
import type { Viewer } from '../platform/viewer'
import { cellText } from './figures'
import { readFiguresNow } from './figures-current'
import type { OutcomeAddress } from './figures-outcome'
import { outcomeOfFigures } from './figures-queries'

/**
 * An outcome's figures for a spreadsheet, a row for each pupil, in headings that the import knows, so that it can be changed in a
 * spreadsheet and brought back. A cell a spreadsheet would take for a formula begins with an apostrophe, which the import
 * takes away again. Null when it is not this viewer's to see pupil by pupil.
 */
export async function exportFigures(viewer: Viewer, address: OutcomeAddress): Promise<CsvTable | null> {
  const { schoolId } = viewer
  const lines = await inSchool(viewer, async (tx) => {
    const outcome = await outcomeOfFigures(tx, viewer, address)
    if (!outcome) return null
    const pupils = await tx.$queryRaw<{ id: string }[]>`
      SELECT p."id" FROM "Pupil" p
      WHERE p."schoolId" = ${schoolId}::uuid AND p."id" = ANY (ARRAY(
        SELECT f."pupilId" FROM "Figure" f WHERE f."schoolId" = ${schoolId}::uuid AND f."outcomeId" = ${outcome.id}::uuid))
      ORDER BY ${inOrder(Prisma.sql`p."reference"`)}`
    const ids = pupils.map(({ id }) => id)
    const now = await readFiguresNow(tx, viewer, outcome.id, ids)
    return ids.flatMap((id) => now.get(id) ?? [])
  })
  if (!lines) return null
  const rows = lines.map(({ reference, before, after }) => [
    reference,
    cellText(before?.value),
    cellText(after?.value),
    british(before?.takenOn),
    british(after?.takenOn),
  ])
  return { columns: ['Pupil reference', 'Before', 'After', 'Date before', 'Date after'], rows }
}

/** "27/03/2026" */
function british(date: IsoDate | null | undefined): string {
  return date ? date.split('-').reverse().join('/') : ''
}
