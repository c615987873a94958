import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import { recordHappening, staleEdit } from '../platform/audit'
import type { Tx } from '../platform/database'
import { NotAllowed, NotFound, RuleBroken } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import { canPlan } from './policy'

type PriorityInHand = { id: string; title: string; academicYear: number; isEnded: boolean }

/**
 * The priority a command is about to change, held until the transaction ends: two people who add to it at once wait for each
 * other.
 *
 * @throws NotFound when it is not this school's; NotAllowed unless they lead the school
 */
export async function priorityInHand(tx: Tx, viewer: Viewer, id: string): Promise<PriorityInHand> {
  const [found] = await tx.$queryRaw<PriorityInHand[]>`
    SELECT "id", "title", "academicYear", "endedOn" IS NOT NULL AS "isEnded" FROM "Priority"
    WHERE "schoolId" = ${viewer.schoolId}::uuid AND "id" = ${id}::uuid FOR NO KEY UPDATE`
  if (!found) throw new NotFound()
  if (!canPlan(viewer)) throw new NotAllowed()
  return found
}

/** As `priorityInHand`, of one that is worked on. @throws RuleBroken when it has ended: it stays as it was then */
export async function openPriorityInHand(tx: Tx, viewer: Viewer, id: string): Promise<PriorityInHand> {
  const priority = await priorityInHand(tx, viewer, id)
  if (priority.isEnded)
    throw new RuleBroken('form', `“${priority.title}” has ended, and stays as it was. Go on with it first.`)
  return priority
}

/** Writes the row of a priority if nobody saved it since it was opened. @throws StaleEdit */
export async function writePriority(
  tx: Tx,
  viewer: Viewer,
  { id, version }: { id: string; version: number },
  data: Prisma.PriorityUncheckedUpdateManyInput,
): Promise<void> {
  const { count } = await tx.priority.updateMany({
    where: { schoolId: viewer.schoolId, id, version },
    data: { ...data, version: { increment: 1 } },
  })
  if (count === 0) throw await staleEdit(tx, viewer, id)
}

/** What happened to a priority, on its own timeline. */
export function happened(
  tx: Tx,
  viewer: Viewer,
  kind: string,
  recordId: string,
  detail: Prisma.InputJsonObject = {},
): Promise<void> {
  return recordHappening(tx, viewer, { kind, recordType: 'priority', recordId, detail })
}
