import { z } from 'zod'
import { listOf, optionalText, recordId, tickBox, version } from '../platform/form-fields'

/** How forms call the class of pupils who are in none: an empty answer would be no answer. */
export const NO_CLASS = '(none)'

const className = z.string().max(120)

export const groupsSchema = z.object({
  activityId: recordId,
  version,
  tookPartClasses: listOf(className),
  tookPart: optionalText(40_000),
  whoCame: tickBox,
  comparedClasses: listOf(className),
  compared: optionalText(40_000),
})

export type Groups = z.output<typeof groupsSchema>

export const drawSchema = z.object({
  activityId: recordId,
  version,
  classes: listOf(className).refine((classes) => classes.length > 0, 'Tick the classes the lot is drawn in.'),
  without: optionalText(20_000),
  reason: optionalText(500),
})

export type DrawInput = z.output<typeof drawSchema>

export const showDrawSchema = z.object({ activityId: recordId, drawId: recordId })

/** References as they are pasted: a line each, or parted by commas or semicolons. Each once. */
export function referencesIn(text: string | null): string[] {
  return [
    ...new Set(
      (text ?? '')
        .split(/[\n,;\t]+/)
        .map((reference) => reference.normalize('NFC').trim().replace(/\s+/g, ' '))
        .filter(Boolean),
    ),
  ]
}
