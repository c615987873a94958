import { z } from 'zod'
import type { MeasureType } from '../impact/evaluation/names'

/** The fourth planning question, about one outcome's measure, as it is kept with the outcome (`Outcome.measuring`). */
export interface Measuring {
  /** Measured before it starts as well as after. */
  hasFirstFigures: boolean
  /** The same test, or two forms on one scale, both times. */
  sameScale: boolean
  /** Marked by nobody who knew who took part. */
  isBlind: boolean
  /** Counts, days, or figures that pile up at a mark. */
  isSkewed: boolean
  /** Pupils who do not take part are measured anyway, in the same weeks. */
  othersMeasured: boolean
  /** The rise a norm expects over that time, in the measure's units; null where there is no norm. */
  expectedGain: number | null
  /** Recorded week by week: how many weeks there are before the start, and will be after. Null where it is not. */
  weeks: { before: number; after: number } | null
}

const kept: z.ZodType<Measuring> = z.object({
  hasFirstFigures: z.boolean(),
  sameScale: z.boolean(),
  isBlind: z.boolean(),
  isSkewed: z.boolean(),
  othersMeasured: z.boolean(),
  expectedGain: z.number().nullable(),
  weeks: z.object({ before: z.number(), after: z.number() }).nullable(),
})

/** What nobody marks, or a test whose key is printed. */
const MARKED_BY_NOBODY: readonly MeasureType[] = ['standardised_test', 'national_assessment', 'register']

/** What is taken to hold of a measure until somebody says otherwise: the form opens with it. */
function usualMeasuring({ type, unit }: { type: MeasureType; unit: string }): Measuring {
  return {
    hasFirstFigures: true,
    sameScale: true,
    isBlind: MARKED_BY_NOBODY.includes(type),
    isSkewed: type === 'register' && unit !== '%',
    othersMeasured: MARKED_BY_NOBODY.includes(type),
    // A score that allows for age stays where it is unless something happens.
    expectedGain: null,
    weeks: null,
  }
}

/** What was kept, or the usual where nothing was. */
export function measuringOf(json: unknown, measure: Parameters<typeof usualMeasuring>[0]): Measuring {
  const found = kept.safeParse(json)
  return found.success ? found.data : usualMeasuring(measure)
}
