import 'server-only'
import { Prisma } from '@/prisma/generated/client'
import { inSchool, type Tx } from './database'
import { asKept } from './kept'
import { asUnchecked } from './unchecked'
import type { Viewer } from './viewer'

/** Of two that stand in each other's way one is done at once, so the other hardly ever has to give way twice. */
const MOST_TRIES = 4

/**
 * One transaction that changes the school's record, run once for each form that is sent. A double click or
 * a resent form waits for the first, writes nothing, and gets the first one's result.
 *
 * Two people may each hold what the other waits for: one an activity, the other the figures of another group of it, and
 * what both show together rests on both. The database then undoes one of them whole, and it is done again from the start,
 * with what the other has written before its eyes. So `work` leaves nothing behind outside its transaction.
 *
 * `work` returns what can be kept as JSON: the id of the record it made.
 *
 * @throws RuleBroken also when the database refuses that somebody unchecked is left alone with pupils, or that something
 *   changes that stays as it was agreed
 */
export async function changeInSchool<T extends Prisma.InputJsonValue | null>(
  viewer: Viewer,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await changeOnce(viewer, work)
    } catch (error) {
      if (tries < MOST_TRIES && isInTheWay(error)) continue
      throw (await asUnchecked(viewer, error)) ?? asKept(error) ?? error
    }
  }
}

/** Undone by the database because two waited for each other (40P01, 40001). */
function isInTheWay(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false
  return error.code === 'P2034' || JSON.stringify(error.meta ?? {}).includes('TransactionWriteConflict')
}

function changeOnce<T extends Prisma.InputJsonValue | null>(
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
