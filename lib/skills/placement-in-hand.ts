import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import type { PlacementStatus } from '@/prisma/generated/enums'
import { staleEdit } from '../platform/audit'
import type { Tx } from '../platform/database'
import { NotAllowed, NotFound } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import { canRequest } from './policy'

export type PlacementInHand = {
  id: string
  version: number
  requestId: string
  offerId: string | null
  status: PlacementStatus
  isSupervised: boolean
  activityId: string | null
}

/**
 * The placement a command is about to change, locked until the transaction ends.
 *
 * @throws NotFound when it is not this school's; NotAllowed to those who only read
 */
export async function placementInHand(tx: Tx, viewer: Viewer, id: string): Promise<PlacementInHand> {
  const found = await lockPlacement(tx, viewer.schoolId, id)
  if (!found) throw new NotFound()
  if (!canRequest(viewer)) throw new NotAllowed()
  return found
}

/** As `placementInHand`, for whoever was let in otherwise: the parent, by their link. */
export async function lockPlacement(tx: Tx, schoolId: string, id: string): Promise<PlacementInHand | null> {
  const rows = await tx.$queryRaw<PlacementInHand[]>`
    SELECT "id", "version", "requestId", "offerId", "status"::text, "isSupervised", "activityId"
    FROM "Placement" WHERE "schoolId" = ${schoolId}::uuid AND "id" = ${id}::uuid FOR NO KEY UPDATE`
  return rows[0] ?? null
}

/** Writes what changes of a placement if nobody has changed it since. @throws StaleEdit when somebody has */
export async function savePlacement(
  tx: Tx,
  viewer: Viewer,
  { id, version }: { id: string; version: number },
  data: Prisma.PlacementUncheckedUpdateManyInput,
): Promise<void> {
  const { count } = await tx.placement.updateMany({
    where: { schoolId: viewer.schoolId, id, version },
    data: { ...data, version: { increment: 1 } },
  })
  if (count === 0) throw await staleEdit(tx, viewer, id)
}
