import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import { now } from '../platform/clock'
import type { Tx } from '../platform/database'
import { newId } from '../platform/new-id'
import type { Viewer } from '../platform/viewer'
import type { JobKind } from './job'
import { wake } from './wake'

/**
 * Leaves work to be done in the background, in the transaction in which it was asked for; gives the job's id. A draft
 * that is in a job's hands already stays there: then it is that job's id.
 *
 * @param job.total the records it will write
 */
export async function queueJob(
  tx: Tx,
  { schoolId, personId, personName }: Viewer,
  job: {
    kind: JobKind
    title: string
    input: Prisma.InputJsonObject
    page: string
    againPage: string
    /** The list that is in hand; null for work that has none. */
    draftId: string | null
    total: number
  },
): Promise<string> {
  const { draftId } = job
  const data = { ...job, schoolId, id: newId(), personId, personName, createdAt: now() }
  const { count } = await tx.job.createMany({ data: [data], skipDuplicates: true })
  wake()
  if (count > 0) return data.id
  const standing = await tx.job.findFirstOrThrow({ where: { schoolId, draftId }, select: { id: true } })
  return standing.id
}
