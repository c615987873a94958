import 'server-only'
import type { Tx } from '../platform/database'
import type { Viewer } from '../platform/viewer'
import { happenedToFramework } from './framework-in-hand'

/**
 * Puts a draft in use, in a transaction under way. The edition of the same framework that was in use is replaced: it stays as
 * it is, with all that was judged by it.
 */
export async function putInUse(
  tx: Tx,
  viewer: Viewer,
  { id, key, edition }: { id: string; key: string; edition: string },
): Promise<void> {
  const { schoolId } = viewer
  const before = await editionInUse(tx, viewer, key)
  await tx.framework.updateMany({
    where: { schoolId, id },
    data: { replacesId: before?.id ?? null, status: 'in_use', version: { increment: 1 } },
  })
  if (!before) return
  await tx.framework.updateMany({
    where: { schoolId, id: before.id },
    data: { status: 'replaced', version: { increment: 1 } },
  })
  await happenedToFramework(tx, viewer, 'replaced', before.id, { edition })
}

/** The edition of a framework that is in use, with the others held: two who put one in use at once take turns. */
export async function editionInUse(tx: Tx, { schoolId }: Viewer, key: string) {
  await tx.$queryRaw`SELECT "id" FROM "Framework" WHERE "schoolId" = ${schoolId}::uuid AND "key" = ${key} ORDER BY "id" FOR UPDATE`
  return tx.framework.findFirst({
    where: { schoolId, key, status: 'in_use' },
    select: { id: true, edition: true },
  })
}
