import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import type { Tx } from '../platform/database'
import { storage } from '../platform/storage'
import { StoreDown } from '../platform/storage-contract'
import { nameInHistory } from './happenings'
import { takeOutOfPacks } from './out-of-packs'

/** What is left of evidence whose content goes for good. */
export const WITHOUT_CONTENT = { fileId: null, fileName: null, heard: null, quotation: null, url: null }

/** A file no row asks for any more, once the transaction that says so has committed; `lastSent` is when it last arrived. */
export type FileToGo = { schoolId: string; sha256: string; lastSent: Date }

/** What was written may have rested on it, and must go on saying on what: a decision, why it was stopped, a replacement, a parent's help. */
const IS_LEANT_ON: Prisma.EvidenceWhereInput = {
  OR: [
    { replaces: { some: {} } },
    { placements: { some: {} } },
    {
      links: {
        some: { activity: { OR: [{ decision: { not: null } }, { stoppedReason: { not: null } }] } },
      },
    },
  ],
}

/**
 * Lets withdrawn evidence go for good. Where something written may have rested on it, its title, its date and the reason
 * why it was withdrawn stay on record; what it was goes in any case.
 *
 * @returns the files to hand to `takeFilesAway` after the transaction
 */
export async function letEvidenceGo(tx: Tx, schoolId: string, ids: string[]): Promise<FileToGo[]> {
  const where = { schoolId, id: { in: ids }, withdrawnAt: { not: null } }
  const pieces = await tx.evidence.findMany({ where, select: { id: true, fileId: true } })
  const leantOn = await tx.evidence.findMany({
    where: { AND: [where, IS_LEANT_ON] },
    orderBy: { id: 'asc' },
    select: { id: true, kind: true, title: true },
  })
  for (const { id, ...piece } of leantOn) {
    await tx.evidence.updateMany({
      where: { schoolId, id },
      data: { ...WITHOUT_CONTENT, source: null, title: nameInHistory(piece), version: { increment: 1 } },
    })
  }
  await tx.evidence.deleteMany({ where: { AND: [where, { id: { notIn: leantOn.map(({ id }) => id) } }] } })
  const ofPacks = await takeOutOfPacks(
    tx,
    schoolId,
    pieces.map(({ id }) => id),
  )
  return letFilesGo(tx, schoolId, [...pieces.map(({ fileId }) => fileId), ...ofPacks])
}

/** Takes out the rows of those files that no evidence, no case, no pack and nobody's tray holds any more. @returns which those were */
export async function letFilesGo(tx: Tx, schoolId: string, fileIds: (string | null)[]): Promise<FileToGo[]> {
  const ids = fileIds.filter((id) => id !== null)
  if (ids.length === 0) return []
  // Held before it is looked at, so that whoever sends or uses the same content meanwhile comes before this or after it.
  await tx.$queryRaw`
    SELECT 1 FROM "StoredFile" WHERE "schoolId" = ${schoolId}::uuid AND "id" = ANY (${ids}::uuid[])
    ORDER BY "id" FOR UPDATE`
  const ofCases = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM files_of_cases(${ids}::uuid[]) AS id`
  const unused = await tx.storedFile.findMany({
    where: {
      schoolId,
      id: { in: ids, notIn: ofCases.map(({ id }) => id) },
      evidence: { none: {} },
      waiting: { none: {} },
      packPdfs: { none: {} },
      packZips: { none: {} },
    },
    select: { id: true, sha256: true, createdAt: true },
  })
  await tx.storedFile.deleteMany({ where: { schoolId, id: { in: unused.map(({ id }) => id) } } })
  return unused.map(({ sha256, createdAt }) => ({ schoolId, sha256, lastSent: createdAt }))
}

/**
 * Takes files away whose rows have gone, after the transaction. One that somebody has sent again since stays: its row is
 * on the way. What a store that is away keeps, and what a crash leaves, the hourly sweep takes.
 */
export async function takeFilesAway(files: FileToGo[]): Promise<void> {
  try {
    for (const { schoolId, sha256, lastSent } of files) await storage().remove(schoolId, sha256, lastSent)
  } catch (error) {
    if (!(error instanceof StoreDown)) throw error
    console.error(`Files not taken away, left to the next sweep: ${error.message}`)
  }
}
