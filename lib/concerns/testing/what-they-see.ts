import { Prisma } from '@/prisma/generated/client'
import { everyTable } from '@/prisma/testing/every-table'
import { inSchool } from '../../platform/database'
import type { Viewer } from '../../platform/viewer'

/**
 * The chain of checksums over the school's history goes on with every entry. `checkHistory` alone reads it, and tells
 * nobody of a link whose entries they may not know of. The numbers of forms that were sent say nothing of what was in them.
 */
const GO_ON_BY_THEMSELVES = ['HistoryLink', 'HistoryHead', 'Submission']

/**
 * All that the database lets somebody read of their school, row by row: whatever any page, list, count, search, export or
 * job could ever make of it. By table.
 */
export async function allTheySee(viewer: Viewer): Promise<Record<string, string[]>> {
  const tables = (await everyTable()).filter(
    ({ name, columns }) =>
      !GO_ON_BY_THEMSELVES.includes(name) && columns.some((column) => column.name === 'schoolId'),
  )
  return inSchool(viewer, async (tx) => {
    const seen: Record<string, string[]> = {}
    for (const { name } of tables) {
      const table = Prisma.raw(`"${name}"`)
      const rows = await tx.$queryRaw<{ row: string }[]>`
        SELECT t::text AS row FROM ${table} t WHERE "schoolId" = ${viewer.schoolId}::uuid ORDER BY 1`
      seen[name] = rows.map(({ row }) => row)
    }
    return seen
  })
}
