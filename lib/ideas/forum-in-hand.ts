import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import { recordHappening } from '../platform/audit'
import type { Tx } from '../platform/database'
import { NotAllowed, NotFound } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import { canKeepForums } from './policy'

/** Whether the forum is the school's, and this person keeps its record. @throws NotFound; NotAllowed */
export async function forumInHand(tx: Tx, viewer: Viewer, id: string): Promise<void> {
  const found = await tx.forum.findFirst({
    where: { schoolId: viewer.schoolId, id },
    select: { id: true },
  })
  if (!found) throw new NotFound()
  if (!canKeepForums(viewer)) throw new NotAllowed()
}

/** Writes into the history what happened to a forum, in its transaction. Never which family. */
export function forumHappened(
  tx: Tx,
  viewer: Viewer,
  kind: string,
  id: string,
  detail: Prisma.InputJsonObject = {},
): Promise<void> {
  return recordHappening(tx, viewer, { kind, recordType: 'forum', recordId: id, detail })
}
