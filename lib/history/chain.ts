import 'server-only'
import { inSchool } from '@/lib/platform/database'
import { isLeader } from '@/lib/platform/roles'
import type { Viewer } from '@/lib/platform/viewer'
import type { Break, Checked } from './chain-words.mjs'

/**
 * Compares every entry of the school's history with the chain of checksums the database keeps of it: for leaders, null for
 * everybody else. It sees what was done past Alongside, by whoever may write in the database itself.
 */
export async function checkHistory(viewer: Viewer): Promise<Checked | null> {
  if (!isLeader(viewer)) return null
  const { schoolId } = viewer
  return inSchool(viewer, async (tx) => {
    const breaks = await tx.$queryRaw<Break[]>`
      SELECT "problem", "number", "at", "kind" FROM check_history(${schoolId}::uuid)`
    // At the last entry this person may know of: a checksum that moves while nothing seems to happen would tell of others.
    const [end] = await tx.$queryRaw<Omit<Checked, 'breaks'>[]>`
      SELECT (SELECT count(*)::int FROM "AuditEntry" WHERE "schoolId" = ${schoolId}::uuid) AS entries,
        coalesce(max(l."number"), 0)::int AS place, coalesce(encode((array_agg(l."checksum"))[1], 'hex'), '') AS checksum
      FROM (
        SELECT "number", "checksum" FROM "HistoryLink" l
        WHERE l."schoolId" = ${schoolId}::uuid AND EXISTS (SELECT FROM "AuditEntry" e
          WHERE e."schoolId" = l."schoolId" AND e."id" = ANY (l."entries"))
        ORDER BY "number" DESC LIMIT 1) AS l`
    // The chain is checked over every entry, also of cases this person may not know of: what they were is not told.
    const told = breaks.map((found) => ({
      ...found,
      kind: found.kind?.startsWith('case.') ? '' : found.kind,
    }))
    return { ...(end as Omit<Checked, 'breaks'>), breaks: told }
  })
}
