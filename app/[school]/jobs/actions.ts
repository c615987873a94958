'use server'

import { stopJob } from '@/lib/jobs/commands'
import { jobToStop } from '@/lib/jobs/schema'
import { formAction } from '@/lib/platform/form-action'

export const stopJobAction = formAction(
  jobToStop,
  stopJob,
  (viewer, id) => `/${viewer.schoolSlug}/jobs/${id}`,
)
