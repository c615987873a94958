import { type EvaluationFacts, ONE_GROUP } from '../evaluation-facts'
import type { Design } from '../facts'
import { CUT_OFFS } from '../rules'
import { type PlanningAnswers, SELECTION_BY } from './answers'

/**
 * From the strongest to the weakest. A plain comparison stands before a matched one of the same ceiling: pairing removes
 * the distance at the start that would have capped a claim about keener families, and leaves the bias (bench/SIMULATION.md).
 */
export const STRONGEST_FIRST = [
  'randomised',
  'comparison',
  'comparison_matched',
  'its_controlled',
  'prepost_norm',
  'dose',
  'its',
  'prepost',
  'reach',
] as const satisfies readonly Design[]

/** Units on each side: families (or pupils, or classes' pupils), as they are analysed. */
export interface Sides {
  tookPart: number
  compared: number
}

/** Why a design cannot be had from these answers, in a sentence; null when it can. */
export function whyNot(design: Design, answers: PlanningAnswers): string | null {
  const { who, measure, canHalfWait, whoDecides } = answers
  const units = unitsToDraw(answers)
  const noFirst = measure.hasFirstFigures
    ? null
    : 'Nothing is measured before it starts, so nobody can say what changed.'
  const noOthers =
    who.places === null || who.pupils - who.places < 1
      ? 'Everybody takes part at once, so there is nobody to compare with.'
      : null
  switch (design) {
    case 'randomised':
      if (units < 2)
        return `${units === 1 ? `One ${unitName(answers)}` : 'Nobody'} cannot be drawn by lot: there must be two at least.`
      return canHalfWait ? null : 'Nobody can wait until next term, so there is nothing to draw.'
    case 'comparison_matched':
      if (whoDecides === 'lowest_scorers')
        return 'The lowest scorers are chosen, so nobody who began as low is left to pair them with.'
      return noFirst ?? noOthers
    case 'comparison':
      return noOthers
    case 'its':
    case 'its_controlled':
      if (measure.points === null) return 'It is not recorded week by week, so there is no earlier trend.'
      return design === 'its' ? null : noOthers
    case 'dose':
      if (measure.points !== null) return 'A series has no pupils whose families came more or less often.'
      return noFirst
    case 'prepost_norm':
      return (
        noFirst ??
        (measure.expectedGain === null ? 'The measure has no norm that says what rise to expect.' : null)
      )
    case 'prepost':
      return noFirst
    case 'reach':
      return null
  }
}

/** What a design asks for beyond what happens anyway; null when it costs nothing extra. */
export function extraFor(design: Design, { measure }: PlanningAnswers): string | null {
  const needsOthers =
    design === 'comparison' || design === 'comparison_matched' || design === 'its_controlled'
  return needsOthers && !measure.othersMeasured
    ? 'Measure the pupils who do not take part as well, in the same weeks.'
    : null
}

/** How many would be on each side; null for a design with one group. */
export function sidesOf(design: Design, answers: PlanningAnswers): Sides | null {
  const { who } = answers
  if (design === 'randomised') {
    const units = Math.min(who.pupils, answers.chosen === 'classes' ? who.pupils : who.families)
    return { tookPart: Math.ceil(units / 2), compared: Math.floor(units / 2) }
  }
  const tookPart = who.places ?? who.pupils
  const others = who.pupils - tookPart
  if (design === 'comparison') return { tookPart, compared: others }
  if (design === 'comparison_matched') {
    const pairs = Math.min(tookPart, others)
    return { tookPart: pairs, compared: pairs }
  }
  return null
}

/**
 * The facts of a design as they would be if all went well: nobody lost, the sentence locked, the draw made and kept. What
 * the answers know already is in them; the landed rules then say how far that could lead.
 */
export function factsIfAllGoesWell(design: Design, answers: PlanningAnswers): EvaluationFacts {
  const { who, measure, chosen, whoDecides } = answers
  const sides = sidesOf(design, answers)
  const tookPart = sides?.tookPart ?? who.places ?? who.pupils
  const isDrawn = design === 'randomised'
  return {
    ...ONE_GROUP,
    design,
    analysed: tookPart,
    started: tookPart,
    compared: sides && { analysed: sides.compared, started: sides.compared },
    wholeClasses: sides && chosen === 'classes' ? classesOnEachSide(answers, isDrawn) : null,
    selection: isDrawn ? 'random' : SELECTION_BY[whoDecides],
    // The lowest scorers begin further below the others than the rule allows, whoever they are.
    baselineG: design === 'comparison' && whoDecides === 'lowest_scorers' ? -4 * CUT_OFFS.baselineG : null,
    hasFirstFigures: measure.hasFirstFigures,
    measureType: measure.type,
    reliability: measure.reliability,
    sameScale: measure.sameScale,
    isBlind: measure.isBlind,
    hasOtherProgramme: answers.hasOtherProgramme,
    isDrawLogged: isDrawn,
    isAnalysedAsDrawn: isDrawn,
    points: measure.points,
    isRtmTakenOff: measure.othersMeasured,
  }
}

function classesOnEachSide({ who }: PlanningAnswers, isDrawn: boolean): Sides {
  if (isDrawn || who.places === null) {
    return { tookPart: Math.ceil(who.classes / 2), compared: Math.floor(who.classes / 2) }
  }
  const tookPart = Math.max(1, Math.round((who.classes * who.places) / Math.max(1, who.pupils)))
  return { tookPart, compared: Math.max(0, who.classes - tookPart) }
}

function unitsToDraw({ who, chosen }: PlanningAnswers): number {
  return chosen === 'classes' ? who.classes : Math.min(who.pupils, who.families)
}

/** What is drawn: families, unless whole classes are. Brothers and sisters are never parted. */
export function unitName({ chosen }: Pick<PlanningAnswers, 'chosen'>): 'class' | 'family' {
  return chosen === 'classes' ? 'class' : 'family'
}
