import 'server-only'
import { recomputeResults } from '@/lib/measures/outcome-result-keeping'
import { recordHappening, staleEdit } from '@/lib/platform/audit'
import { putInBin, takeRows } from '@/lib/platform/bin'
import { changeInSchool } from '@/lib/platform/change'
import { now, today } from '@/lib/platform/clock'
import type { Tx } from '@/lib/platform/database'
import { toDate, toIso } from '@/lib/platform/dates'
import { NotAllowed, NotFound, RuleBroken } from '@/lib/platform/errors'
import type { Viewer } from '@/lib/platform/viewer'
import { Prisma } from '@/prisma/generated/client'
import type { OutcomeAbout } from '@/prisma/generated/enums'
import { type CriterionRow, changedSinceLocked, criterionInShort, lockedAs } from './criterion-lock'
import { activityToChange } from './edit'
import { measureChosen } from './outcome-measure'
import { refuseCriterion } from './outcome-refusal'
import { CRITERION } from './outcome-rows'
import { mayChangeOutcomes, mayRecordActivities } from './policy'
import { lockOutcomes } from './status-commands'

/** What a person says of an outcome. Numbers are in the measure's unit, dates ISO. */
export type OutcomeInput = {
  about: OutcomeAbout
  statement: string
  measureId: string | null
  baseline: number | null
  target: number | null
  /** The smallest difference that would matter; above zero. */
  worthwhile: number | null
  reviewOn: string | null
  comparedHow: string | null
}

type Added = { activityId: string; outcomeId: string }

/** More than this is a list of wishes, not a plan. */
export const MOST_OUTCOMES = 6

/**
 * Says what an activity should change. An idea's outcome may still lack its figures; one added to what is already planned
 * must be whole, and is locked at once.
 * @throws RuleBroken when the criterion is refused, with better words under `offers.statement`
 */
export function addOutcome(
  viewer: Viewer,
  { activityId, ...input }: OutcomeInput & { activityId: string },
): Promise<Added> {
  return changeInSchool(viewer, async (tx) => {
    const activity = await activityToChange(tx, viewer, activityId, mayRecordActivities)
    if (!mayChangeOutcomes(viewer, activity.status)) throw new NotAllowed()
    if (activity.status === 'finished' || activity.status === 'stopped') {
      throw new RuleBroken('form', 'It is over. What it should have changed cannot be thought of afterwards.')
    }
    const { schoolId } = viewer
    const position = await tx.outcome.count({ where: { schoolId, activityId } })
    if (position >= MOST_OUTCOMES) {
      throw new RuleBroken(
        'form',
        `An activity has ${MOST_OUTCOMES} outcomes at most. Choose those that matter most.`,
      )
    }
    const measure = await measureChosen(tx, viewer, input, null)
    refuseCriterion({ ...input, measure }, { isPlanned: activity.status !== 'idea', today: today() })

    const outcome = await tx.outcome.create({
      data: { schoolId, activityId, position, ...columns(input) },
      select: CRITERION,
    })
    await recordHappening(tx, viewer, {
      kind: 'outcome.added',
      recordType: 'outcome',
      recordId: outcome.id,
      activityId,
      detail: {
        statement: input.statement,
        criterion: criterionInShort(outcome),
        isLocked: activity.status !== 'idea',
      },
    })
    if (activity.status !== 'idea') await lockOutcomes(tx, viewer, [outcome])
    return { activityId, outcomeId: outcome.id }
  })
}

/**
 * Changes what an outcome will be judged by. Once it is locked the old criterion stays beside the new one, with the day it
 * was changed.
 */
export function changeOutcome(
  viewer: Viewer,
  { id, version, ...typed }: OutcomeInput & { id: string; version: number },
): Promise<Added> {
  return changeInSchool(viewer, async (tx) => {
    const { schoolId } = viewer
    const activityId = await activityToChangeOutcomesOf(tx, viewer, id)
    const before = await tx.outcome.findFirst({
      where: { schoolId, id },
      select: { ...CRITERION, _count: { select: { figures: true, series: true } } },
    })
    if (!before) throw new NotFound()
    // How it is compared is worded by the plan, once there is one.
    const input = before.measuring === null ? typed : { ...typed, comparedHow: before.comparedHow }
    const measure = await measureChosen(tx, viewer, input, before.measureId)
    if (before._count.figures + before._count.series > 0 && input.measureId !== before.measureId) {
      throw new RuleBroken(
        'measureId',
        'There are figures in the measure it has. Add another outcome for the other measure.',
      )
    }
    const after = { ...input, id, measure }
    refuseCriterion(after, {
      isPlanned: before.lockedAt !== null,
      today: today(),
      keptReview: toIso(before.reviewOn),
    })

    const isChangedAfterLock = before.lockedAt !== null && differs(before, after)
    const { count } = await tx.outcome.updateMany({
      where: { schoolId, id, version },
      data: {
        ...columns(input),
        version: { increment: 1 },
        ...(isChangedAfterLock && { changedAfterLockAt: now() }),
      },
    })
    if (count === 0) throw await staleEdit(tx, viewer, id)
    // The verdict of a planned comparison rests on what would matter; figures typed this moment on the measure it had.
    await recomputeResults(tx, viewer, [id])
    await recordHappening(tx, viewer, {
      kind: isChangedAfterLock ? 'outcome.changed_after_lock' : 'outcome.changed',
      recordType: 'outcome',
      recordId: id,
      activityId,
      detail: {
        before: { statement: before.statement, criterion: criterionInShort(before) },
        after: { statement: input.statement, criterion: criterionInShort(after) },
      },
    })
    return { activityId, outcomeId: id }
  })
}

/** Takes a draft outcome off an idea, into the bin. What was locked or has figures stays: a result is not left out afterwards. */
export function removeOutcome(
  viewer: Viewer,
  { id, version }: { id: string; version: number },
): Promise<Added> {
  return changeInSchool(viewer, async (tx) => {
    const { schoolId } = viewer
    const activityId = await activityToChangeOutcomesOf(tx, viewer, id)
    const found = await tx.outcome.findFirst({
      where: { schoolId, id },
      select: {
        version: true,
        statement: true,
        lockedAt: true,
        _count: { select: { figures: true, series: true, results: true, evidence: true, placements: true } },
      },
    })
    if (!found) throw new NotFound()
    const { statement, lockedAt, _count } = found
    if (lockedAt)
      throw new RuleBroken(
        'form',
        'It is locked: what was planned is not taken back. Change it, and both are kept.',
      )
    if (_count.figures + _count.series + _count.results + _count.evidence > 0) {
      throw new RuleBroken('form', 'Figures or evidence belong to it. Remove those first.')
    }
    if (_count.placements > 0) {
      throw new RuleBroken(
        'form',
        'What a parent or carer did for the school is linked to it. Take that link off first.',
      )
    }
    if (found.version !== version) throw await staleEdit(tx, viewer, id)
    await putInBin(tx, viewer, {
      kind: 'outcome',
      recordId: id,
      activityId,
      title: `the outcome “${statement}”`,
      taken: [await takeRows(tx, viewer, 'Outcome', Prisma.sql`"id" = ${id}::uuid`)],
    })
    await recordHappening(tx, viewer, {
      kind: 'outcome.removed',
      recordType: 'outcome',
      recordId: id,
      activityId,
      detail: { statement },
    })
    return { activityId, outcomeId: id }
  })
}

/** The activity of an outcome that is about to be changed, held until the transaction ends. */
async function activityToChangeOutcomesOf(tx: Tx, viewer: Viewer, outcomeId: string): Promise<string> {
  const outcome = await tx.outcome.findFirst({
    where: { schoolId: viewer.schoolId, id: outcomeId },
    select: { activityId: true },
  })
  if (!outcome) throw new NotFound()
  const activity = await activityToChange(tx, viewer, outcome.activityId, mayRecordActivities)
  if (!mayChangeOutcomes(viewer, activity.status)) throw new NotAllowed()
  return outcome.activityId
}

function columns(input: OutcomeInput) {
  return { ...input, reviewOn: input.reviewOn ? toDate(input.reviewOn) : null }
}

function differs(before: CriterionRow, after: CriterionRow): boolean {
  return changedSinceLocked(lockedAs(before, ''), after).length > 0
}
