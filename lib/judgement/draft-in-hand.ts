import 'server-only'
import { recordHappening } from '../platform/audit'
import type { Tx } from '../platform/database'
import { NotAllowed, NotFound, RuleBroken } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import { canJudge } from './policy'

/**
 * A draft about to be changed, held until the transaction ends: so nobody answers a statement of it while it is being agreed.
 *
 * @throws NotFound; NotAllowed; RuleBroken when it is agreed
 */
export async function draftInHand(tx: Tx, viewer: Viewer, id: string) {
  const { schoolId } = viewer
  await tx.$queryRaw`SELECT 1 FROM "Judgement" WHERE "schoolId" = ${schoolId}::uuid AND "id" = ${id}::uuid FOR UPDATE`
  const found = await tx.judgement.findFirst({
    where: { schoolId, id },
    select: {
      status: true,
      frameworkId: true,
      areaKey: true,
      academicYear: true,
      term: true,
      grade: true,
      differsWhy: true,
      words: true,
      framework: { select: { areas: true, scale: true } },
    },
  })
  if (!found) throw new NotFound()
  if (!canJudge(viewer)) throw new NotAllowed()
  if (found.status !== 'draft')
    throw new RuleBroken('form', 'This judgement is agreed, and stays as it is. Judge again to change it.')
  return found
}

/** Writes what happened to a judgement into the school's history. */
export function happenedToJudgement(
  tx: Tx,
  viewer: Viewer,
  kind: string,
  recordId: string,
  detail: Record<string, string | number | string[]>,
): Promise<void> {
  return recordHappening(tx, viewer, { kind, recordType: 'judgement', recordId, detail })
}
