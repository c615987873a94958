import 'server-only'
import type { Tx } from '../platform/database'
import { RuleBroken } from '../platform/errors'
import type { Viewer } from '../platform/viewer'

/**
 * The family at the school with this reference, however it is spelt in capitals; null when none was typed.
 *
 * @throws RuleBroken on `familyReference` when no family at the school has it
 */
export async function familyCalled(
  tx: Tx,
  viewer: Viewer,
  reference: string | null,
): Promise<{ id: string; reference: string } | null> {
  if (!reference) return null
  const rows = await tx.$queryRaw<{ id: string; reference: string }[]>`
    SELECT "id", "reference" FROM "Family"
    WHERE "schoolId" = ${viewer.schoolId}::uuid AND lower("reference") = lower(${reference}) AND "leftAt" IS NULL`
  if (rows[0]) return rows[0]
  throw new RuleBroken(
    'familyReference',
    `There is no family “${reference}” at the school. Add it first, or choose another.`,
  )
}
