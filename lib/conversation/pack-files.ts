import 'server-only'
import type { Readable } from 'node:stream'
import { now } from '../platform/clock'
import { inSchool, type Tx } from '../platform/database'
import { storage } from '../platform/storage'
import type { Content } from '../platform/storage-contract'
import type { Viewer } from '../platform/viewer'
import { packInHand } from './pack-commands'

/** What stands in the store and has no row yet. */
export type Put = Content & { contentType: string; at: Date }

/**
 * As `packInHand`, held until the transaction ends: whoever comes at the same moment waits, and finds what was written.
 *
 * @throws NotFound; NotAllowed; RuleBroken when it is out of use
 */
export async function packHeld(tx: Tx, viewer: Viewer, id: string) {
  await tx.$queryRaw`
    SELECT 1 FROM "Pack" WHERE "schoolId" = ${viewer.schoolId}::uuid AND "id" = ${id}::uuid FOR NO KEY UPDATE`
  return packInHand(tx, viewer, id)
}

export async function putFile({ schoolId }: Viewer, contentType: string, source: Readable): Promise<Put> {
  const content = await storage().put(schoolId, source)
  return { ...content, contentType, at: new Date() }
}

/** The row of a file that was put, for the transaction that uses it; gives its id. */
export async function rowOf(
  tx: Tx,
  { schoolId }: Viewer,
  { sha256, bytes, contentType }: Put,
): Promise<string> {
  const { id } = await tx.storedFile.upsert({
    where: { schoolId_sha256: { schoolId, sha256 } },
    create: { schoolId, sha256, bytes, contentType, createdAt: now() },
    update: { createdAt: now() },
    select: { id: true },
  })
  return id
}

/** Takes away again what was put for a pack that was not built, unless the school keeps the same for another reason. */
export async function takeBack(viewer: Viewer, files: readonly Put[]): Promise<void> {
  const { schoolId } = viewer
  for (const { sha256, at } of files) {
    const row = await inSchool(viewer, (tx) =>
      tx.storedFile.findFirst({ where: { schoolId, sha256 }, select: { id: true } }),
    )
    if (!row) await storage().remove(schoolId, sha256, new Date(at.getTime() + 1))
  }
}
