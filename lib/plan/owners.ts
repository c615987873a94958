import 'server-only'
import type { Tx } from '../platform/database'
import { RuleBroken } from '../platform/errors'
import { RECORDERS } from '../platform/roles'
import type { Viewer } from '../platform/viewer'

export type Owner = { id: string; name: string }

/** Whoever may answer for a priority: those who work in the school and are still there, by name. */
export async function listPriorityOwners(tx: Tx, { schoolId }: Viewer): Promise<Owner[]> {
  const members = await tx.membership.findMany({
    where: { schoolId, deactivatedAt: null, role: { in: [...RECORDERS] } },
    relationLoadStrategy: 'join',
    orderBy: [{ person: { name: 'asc' } }, { id: 'asc' }],
    select: { id: true, person: { select: { name: true } } },
  })
  return members.map(({ id, person }) => ({ id, name: person.name }))
}

/**
 * The owner that was chosen. One who has left since stays until somebody else is chosen.
 *
 * @param before who answers for it now
 * @throws RuleBroken on `ownerId`
 */
export async function ownerChosen(
  tx: Tx,
  viewer: Viewer,
  ownerId: string,
  before: string | null = null,
): Promise<void> {
  if (ownerId === before) return
  const isThere = (await listPriorityOwners(tx, viewer)).some(({ id }) => id === ownerId)
  if (!isThere) throw new RuleBroken('ownerId', 'Choose somebody who works in the school.')
}
