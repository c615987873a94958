'use server'

import { weeksCounted } from '@/lib/evaluation/series'
import * as commands from '@/lib/evaluation/series-commands'
import { bringWeeksSchema, removeWeeksSchema, saveWeeksSchema } from '@/lib/evaluation/series-schema'
import { formAction } from '@/lib/platform/form-action'
import type { Viewer } from '@/lib/platform/viewer'

const series = (
  { schoolSlug }: Viewer,
  { activityId, outcomeId }: { activityId: string; outcomeId: string },
) => `/${schoolSlug}/activities/${activityId}/outcomes/${outcomeId}/series`

export const bringWeeks = formAction(
  bringWeeksSchema,
  commands.bringWeeks,
  (viewer, draft, input) => `${series(viewer, input)}?${new URLSearchParams({ draft, of: input.of })}`,
)

export const saveWeeks = formAction(saveWeeksSchema, commands.saveWeeks, (viewer, saved, input) => {
  const { draft, of } = input
  if (!saved.isSeen) {
    return {
      page: `${series(viewer, input)}?${new URLSearchParams({ draft, of })}`,
      notice:
        'The weeks have changed since you looked. Nothing is written yet: this is what accepting would do now.',
    }
  }
  return { page: series(viewer, input), notice: savedInWords(saved) }
})

export const removeWeeks = formAction(
  removeWeeksSchema,
  commands.removeWeeks,
  (viewer, { removed }, input) => ({
    page: series(viewer, input),
    notice: `${weeksCounted(removed)} taken out. The history keeps what ${removed === 1 ? 'it' : 'they'} said.`,
  }),
)

function savedInWords({ added, changed, addedBeside, changedBeside }: commands.SavedWeeks): string {
  const words = [
    added > 0 && `${weeksCounted(added)} added`,
    changed > 0 && `${weeksCounted(changed)} changed`,
    addedBeside > 0 && `${weeksCounted(addedBeside)} added beside them`,
    changedBeside > 0 && `${weeksCounted(changedBeside)} changed beside them`,
  ].filter((part) => part !== false)
  return words.length === 0 ? 'Nothing was changed: the weeks are there already.' : `${words.join('; ')}.`
}
