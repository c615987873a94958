import { amount, figure } from '../../measures/figures-in-words'
import { smallestDetectable } from '../../statistics/smallest-detectable'
import { designEffect } from '../robustness'
import { CUT_OFFS } from '../rules'
import type { PlanningAnswers } from './answers'
import type { Sides } from './designs'

/** The smallest true difference that would show clearly four times in five (M17), before any work is done. */
export interface SmallestShown {
  /** In standard deviations of the measure. */
  inSd: number
  /** In the measure's units; null when no standard deviation is known. */
  inUnits: number | null
  correlation: number
  isCorrelationAssumed: boolean
  /** By how much whole classes widen it; 1 where pupils or families are chosen. */
  designEffect: number
  words: string
}

/**
 * What the groups could show. Null when there are too few for any number.
 *
 * @param sides how many would be analysed on each side
 */
export function smallestShownBy(
  sides: Sides,
  { who, measure, chosen }: PlanningAnswers,
): SmallestShown | null {
  const isAssumed = measure.correlation === null
  const correlation = measure.hasFirstFigures ? (measure.correlation ?? CUT_OFFS.correlationUnknown) : 0
  const perClass = Math.max(1, who.pupils / Math.max(1, who.classes))
  const deff = chosen === 'classes' ? designEffect([perClass], null) : 1
  const { mdes } = smallestDetectable(sides.tookPart, sides.compared, correlation, 0.8, deff)
  if (mdes === null) return null
  const sd = measure.publishedSd ?? measure.ownSd
  const inUnits = sd === null ? null : mdes * sd
  return {
    inSd: mdes,
    inUnits,
    correlation,
    isCorrelationAssumed: isAssumed && measure.hasFirstFigures,
    designEffect: deff,
    words: words({ sides, inSd: mdes, inUnits, correlation, isAssumed, unit: measure.unit, deff }),
  }
}

function words(found: {
  sides: Sides
  inSd: number
  inUnits: number | null
  correlation: number
  isAssumed: boolean
  unit: string
  deff: number
}): string {
  const { sides, inSd, inUnits, correlation, isAssumed, unit, deff } = found
  const size =
    inUnits === null
      ? `${figure(inSd, 2)} of the spread between pupils (a standard deviation)`
      : amount(figure(inUnits, inUnits >= 10 ? 0 : 1), unit)
  const together =
    correlation === 0
      ? 'There is no first figure to take the difference between pupils off.'
      : `This takes first and second figures to go together by ${figure(correlation, 2)}${isAssumed ? ', which is usual for school tests' : ''}.`
  const alike = deff > 1 ? ' It allows for pupils of one class being alike, which is why it is so much.' : ''
  return `With ${sides.tookPart} and ${sides.compared} to compare, a difference of about ${size} would show clearly four times in five; a smaller one would often be missed. ${together}${alike}`
}
