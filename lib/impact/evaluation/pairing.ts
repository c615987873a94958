import { matchNearest } from '../../statistics/match-nearest'
import { CUT_OFFS } from '../rules'
import type { PupilEvaluated } from './evaluation-plan'

/** Who was set beside whom, and who of those who took part has nobody who began alike (M21). */
export interface Pairing {
  pairs: [tookPart: string, compared: string][]
  unmatched: string[]
  /** How far apart the groups began, in standard deviations: before pairing and among the pairs; null when not known. */
  apart: { before: number | null; after: number | null }
}

/**
 * Pairs pupils on their first figure within their stratum (year, and the groups pupils are only matched within). Only the
 * pairs are compared. It needs nothing but first figures, so the same pupils are paired whatever the second ones say.
 *
 * @see impact method, section 2, matched comparison, and M21
 */
export function pairPupils(pupils: readonly PupilEvaluated[]): Pairing & { pupils: PupilEvaluated[] } {
  const inOrder = [...pupils].sort((a, b) => (a.id < b.id ? -1 : 1))
  const side = (arm: PupilEvaluated['arm']) =>
    inOrder
      .filter((pupil) => pupil.arm === arm)
      .map(({ id, before, stratum = '' }) => ({ id, pre: before, stratum }))
  const matched = matchNearest(side('took_part'), side('compared'), CUT_OFFS.caliper)
  const paired = new Set(matched.pairs.flat())
  return {
    pairs: matched.pairs,
    unmatched: matched.unmatched,
    apart: { before: matched.smdBefore, after: matched.smdAfter },
    pupils: pupils.filter(({ id }) => paired.has(id)),
  }
}
