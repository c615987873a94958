import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import { staleEdit } from '../platform/audit'
import type { Tx } from '../platform/database'
import { toIso } from '../platform/dates'
import { NotFound } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import type { IdeaFacts } from './idea'

export type IdeaInHand = IdeaFacts & {
  activityId: string | null
  improvementId: string | null
  tokenHash: string | null
}

/** The idea a command is about. @throws NotFound when it is another school's, or hidden with the case it was written down as */
export async function ideaInHand(tx: Tx, { schoolId }: Viewer, id: string): Promise<IdeaInHand> {
  const found = await tx.idea.findFirst({
    where: { schoolId, id },
    select: {
      status: true,
      saidOn: true,
      decidedOn: true,
      resultOn: true,
      toldOn: true,
      activityId: true,
      improvementId: true,
      tokenHash: true,
    },
  })
  if (!found) throw new NotFound()
  return { ...found, ...datesOf(found) }
}

type Dates = { saidOn: Date; decidedOn: Date | null; resultOn: Date | null; toldOn: Date | null }

/** Its days as they are everywhere but in the database. */
export const datesOf = ({ saidOn, decidedOn, resultOn, toldOn }: Dates) => ({
  saidOn: toIso(saidOn),
  decidedOn: toIso(decidedOn),
  resultOn: toIso(resultOn),
  toldOn: toIso(toldOn),
})

/** Writes into an idea that nobody has changed since it was opened. @throws StaleEdit */
export async function writeIdea(
  tx: Tx,
  viewer: Viewer,
  { id, version }: { id: string; version: number },
  data: Prisma.IdeaUncheckedUpdateManyInput,
): Promise<void> {
  const { count } = await tx.idea.updateMany({
    where: { schoolId: viewer.schoolId, id, version },
    data: { ...data, version: { increment: 1 } },
  })
  if (count === 0) throw await staleEdit(tx, viewer, id)
}
