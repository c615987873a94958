import 'server-only'
import { stopJob } from '../jobs/commands'
import { queueJob } from '../jobs/queue'
import { changeInSchool } from '../platform/change'
import { inSchool } from '../platform/database'
import type { Viewer } from '../platform/viewer'
import { packInHand } from './pack-commands'
import { packHeld } from './pack-files'

/**
 * Asks that a pack be built in the background, with its PDF and its ZIP; gives the job's id. While one is under way, asking
 * again gives that one.
 *
 * @throws NotFound; NotAllowed; RuleBroken when it is out of use
 */
export function buildPack(viewer: Viewer, { id }: { id: string }): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const { schoolId } = viewer
    const { title, jobId, choice } = await packHeld(tx, viewer, id)
    const open =
      jobId &&
      (await tx.job.findFirst({ where: { schoolId, id: jobId, endedAt: null }, select: { id: true } }))
    if (open) return open.id
    const page = `conversation/packs/${id}`
    const job = await queueJob(tx, viewer, {
      kind: 'pack',
      title: `The pack “${title}”`,
      input: { id },
      page,
      againPage: page,
      draftId: null,
      total: Math.max(1, choice.evidence.length),
    })
    await tx.pack.updateMany({ where: { schoolId, id }, data: { jobId: job } })
    return job
  })
}

/**
 * Stops the building of a pack that is under way; of one that has ended, nothing. @returns the pack's id
 *
 * @throws NotFound; NotAllowed
 */
export async function stopBuilding(viewer: Viewer, { id }: { id: string }): Promise<string> {
  const { jobId } = await inSchool(viewer, (tx) => packInHand(tx, viewer, id))
  if (jobId) await stopJob(viewer, { id: jobId })
  return id
}
