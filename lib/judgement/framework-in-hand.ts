import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import { recordHappening, staleEdit } from '../platform/audit'
import type { Tx } from '../platform/database'
import { NotAllowed, NotFound, RuleBroken } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import { canJudge } from './policy'

export type OfFramework = { id: string; version: number }

/** One edition, as a command needs it. @throws NotFound when it is not the school's; NotAllowed */
export async function frameworkInHand(tx: Tx, viewer: Viewer, id: string) {
  const found = await tx.framework.findFirst({
    where: { schoolId: viewer.schoolId, id },
    select: {
      key: true,
      edition: true,
      name: true,
      status: true,
      rule: true,
      scale: true,
      areas: true,
      replacesId: true,
    },
  })
  if (!found) throw new NotFound()
  if (!canJudge(viewer)) throw new NotAllowed()
  return found
}

/** One that is being written. @throws NotFound; NotAllowed; RuleBroken when it is in use, or was */
export async function draftInHand(tx: Tx, viewer: Viewer, id: string) {
  const { status, replacesId: _, ...found } = await frameworkInHand(tx, viewer, id)
  if (status !== 'draft')
    throw new RuleBroken(
      'form',
      'It is in use, so its words stay as they are. Make your own edition of it to change them.',
    )
  return found
}

/** Writes to an edition if it is still at the version its form was opened at. @throws StaleEdit */
export async function writeFramework(
  tx: Tx,
  viewer: Viewer,
  { id, version }: OfFramework,
  data: Prisma.FrameworkUncheckedUpdateManyInput = {},
): Promise<void> {
  const { count } = await tx.framework.updateMany({
    where: { schoolId: viewer.schoolId, id, version },
    data: { ...data, version: { increment: 1 } },
  })
  if (count === 0) throw await staleEdit(tx, viewer, id)
}

/** Writes into the history of an edition. */
export function happenedToFramework(
  tx: Tx,
  viewer: Viewer,
  what: string,
  recordId: string,
  detail: Prisma.InputJsonObject = {},
): Promise<void> {
  return recordHappening(tx, viewer, { kind: `framework.${what}`, recordType: 'framework', recordId, detail })
}
