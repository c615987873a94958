import { z } from 'zod'
import { tableFields } from '../intake/drafts'
import { choice, optionalDate, recordId } from '../platform/form-fields'
import { OF } from './series'

const address = { activityId: recordId, outcomeId: recordId }

const whose = choice(OF, 'Say whose weeks these are.')

/** A file or a paste of weeks, and whose they are. */
export const bringWeeksSchema = z.object({ ...address, of: whose, ...tableFields })

export type BringWeeks = z.output<typeof bringWeeksSchema>

/** The preview's form. */
export const saveWeeksSchema = z.object({
  ...address,
  of: whose,
  draft: recordId,
  /** What the preview showed, as its digest says it. */
  seen: z.string().max(64).catch(''),
})

export type SaveWeeks = z.output<typeof saveWeeksSchema>

/** Weeks to be taken out: of which group, and from when to when. Left empty, all. */
export const removeWeeksSchema = z
  .object({
    ...address,
    arm: choice(['took_part', 'compared'], 'Say whose weeks to take out.'),
    from: optionalDate('Enter a day in the first week to take out.'),
    to: optionalDate('Enter a day in the last week to take out.'),
  })
  .superRefine(({ from, to }, context) => {
    if (from !== null && to !== null && to < from)
      context.addIssue({ code: 'custom', path: ['to'], message: 'The last week is before the first.' })
  })

export type RemoveWeeks = z.output<typeof removeWeeksSchema>

/** Which preview a page shows: of a draft, read as whose weeks. Whatever else is asked is no preview. */
export const seriesFilters = z.object({
  draft: z.string().max(64).catch(''),
  of: z.enum(OF).catch('now'),
})

export type SeriesFilters = z.output<typeof seriesFilters>
