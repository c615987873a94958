import 'server-only'
import type { Tx } from '@/lib/platform/database'
import { RuleBroken } from '@/lib/platform/errors'
import type { Viewer } from '@/lib/platform/viewer'

/**
 * Makes all changes to who may do what in a school wait for one another, so that each sees what the one before it
 * left. (Not FOR UPDATE, which would also hold up everybody who adds a record to the school.)
 */
export async function oneAtATime(tx: Tx, viewer: Viewer): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "School" WHERE "id" = ${viewer.schoolId}::uuid FOR NO KEY UPDATE`
}

/**
 * A school always has a head who may come in. Asked with the school held by `oneAtATime`, before the last is taken
 * away.
 *
 * @throws RuleBroken
 */
export async function someOtherHeadStays(tx: Tx, viewer: Viewer, membershipId: string): Promise<void> {
  const others = await tx.membership.count({
    where: { schoolId: viewer.schoolId, role: 'head', deactivatedAt: null, NOT: { id: membershipId } },
  })
  if (others > 0) return
  throw new RuleBroken(
    'form',
    'This is the school’s only headteacher in Alongside. Make somebody else headteacher first.',
  )
}
