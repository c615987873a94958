import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import { recordHappening } from '../platform/audit'
import type { Tx } from '../platform/database'
import type { Viewer } from '../platform/viewer'
import { savePlacement } from './placement-in-hand'

/** Writes what came of a placement, if nobody has changed it since it was opened, and that it was written. @throws StaleEdit */
export async function writeAfterwards(
  tx: Tx,
  viewer: Viewer,
  edited: { id: string; version: number },
  data: Prisma.PlacementUncheckedUpdateManyInput,
  { activityId, ...happened }: { kind: string; activityId: string | null; detail?: Prisma.InputJsonObject },
): Promise<void> {
  await savePlacement(tx, viewer, edited, data)
  await recordHappening(tx, viewer, {
    ...happened,
    recordType: 'placement',
    recordId: edited.id,
    ...(activityId && { activityId }),
  })
}
