'use server'

import * as commands from '@/lib/measures/figures-import-commands'
import { acceptFiguresSchema, bringFiguresSchema } from '@/lib/measures/figures-import-schema'
import { writtenInWords } from '@/lib/measures/figures-import-words'
import { formAction } from '@/lib/platform/form-action'
import type { Viewer } from '@/lib/platform/viewer'

const figures = (
  { schoolSlug }: Viewer,
  { activityId, outcomeId }: { activityId: string; outcomeId: string },
) => `/${schoolSlug}/activities/${activityId}/outcomes/${outcomeId}/figures`

export const bringFigures = formAction(
  bringFiguresSchema,
  commands.bringFigures,
  (viewer, draft, input) => `${figures(viewer, input)}/import?draft=${draft}`,
)

export const acceptFigures = formAction(
  acceptFiguresSchema,
  commands.acceptFigures,
  (viewer, accepted, input) => {
    const { look, written, job } = accepted
    if (job !== undefined) return `/${viewer.schoolSlug}/jobs/${job}`
    if (written) return { page: figures(viewer, input), notice: writtenInWords(written) }
    const page = `${figures(viewer, input)}/import?${new URLSearchParams(look)}`
    const notice = 'Nothing is written yet: this is what accepting would do now.'
    return accepted.isChanged ? { page, notice } : page
  },
)
