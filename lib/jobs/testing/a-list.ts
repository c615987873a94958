import { randomUUID } from 'node:crypto'
import { acceptance } from '@/lib/families/import-schema'
import type { Prisma } from '@/prisma/generated/client'
import { bringFamilies, previewFamilies } from '../../families/import'
import { inSchool } from '../../platform/database'
import type { Viewer } from '../../platform/viewer'
import { queueJob } from '../queue'

/** A list of pupils that somebody has looked through, and what they accept of it. */
export async function aListSeen(viewer: Viewer, pupils = 3) {
  const rows = Array.from({ length: pupils }, (_, i) => `F-${i}\tP-${i}\tYear ${1 + (i % 6)}`)
  const draft = await bringFamilies(viewer, { pasted: ['Family\tPupil\tYear', ...rows].join('\n') })
  const preview = await previewFamilies(viewer, draft, {})
  return acceptance.parse({ draft, seen: preview?.digest })
}

/**
 * The same, left to a job however short it is; gives the job's id.
 *
 * @param given.isHeld in the hands of somebody who does not finish it in the time of a test
 */
export async function aJob(viewer: Viewer, given: { isHeld?: boolean } = {}): Promise<string> {
  const input = await aListSeen(viewer)
  return inSchool(viewer, async (tx) => {
    const id = await queueJob(tx, viewer, {
      kind: 'families',
      title: 'Families and pupils from a paste',
      input: { ...input } as Prisma.InputJsonObject,
      page: 'families',
      againPage: `families/import/${input.draft}`,
      draftId: input.draft,
      total: 6,
    })
    if (given.isHeld) {
      const leaseUntil = new Date(Date.now() + 3_600_000)
      await tx.job.updateMany({
        where: { schoolId: viewer.schoolId, id },
        data: { leaseId: randomUUID(), leaseUntil },
      })
    }
    return id
  })
}
