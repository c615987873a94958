import 'server-only'
import type { Tx } from '../platform/database'

/** Counts that something was sent by a link. Last in its transaction: others who send by the same link wait for it. */
export async function countUse(tx: Tx, schoolId: string, linkId: string): Promise<void> {
  await tx.doorLink.updateMany({ where: { schoolId, id: linkId }, data: { answers: { increment: 1 } } })
}
