import 'server-only'
import { now } from '../platform/clock'
import { withKeys } from '../platform/database'
import { storage } from '../platform/storage'
import { StoreDown } from '../platform/storage-contract'

const A_DAY = 24 * 60 * 60 * 1000

/**
 * Takes away what nobody asked to keep: files that waited a day for their form, stored content that no evidence, case or pack uses,
 * and files in the store that have no row because something broke in between, or the store was away. Only in one school.
 *
 * @returns how many files went
 */
export async function sweepFiles({ schoolId }: { schoolId: string }): Promise<number> {
  const before = new Date(now().getTime() - A_DAY)
  // Over every case: a file that somebody may not know of is in use all the same.
  await withKeys({ school: schoolId, cases: 'all' }, async (tx) => {
    await tx.waitingFile.deleteMany({ where: { schoolId, createdAt: { lt: before } } })
    await tx.storedFile.deleteMany({
      where: {
        schoolId,
        createdAt: { lt: before },
        evidence: { none: {} },
        waiting: { none: {} },
        cases: { none: {} },
        packPdfs: { none: {} },
        packZips: { none: {} },
      },
    })
  })
  let gone = 0
  for await (const some of inGroups(storage().keptBefore(schoolId, before), 500)) {
    const rows = await withKeys({ school: schoolId }, (tx) =>
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

/**
 * As `sweepFiles`, in one school after the other. May run in several processes at once: what is gone already is gone. While
 * the store is away nothing is swept, until the next time.
 *
 * @returns how many files went
 */
export async function sweepEverySchool(): Promise<number> {
  const schools = await withKeys({ sweep: true }, (tx) =>
    tx.historyHead.findMany({ select: { schoolId: true } }),
  )
  let gone = 0
  try {
    for (const school of schools) gone += await sweepFiles(school)
  } catch (error) {
    if (!(error instanceof StoreDown)) throw error
    console.error(`Files not swept: ${error.message}`)
  }
  return gone
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
