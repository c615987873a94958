import 'server-only'
import { Prisma } from '@/prisma/generated/client'
import type { Tx } from '../platform/database'

/**
 * What was built of packs that hold this evidence goes with it: the words, and the files in which it is bound. What was chosen for
 * them stays, so that they can be built again without it.
 *
 * @returns the files that these packs no longer use, for `letFilesGo`
 */
export async function takeOutOfPacks(
  tx: Tx,
  schoolId: string,
  evidenceIds: readonly string[],
): Promise<(string | null)[]> {
  if (evidenceIds.length === 0) return []
  const named = evidenceIds.map((id) => `%"${id}"%`)
  const packs = await tx.$queryRaw<{ id: string; pdfFileId: string | null; zipFileId: string | null }[]>`
    SELECT "id", "pdfFileId", "zipFileId" FROM "Pack"
    WHERE "schoolId" = ${schoolId}::uuid AND "contents"::text LIKE ANY (${named}::text[])
    ORDER BY "id" FOR NO KEY UPDATE`
  await tx.pack.updateMany({
    where: { schoolId, id: { in: packs.map(({ id }) => id) } },
    data: {
      contents: Prisma.DbNull,
      builtAt: null,
      builtByName: null,
      pdfFileId: null,
      zipFileId: null,
      version: { increment: 1 },
    },
  })
  return packs.flatMap(({ pdfFileId, zipFileId }) => [pdfFileId, zipFileId])
}
