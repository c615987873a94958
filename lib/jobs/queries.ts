import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import { inSchool } from '../platform/database'
import { isRecordId } from '../platform/record-id'
import type { Viewer } from '../platform/viewer'
import type { JobState } from './job'
import { canSeeJobs, visibleJobs } from './policy'

type JobLine = JobState & {
  id: string
  title: string
  personName: string
  createdAt: Date
  endedAt: Date | null
}

type JobRecord = JobLine & { page: string; againPage: string }

const LINE = {
  id: true,
  kind: true,
  title: true,
  personName: true,
  createdAt: true,
  endedAt: true,
  end: true,
  leaseId: true,
  cancelledBy: true,
  done: true,
  total: true,
  words: true,
} satisfies Prisma.JobSelect

/** The last hundred pieces of long work this viewer sees, newest first; null for whoever sees none. */
export async function listJobs(viewer: Viewer): Promise<JobLine[] | null> {
  if (!canSeeJobs(viewer)) return null
  const jobs = await inSchool(viewer, (tx) =>
    tx.job.findMany({
      where: visibleJobs(viewer),
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: 100,
      select: LINE,
    }),
  )
  return jobs.map(({ leaseId, ...job }) => ({ ...job, isHeld: leaseId !== null }))
}

/** One piece of long work as far as it has come; null when it is not this viewer's to see. */
export async function getJob(viewer: Viewer, id: string): Promise<JobRecord | null> {
  if (!canSeeJobs(viewer) || !isRecordId(id)) return null
  const job = await inSchool(viewer, (tx) =>
    tx.job.findFirst({
      where: { ...visibleJobs(viewer), id },
      select: { ...LINE, page: true, againPage: true },
    }),
  )
  if (!job) return null
  const { leaseId, ...record } = job
  return { ...record, isHeld: leaseId !== null }
}
