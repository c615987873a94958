import { daysBetween, type IsoDate } from '../platform/dates'
import { sum } from '../statistics/descriptive'
import { holm } from '../statistics/holm'
import { CUT_OFFS } from './rules'
import type { Verdict } from './verdict'

/**
 * The pupil who decides the result: the first without whom the verdict would be another. Null when nobody does. Section 4.
 *
 * @param pupils how many were analysed
 * @param verdictWithout the verdict with that pupil left out, counted from 0; with null, of all
 */
export function whoDecides(pupils: number, verdictWithout: (pupil: number | null) => Verdict): number | null {
  const ofAll = verdictWithout(null)
  for (let pupil = 0; pupil < pupils; pupil++) {
    if (verdictWithout(pupil) !== ofAll) return pupil
  }
  return null
}

/**
 * The largest share of a group at the top or the bottom mark, where a measure cannot tell pupils apart: 0 to 1. Null when
 * the measure has no marks to end at, or nobody has a figure. Section 4.
 *
 * @param groupsOfFigures each group's figures of one round
 */
export function shareAtTheEnd(
  groupsOfFigures: readonly (readonly number[])[],
  { lowest, highest }: { lowest: number | null; highest: number | null },
): number | null {
  const ends = [lowest, highest].filter((end) => end !== null)
  const shares = groupsOfFigures
    .filter((group) => group.length > 0)
    .flatMap((group) => ends.map((end) => group.filter((value) => value === end).length / group.length))
  return shares.length === 0 ? null : Math.max(...shares)
}

/** Days between the median tests of two groups; null when a group has no dates. Section 4. */
export function daysBetweenTests(a: readonly IsoDate[], b: readonly IsoDate[]): number | null {
  const [one, other] = [medianDate(a), medianDate(b)]
  return one === null || other === null ? null : Math.abs(daysBetween(one, other))
}

function medianDate(dates: readonly IsoDate[]): IsoDate | null {
  return [...dates].sort()[(dates.length - 1) >> 1] ?? null
}

/**
 * p values of several outcomes of one activity: that of the main outcome as it is, the others adjusted together (Holm).
 * Their claims are capped by `SECONDARY_OUTCOME`. Section 4.
 */
export function adjustedForSeveral(
  outcomes: readonly { isPrimary: boolean; p: number | null }[],
): (number | null)[] {
  const adjusted = holm(outcomes.map(({ isPrimary, p }) => (isPrimary ? null : p)))
  return outcomes.map(({ isPrimary, p }, i) => (isPrimary ? p : (adjusted[i] ?? null)))
}

/**
 * The design effect of whole classes: 1 + (Σm²/N − 1)·ICC. When the data cannot say how much alike pupils of one class
 * are, they are taken to be as alike as `CUT_OFFS.iccUnknown`. Section 3, M13.
 *
 * @param classSizes pupils analysed in each class, at least one class
 */
export function designEffect(classSizes: readonly number[], icc: number | null): number {
  const weighted = sum(classSizes.map((size) => size ** 2)) / sum(classSizes)
  return 1 + (weighted - 1) * (icc ?? CUT_OFFS.iccUnknown)
}
