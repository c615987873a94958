import type { Chosen, Design, Direction, MeasureType, WhoDecides } from '../impact/evaluation/names'
import type { PlanningAnswers } from '../impact/planning/answers'
import { designInWords } from '../impact/planning/design-words'
import { amount, typedFigure } from '../measures/figures-in-words'
import type { Measuring } from './measuring'

/** The planning questions about people, as they are kept with the activity. */
export interface PeopleAnswers {
  pupils: number
  families: number
  classes: number
  /** How many of the pupils take part; null when everybody may. */
  places: number | null
  canHalfWait: boolean
  whoDecides: WhoDecides
  chosen: Chosen
  otherProgramme: string | null
}

export interface PlannedOn {
  name: string
  unit: string
  direction: Direction
  type: MeasureType
  reliability: number | null
  publishedSd: number | null
  minimum: number | null
  maximum: number | null
}

/** The measure as the method takes it. */
export const measuredOn = (measure: PlannedOn) => ({
  name: measure.name,
  unit: measure.unit,
  direction: measure.direction,
  type: measure.type,
  reliability: measure.reliability,
  publishedSd: measure.publishedSd,
  lowest: measure.minimum,
  highest: measure.maximum,
})

/** What the school's own figures in this measure say, from its latest result; null where there is none. */
export interface OwnFigures {
  correlation: number | null
  sd: number | null
}

/** The six answers as the method takes them. */
export function planningAnswers(
  people: PeopleAnswers,
  measuring: Measuring,
  measure: PlannedOn,
  own: OwnFigures | null,
): PlanningAnswers {
  const { pupils, families, classes, places, canHalfWait, whoDecides, chosen, otherProgramme } = people
  const { weeks, ...how } = measuring
  return {
    who: { pupils, families, classes, places },
    canHalfWait,
    whoDecides,
    chosen,
    hasOtherProgramme: otherProgramme !== null,
    measure: {
      ...measuredOn(measure),
      ...how,
      points: weeks,
      correlation: own?.correlation ?? null,
      ownSd: own?.sd ?? null,
    },
  }
}

const WHO_DECIDES_WORDS: Record<WhoDecides, string> = {
  lowest_scorers: 'The lowest scorers are chosen.',
  staff: 'Staff choose who takes part.',
  families: 'Families decide whether they take part.',
  everyone: 'Everybody may take part.',
}

/**
 * The whole plan in a sentence or two, to be locked with the criterion: how it is compared, who decides, and the rise a
 * norm expects. Whoever changes one of those afterwards changes these words.
 */
export function planInWords(design: Design, answers: PlanningAnswers): string {
  const { measure, whoDecides } = answers
  const decides = design === 'randomised' ? '' : ` ${WHO_DECIDES_WORDS[whoDecides]}`
  const norm =
    design === 'prepost_norm'
      ? ` The norm expects a rise of ${amount(typedFigure(measure.expectedGain ?? 0), measure.unit)} over that time.`
      : ''
  return `${designInWords(design, answers)}${decides}${norm}`
}
