import { z } from 'zod'

/**
 * A result of the application's own, in plain numbers as they stood when it was taken as evidence. Whatever is worked
 * out later, this says what was known then.
 */
const figure = z.object({
  resultId: z.string(),
  outcomeId: z.string(),
  /** The change the outcome was to make, in the school's words. */
  statement: z.string(),
  activity: z.string(),
  measure: z.string(),
  unit: z.string(),
  /** Pupils with both figures. */
  n: z.number(),
  meanPre: z.number().nullable(),
  meanPost: z.number().nullable(),
  /** Mean change and its 95% interval, in the measure's unit; null where it cannot be worked out. */
  estimate: z.number().nullable(),
  ciLow: z.number().nullable(),
  ciHigh: z.number().nullable(),
  decimals: z.number(),
  rulesVersion: z.string(),
})

export type FigureAsItStood = z.output<typeof figure>

/** From the database: null when it is not one, as for every other kind of evidence. */
export function figureAsItStood(json: unknown): FigureAsItStood | null {
  return figure.safeParse(json).data ?? null
}

const result = z.object({
  change: figure.pick({ n: true, meanPre: true, meanPost: true, estimate: true, ciLow: true, ciHigh: true }),
})

/** The numbers of a stored result, or null when it holds none that can stand as evidence. */
export function numbersOf(output: unknown): z.output<typeof result>['change'] | null {
  const change = result.safeParse(output).data?.change
  return change && change.estimate !== null ? change : null
}
