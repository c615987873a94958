import { type AsLocked, type CriterionRow, changedSinceLocked } from '../activities/criterion-lock'
import type { EvaluationPlan } from '../impact/evaluation/evaluation-plan'
import type { Chosen, Design, Direction, MeasureType, WhoDecides } from '../impact/evaluation/names'
import { SELECTION_BY } from '../impact/planning/answers'
import { isoDateIn } from '../platform/clock'
import type { IsoDate } from '../platform/dates'
import { toIso } from '../platform/dates'
import { measuredOn } from './answers'
import { measuringOf } from './measuring'

/** What is read of an outcome with its evaluation to work out its result. */
export interface EvaluatedRow {
  id: string
  activityId: string
  design: Design
  target: number | null
  worthwhile: number | null
  measuring: unknown
  lockedAt: Date | null
  changedAfterLockAt: Date | null
  asLocked: unknown
  firstAfterAt: Date | null
  criterion: CriterionRow
  measure: {
    id: string
    name: string
    unit: string
    direction: Direction
    type: MeasureType
    reliability: number | null
    publishedSd: number | null
    minimum: number | null
    maximum: number | null
  }
  evaluation: {
    whoDecides: WhoDecides
    chosen: Chosen
    otherProgramme: string | null
    /** Null where none was named: then none is the one that counts. */
    mainOutcomeId: string | null
    startsOn: Date | null
    /** When somebody last put pupils into groups by hand. */
    groupsMadeAt: Date | null
    draws: number
    seed: number | null
  }
}

/** How the pupils' groups came about, from the groups themselves. */
interface GroupsMade {
  /** Each of them was put there by the latest draw. */
  isByDraw: boolean
}

/**
 * The plan by which a result is worked out, from what was answered and what became of it.
 *
 * @param firstTaken the earliest day a second figure was taken; null when none is known
 * @param weeks whole weeks between the rounds; null when not known
 */
export function planOf(
  row: EvaluatedRow,
  { isByDraw }: GroupsMade,
  firstTaken: IsoDate | null,
  weeks: number | null,
): EvaluationPlan {
  const { design, measure, evaluation } = row
  const how = measuringOf(row.measuring, measure)
  return {
    design,
    selection: design === 'randomised' ? 'random' : SELECTION_BY[evaluation.whoDecides],
    chosen: evaluation.chosen,
    measure: measuredOn(measure),
    isBlind: how.isBlind,
    sameScale: how.sameScale,
    isSkewed: how.isSkewed,
    expectedGain: how.expectedGain ?? 0,
    smallestWorthwhile: row.worthwhile,
    isSetInAdvance: isSetInAdvance(row, firstTaken) && areGroupsFirst(row, isByDraw),
    isPrimary: evaluation.mainOutcomeId === row.id,
    hasOtherProgramme: evaluation.otherProgramme !== null,
    isDrawLogged: evaluation.draws > 0 && isByDraw,
    isAnalysedAsDrawn: evaluation.draws <= 1 && (evaluation.draws === 0 || isByDraw),
    startedOn: toIso(evaluation.startsOn),
    weeks,
  }
}

/** Groups that somebody puts together when second figures are known could be put together to please. */
function areGroupsFirst(
  { firstAfterAt, evaluation: { groupsMadeAt } }: Pick<EvaluatedRow, 'firstAfterAt' | 'evaluation'>,
  isByDraw: boolean,
): boolean {
  return isByDraw || groupsMadeAt === null || firstAfterAt === null || groupsMadeAt < firstAfterAt
}

/**
 * Whether what would count stood fast before anybody could know: locked before the first second figure was entered and
 * before it was taken, and not changed since then. A later date for looking again changes nothing that counts.
 *
 * @see impact method, section 6, NOT_SET_IN_ADVANCE
 */
export function isSetInAdvance(
  row: Pick<EvaluatedRow, 'lockedAt' | 'changedAfterLockAt' | 'asLocked' | 'firstAfterAt' | 'criterion'>,
  firstTaken: IsoDate | null,
): boolean {
  const { lockedAt, changedAfterLockAt, asLocked, firstAfterAt, criterion } = row
  if (lockedAt === null) return false
  const isBefore = (at: Date) =>
    (firstAfterAt === null || at < firstAfterAt) && (firstTaken === null || isoDateIn(at) <= firstTaken)
  if (!isBefore(lockedAt)) return false
  if (changedAfterLockAt === null || asLocked === null || isBefore(changedAfterLockAt)) return true
  const changed = changedSinceLocked(asLocked as AsLocked, criterion)
  return changed.every(({ what }) => what === 'By when')
}
