import { type Figure, mean } from '../../statistics/descriptive'
import { isComparison } from '../evaluation-facts'
import { classOfFamily } from '../planning/families'
import type { EvaluationPlan, PupilEvaluated } from './evaluation-plan'

/** What is analysed as one: a pupil, or the children of one family averaged. */
export interface Unit {
  group: 0 | 1
  className: string
  pre: Figure
  post: Figure
  /** Pupils in it with a first figure, and those of them with a second one. */
  started: number
  stayed: number
  sessions: Figure
}

/**
 * Pupils as they are analysed. Where groups are compared, children of one family in one group count once, as the mean of
 * those with both figures, because what happens at home happens to them all. Each pupil stands alone where one group is
 * measured twice, and in their class where whole classes were chosen. Section 4, clustering.
 */
export function unitsOf(
  pupils: readonly PupilEvaluated[],
  { design, chosen }: Pick<EvaluationPlan, 'design' | 'chosen'>,
): Unit[] {
  const areTogether = chosen !== 'classes' && (isComparison(design) || design === 'dose')
  const families = new Map<string, PupilEvaluated[]>()
  const units: PupilEvaluated[][] = []
  for (const pupil of pupils) {
    const key = pupil.familyId === null || !areTogether ? null : `${pupil.arm} ${pupil.familyId}`
    const family = key === null ? undefined : families.get(key)
    if (family) {
      family.push(pupil)
      continue
    }
    const alone = [pupil]
    units.push(alone)
    if (key !== null) families.set(key, alone)
  }
  return units.map(unitOf)
}

function unitOf(family: PupilEvaluated[]): Unit {
  const [first, ...others] = family as [PupilEvaluated, ...PupilEvaluated[]]
  const group = first.arm === 'took_part' ? 1 : 0
  const isComplete = ({ before, after }: PupilEvaluated) => before !== null && after !== null
  if (others.length === 0) {
    return {
      group,
      className: first.className ?? '',
      pre: first.before,
      post: first.after,
      started: first.before === null ? 0 : 1,
      stayed: isComplete(first) ? 1 : 0,
      sessions: first.sessions ?? null,
    }
  }
  const both = family.filter(isComplete)
  const shown = both.length > 0 ? both : family
  return {
    group,
    className: classOfFamily(family),
    pre: meanOfKnown(shown.map(({ before }) => before)),
    post: meanOfKnown(shown.map(({ after }) => after)),
    started: family.filter(({ before }) => before !== null).length,
    stayed: both.length,
    sessions: meanOfKnown(shown.map(({ sessions }) => sessions ?? null)),
  }
}

/** Null when none is known. */
export function meanOfKnown(figures: readonly Figure[]): Figure {
  const known = figures.filter((figure) => figure !== null)
  return known.length === 0 ? null : mean(known)
}

/**
 * How many of a group were analysed and how many had started. Analysed are units; each pupil who was lost counts as one
 * that started, so that a family with one of two children measured again does not hide the other.
 */
export function countOf(units: readonly Unit[], group: 0 | 1, hasFirstFigures: boolean) {
  const own = units.filter((unit) => unit.group === group)
  if (!hasFirstFigures) {
    return { analysed: own.filter(({ post }) => post !== null).length, started: own.length }
  }
  const analysed = own.filter(({ pre, post }) => pre !== null && post !== null).length
  return { analysed, started: analysed + own.reduce((lost, unit) => lost + unit.started - unit.stayed, 0) }
}
