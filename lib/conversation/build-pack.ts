import 'server-only'
import { queueJob } from '../jobs/queue'
import { changeInSchool } from '../platform/change'
import { RuleBroken } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import { packHeld } from './pack-files'

/**
 * Asks that a pack be built in the background, with its PDF and its ZIP; gives the job's id. While one is under way, asking
 * again gives that one.
 *
 * @throws NotFound; NotAllowed; RuleBroken when it is out of use, or nothing was chosen for it
 */
export function buildPack(viewer: Viewer, { id }: { id: string }): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const { schoolId } = viewer
    const { title, jobId, choice } = await packHeld(tx, viewer, id)
    const { judgements, activities, evidence } = choice
    if (judgements.length + activities.length + evidence.length === 0)
      throw new RuleBroken('form', 'Nothing is chosen for this pack yet. Choose what goes into it first.')
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
      total: Math.max(1, evidence.length),
    })
    await tx.pack.updateMany({ where: { schoolId, id }, data: { jobId: job } })
    return job
  })
}
