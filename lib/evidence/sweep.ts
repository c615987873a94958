import 'server-only'
import { now } from '../platform/clock'
import { inSchool } from '../platform/database'
import { storage } from '../platform/storage'
import { StoreDown } from '../platform/storage-contract'
import type { Viewer } from '../platform/viewer'

const A_DAY = 24 * 60 * 60 * 1000

/**
 * Takes away what nobody asked to keep: files that waited a day for their form, stored content that no evidence uses,
 * and files on disk that never got a row because something broke in between. Only in the viewer's school.
 *
 * @returns how many files went
 */
export async function sweepFiles(viewer: Viewer): Promise<number> {
  const { schoolId } = viewer
  const before = new Date(now().getTime() - A_DAY)
  await inSchool(viewer, async (tx) => {
    await tx.waitingFile.deleteMany({ where: { schoolId, createdAt: { lt: before } } })
    await tx.storedFile.deleteMany({
      where: { schoolId, createdAt: { lt: before }, evidence: { none: {} }, waiting: { none: {} } },
    })
  })

  let gone = 0
  for await (const some of inGroups(storage().keptBefore(schoolId, before), 500)) {
    const rows = await inSchool(viewer, (tx) =>
      tx.storedFile.findMany({ where: { schoolId, sha256: { in: some } }, select: { sha256: true } }),
    )
    const known = new Set(rows.map((row) => row.sha256))
    for (const sha256 of some.filter((name) => !known.has(name))) {
      await storage().remove(schoolId, sha256, before)
      gone++
    }
  }
  return gone
}

/** As `sweepFiles`, afterwards and for nobody in particular: when the store is away, the next upload tries again. */
export async function sweepLater(viewer: Viewer): Promise<void> {
  try {
    await sweepFiles(viewer)
  } catch (error) {
    if (!(error instanceof StoreDown)) throw error
    console.error(`Files not swept: ${error.message}`)
    swept.delete(viewer.schoolId)
  }
}

const swept = new Map<string, number>()

/** Whether this school's files were last swept by this process more than a day ago; from then on they were. */
export function isSweepDue(viewer: Viewer): boolean {
  const at = now().getTime()
  const last = swept.get(viewer.schoolId)
  if (last !== undefined && at - last < A_DAY) return false
  swept.set(viewer.schoolId, at)
  return true
}

async function* inGroups<T>(items: AsyncIterable<T>, size: number): AsyncGenerator<T[]> {
  let group: T[] = []
  for await (const item of items) {
    group.push(item)
    if (group.length === size) {
      yield group
      group = []
    }
  }
  if (group.length > 0) yield group
}
