'use server'

import { countsInWords } from '@/lib/measures/figures'
import * as commands from '@/lib/measures/figures-commands'
import { saveFiguresSchema } from '@/lib/measures/figures-schema'
import { now } from '@/lib/platform/clock'
import { formAction } from '@/lib/platform/form-action'

export const saveFigures = formAction(saveFiguresSchema, commands.saveFigures, (viewer, saved, input) => {
  const figures = `/${viewer.schoolSlug}/activities/${input.activityId}/outcomes/${input.outcomeId}/figures`
  const address = new URLSearchParams({ ...(input.lay && { lay: input.lay }), page: String(input.page) })
  // A new mark makes the form a new one: what was typed below the table is in it now.
  address.set('saved', now().getTime().toString(36))
  return { page: `${figures}?${address}`, notice: savedInWords(saved) }
})

function savedInWords({ redated, pupils, ...counts }: commands.SavedFigures): string {
  const words = [
    countsInWords(counts),
    redated > 0 && `${redated} ${redated === 1 ? 'figure' : 'figures'} given another date`,
    pupils > 0 && `${pupils} ${pupils === 1 ? 'pupil' : 'pupils'} added to the register`,
  ].filter(Boolean)
  const sentence = words.join('; ')
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`
}
