import 'server-only'
import type { z } from 'zod'
import { recordHappening } from '../platform/audit'
import { changeInSchool } from '../platform/change'
import { now } from '../platform/clock'
import { NotAllowed, NotFound } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import { canSeeJobs, visibleJobs } from './policy'
import type { jobToStop } from './schema'

/**
 * Stops long work. What waits ends at once; what is being done is undone within a moment by whoever does it. One that
 * has ended is as it is. @returns its id
 */
export function stopJob(viewer: Viewer, { id }: z.output<typeof jobToStop>): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const where = { ...visibleJobs(viewer), id }
    const job = await tx.job.findFirst({ where, select: { title: true, personName: true } })
    if (!job) throw new NotFound()
    if (!canSeeJobs(viewer)) throw new NotAllowed()
    const by = viewer.personName
    const open = { ...where, endedAt: null, cancelledBy: null }
    const waiting = await tx.job.updateMany({
      where: { ...open, leaseId: null },
      data: {
        cancelledBy: by,
        end: 'cancelled',
        endedAt: now(),
        draftId: null,
        input: {},
        words: 'It was stopped.',
      },
    })
    if (waiting.count > 0) {
      const detail = { title: job.title, by }
      await recordHappening(tx, viewer, { kind: 'job.stopped', recordType: 'job', recordId: id, detail })
      return id
    }
    await tx.job.updateMany({ where: open, data: { cancelledBy: by } })
    return id
  })
}
