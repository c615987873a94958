import { level, typedFigure } from '../measures/figures-in-words'
import { type IsoDate, shortDate } from '../platform/dates'

/** A criterion's figures, in its measure's unit. */
type Figures = { baseline: number; target: number; reached: number | null }

/** Whether it came to what it should reach, or further. */
export function hasReached({ baseline, target, reached }: Figures): boolean {
  if (reached === null) return false
  return target > baseline ? reached >= target : reached <= target
}

type CriterionStanding = Figures & {
  measure: { name: string; unit: string }
  reviewOn: IsoDate
  reachedOn: IsoDate | null
}

/** "94%", "7 months" */
export const levelOf = (value: number, unit: string): string => level(typedFigure(value), unit)

/** "From 91% to 94%, by 3 July 2027." */
export function criterionFigures({ baseline, target, measure, reviewOn }: CriterionStanding): string {
  const from = measure.unit === '%' ? levelOf(baseline, '%') : typedFigure(baseline)
  return `From ${from} to ${levelOf(target, measure.unit)}, by ${shortDate(reviewOn)}.`
}

/** What a criterion came to, or that nobody has looked. A figure that moved says nothing of why it did. */
export function whatItCameTo(criterion: CriterionStanding, today: IsoDate): string {
  const { baseline, target, reached, reachedOn, reviewOn, measure } = criterion
  if (reached === null) {
    return reviewOn <= today
      ? `Nobody has said what it came to: it was to be looked at on ${shortDate(reviewOn)}.`
      : `To be looked at on ${shortDate(reviewOn)}.`
  }
  const came = `It came to ${levelOf(reached, measure.unit)}${reachedOn ? ` on ${shortDate(reachedOn)}` : ''}`
  if (hasReached(criterion)) return `${came}: reached.`
  if (reached === baseline) return `${came}: where it began.`
  const isRightWay = reached > baseline === target > baseline
  return `${came}: ${isRightWay ? 'the right way, and not as far as it should' : 'the wrong way'}.`
}

/** Whether its day has come and nobody has said what it came to. */
export const isCriterionDue = (
  { reached, reviewOn }: Pick<CriterionStanding, 'reached' | 'reviewOn'>,
  today: IsoDate,
): boolean => reached === null && reviewOn <= today
