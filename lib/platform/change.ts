import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import { inSchool, type Tx } from './database'
import type { Viewer } from './viewer'

/**
 * One transaction that changes the school's record, run once for each form that is sent. A double click or
 * a resent form waits for the first, writes nothing, and gets the first one's result.
 *
 * `work` returns what can be kept as JSON: the id of the record it made.
 */
export function changeInSchool<T extends Prisma.InputJsonValue | null>(
  viewer: Viewer,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  return inSchool(viewer, async (tx) => {
    const { submissionId, schoolId, personId } = viewer
    if (!submissionId) return work(tx)

    const first = await tx.$executeRaw`
      INSERT INTO "Submission" ("schoolId", "id", "personId")
      VALUES (${schoolId}::uuid, ${submissionId}::uuid, ${personId}::uuid)
      ON CONFLICT DO NOTHING`
    const key = { schoolId_id: { schoolId, id: submissionId } }
    if (first === 0) {
      const before = await tx.submission.findUniqueOrThrow({ where: key, select: { result: true } })
      return before.result as T
    }

    const result = await work(tx)
    await tx.submission.update({ where: key, data: { result: result ?? undefined }, select: { id: true } })
    return result
  })
}
