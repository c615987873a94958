import 'server-only'
import { criterionInShort } from '../activities/criterion-lock'
import { measureChosen } from '../activities/outcome-measure'
import { refuseCriterion } from '../activities/outcome-refusal'
import { staleEdit } from '../platform/audit'
import { changeInSchool } from '../platform/change'
import { today } from '../platform/clock'
import type { Tx } from '../platform/database'
import { type IsoDate, toDate, toIso } from '../platform/dates'
import { NotFound, RuleBroken } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import { MOST_CRITERIA } from './priority'
import { happened, openPriorityInHand } from './priority-in-hand'
import type { CameToInput, CriterionInput, NewCriterionInput } from './schema'
import { levelOf } from './what-it-came-to'

/**
 * Says by what it will be known that a priority was reached: held to the same test as an activity's outcome.
 *
 * @returns the priority's id
 * @throws RuleBroken when it states no change, or lacks a figure, with better words under `offers.statement`
 */
export function addPriorityCriterion(
  viewer: Viewer,
  { priorityId, ...input }: NewCriterionInput,
): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    await openPriorityInHand(tx, viewer, priorityId)
    const { schoolId } = viewer
    const position = await tx.priorityCriterion.count({ where: { schoolId, priorityId } })
    if (position >= MOST_CRITERIA)
      throw new RuleBroken(
        'form',
        `A priority has ${MOST_CRITERIA} criteria at most. Choose those that matter most.`,
      )
    const { measure, columns } = await wholeCriterion(tx, viewer, input, null)
    await tx.priorityCriterion.create({
      data: { schoolId, priorityId, position, ...columns },
      select: { id: true },
    })
    await happened(tx, viewer, 'priority.criterion_added', priorityId, inShort(columns, measure))
    return priorityId
  })
}

/**
 * Changes a criterion, while nobody has said what it came to: a goal is not moved once the ball has stopped.
 *
 * @returns the priority's id
 * @throws as `addPriorityCriterion`; StaleEdit
 */
export function changePriorityCriterion(
  viewer: Viewer,
  { id, version, ...input }: CriterionInput,
): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const before = await criterionInHand(tx, viewer, id)
    if (before.reached !== null)
      throw new RuleBroken('form', 'It is on record what it came to, so it stays as it was planned.')
    const { measure, columns } = await wholeCriterion(tx, viewer, input, before)
    await writeCriterion(tx, viewer, { id, version, priorityId: before.priorityId }, columns)
    await happened(tx, viewer, 'priority.criterion_changed', before.priorityId, {
      before: inShort(before, before.measure),
      after: inShort(columns, measure),
    })
    return before.priorityId
  })
}

/**
 * What a criterion came to, and from which day the figure is. May be put right afterwards.
 *
 * @returns the priority's id
 * @throws RuleBroken on `reached` for a figure the measure cannot have, and on `reachedOn` for a day to come; StaleEdit
 */
export function sayWhatItCameTo(viewer: Viewer, input: CameToInput): Promise<string> {
  const { id, version, reached, reachedOn } = input
  return changeInSchool(viewer, async (tx) => {
    const { priorityId, statement, measure } = await criterionInHand(tx, viewer, id)
    const { minimum, maximum, name, unit } = measure
    if ((minimum !== null && reached < minimum) || (maximum !== null && reached > maximum))
      throw new RuleBroken('reached', `“${name}” cannot be ${levelOf(reached, unit)}.`)
    if (reachedOn > today()) throw new RuleBroken('reachedOn', 'This day is still to come.')
    await writeCriterion(tx, viewer, { id, version, priorityId }, { reached, reachedOn: toDate(reachedOn) })
    await happened(tx, viewer, 'priority.criterion_came_to', priorityId, {
      statement,
      reached: levelOf(reached, unit),
      reachedOn,
    })
    return priorityId
  })
}

const BEFORE = {
  priorityId: true,
  statement: true,
  measureId: true,
  baseline: true,
  target: true,
  reviewOn: true,
  reached: true,
  measure: { select: { name: true, unit: true, minimum: true, maximum: true } },
} as const

async function criterionInHand(tx: Tx, viewer: Viewer, id: string) {
  const where = { schoolId: viewer.schoolId, id }
  const at = await tx.priorityCriterion.findFirst({ where, select: { priorityId: true } })
  if (!at) throw new NotFound()
  await openPriorityInHand(tx, viewer, at.priorityId)
  return tx.priorityCriterion.findFirstOrThrow({ where, select: BEFORE, relationLoadStrategy: 'join' })
}

type Typed = Omit<NewCriterionInput, 'priorityId'>

/** @throws RuleBroken unless it says what should change, in which measure, from what to what, by when */
async function wholeCriterion(
  tx: Tx,
  viewer: Viewer,
  input: Typed,
  before: { measureId: string; reviewOn: Date } | null,
) {
  const measure = await measureChosen(tx, viewer, input, before?.measureId ?? null)
  refuseCriterion(
    { ...input, measure },
    { isPlanned: true, today: today(), keptReview: toIso(before?.reviewOn) },
  )
  const { about, statement, measureId, baseline, target, reviewOn } = input
  if (!measure || !measureId || baseline === null || target === null || !reviewOn)
    throw new RuleBroken('form', 'Say what should change, in which measure, from what to what, by when.')
  return {
    measure,
    columns: { about, statement, measureId, baseline, target, reviewOn: toDate(reviewOn) },
  }
}

async function writeCriterion(
  tx: Tx,
  viewer: Viewer,
  { id, version, priorityId }: { id: string; version: number; priorityId: string },
  data: Partial<Awaited<ReturnType<typeof wholeCriterion>>['columns']> & {
    reached?: number
    reachedOn?: Date
  },
): Promise<void> {
  const { count } = await tx.priorityCriterion.updateMany({
    where: { schoolId: viewer.schoolId, id, version },
    data: { ...data, version: { increment: 1 } },
  })
  if (count === 0) throw await staleEdit(tx, viewer, priorityId)
}

type Short = { statement: string; baseline: number; target: number; reviewOn: Date | IsoDate }

const inShort = (criterion: Short, measure: { name: string; unit: string }) => ({
  statement: criterion.statement,
  criterion: criterionInShort({ ...criterion, measure, worthwhile: null, comparedHow: null }),
})
