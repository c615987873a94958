'use server'

import { z } from 'zod'
import { stopJob } from '@/lib/jobs/commands'
import { jobToStop } from '@/lib/jobs/schema'
import { askForResultsAgain } from '@/lib/measures/results-again'
import { formAction } from '@/lib/platform/form-action'

export const stopJobAction = formAction(
  jobToStop,
  stopJob,
  (viewer, id) => `/${viewer.schoolSlug}/jobs/${id}`,
)

export const askForResultsAgainAction = formAction(
  z.object({}),
  (viewer) => askForResultsAgain(viewer),
  (viewer, id) => `/${viewer.schoolSlug}/jobs/${id}`,
)
