import 'server-only'
import { recomputeResults } from '@/lib/measures/outcome-result-keeping'
import { changeInSchool } from '@/lib/platform/change'
import { now, today } from '@/lib/platform/clock'
import type { Tx } from '@/lib/platform/database'
import { longDate, toDate } from '@/lib/platform/dates'
import { RuleBroken } from '@/lib/platform/errors'
import type { Viewer } from '@/lib/platform/viewer'
import { Prisma } from '@/prisma/generated/client'
import type { ActivityStatus, Decision } from '@/prisma/generated/enums'
import { lockedAs } from './criterion-lock'
import { activityToChange, type Edited, saveActivity } from './edit'
import { type CriterionToJudge, criterionToJudge, readCriteria } from './outcome-rows'
import { mayPlanActivities } from './policy'
import { isTimeToDecide, reasonAgainstMove } from './status'

type Move = Edited & { to: ActivityStatus; reason?: string | null }

/**
 * Takes an activity from one status to another. Becoming planned locks what each outcome will be judged by; going back to
 * an idea opens it again.
 * @throws RuleBroken when there is no such way, something is missing, or it is stopped without saying why
 */
export function moveActivity(viewer: Viewer, { id, version, to, reason }: Move): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const { status, sessionsHeld } = await activityToChange(tx, viewer, id, mayPlanActivities)
    const outcomes = await readCriteria(tx, viewer, id)
    const judged = outcomes.map((outcome) => ({ ...criterionToJudge(outcome), lockedAt: outcome.lockedAt }))
    const against = reasonAgainstMove({ status, sessionsHeld, outcomes: judged }, to, today())
    if (against) throw new RuleBroken('form', against)
    if (to === 'stopped' && !reason) {
      throw new RuleBroken('reason', 'Say why it is stopped. The reason is what the next person learns from.')
    }

    const data = { status: to, statusOn: toDate(today()), stoppedReason: to === 'stopped' ? reason : null }
    const detail = to === 'stopped' ? { reason } : { outcomes: outcomes.length }
    await saveActivity(tx, viewer, { id, version }, data, { kind: happening(status, to), detail })
    if (status === 'idea' && to === 'planned') await lockOutcomes(tx, viewer, outcomes)
    if (status === 'planned' && to === 'idea') {
      await unlockOutcomes(tx, viewer, id)
      await recomputeResults(
        tx,
        viewer,
        outcomes.map((outcome) => outcome.id),
      )
    }
    return id
  })
}

function happening(from: ActivityStatus, to: ActivityStatus): string {
  const back: Partial<Record<ActivityStatus, string>> = {
    idea: from === 'stopped' ? 'activity.resumed' : 'activity.unplanned',
    planned: from === 'running' ? 'activity.unstarted' : 'activity.planned',
    running: from === 'planned' ? 'activity.started' : 'activity.resumed',
  }
  return back[to] ?? `activity.${to}`
}

/** Keeps each criterion as it is at this moment, with who locked it. */
export async function lockOutcomes(
  tx: Tx,
  viewer: Viewer,
  outcomes: readonly CriterionToJudge[],
): Promise<void> {
  for (const outcome of outcomes) {
    await tx.outcome.updateMany({
      where: { schoolId: viewer.schoolId, id: outcome.id },
      data: {
        lockedAt: now(),
        lockedById: viewer.personId,
        asLocked: lockedAs(outcome, viewer.personName),
        changedAfterLockAt: null,
      },
    })
  }
  // What was locked before its second figures may be claimed further than what was not.
  await recomputeResults(
    tx,
    viewer,
    outcomes.map(({ id }) => id),
  )
}

async function unlockOutcomes(tx: Tx, viewer: Viewer, activityId: string): Promise<void> {
  await tx.outcome.updateMany({
    where: { schoolId: viewer.schoolId, activityId },
    data: { lockedAt: null, lockedById: null, asLocked: Prisma.DbNull, changedAfterLockAt: null },
  })
}

type NextDecision = Edited & { decision: Decision; decisionNote: string | null; decidedOn: string }

/**
 * Keeps what was decided to do next. May be decided anew: the history has the earlier one.
 * @throws RuleBroken before the review date of something still running
 */
export function decideWhatNext(
  viewer: Viewer,
  { id, version, decision, decisionNote, decidedOn }: NextDecision,
): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const { status } = await activityToChange(tx, viewer, id, mayPlanActivities)
    const outcomes = (await readCriteria(tx, viewer, id)).map(criterionToJudge)
    if (!isTimeToDecide({ status, outcomes }, today())) {
      const last = outcomes
        .flatMap(({ reviewOn }) => reviewOn ?? [])
        .sort()
        .at(-1)
      throw new RuleBroken(
        'form',
        last
          ? `The figures are looked at again on ${longDate(last)}. Decide then, or finish or stop it first.`
          : 'Finish or stop it before deciding what next.',
      )
    }
    if (decidedOn > today())
      throw new RuleBroken('decidedOn', 'Enter the day it was decided, today or earlier.')
    const data = { decision, decisionNote, decidedOn: toDate(decidedOn) }
    await saveActivity(tx, viewer, { id, version }, data, {
      kind: 'activity.decided',
      detail: { decision, on: decidedOn, note: decisionNote },
    })
    return id
  })
}

/** Takes an activity out of the lists. It keeps everything, and can be taken out of the archive again. */
export function archiveActivity(viewer: Viewer, edited: Edited): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    await activityToChange(tx, viewer, edited.id, mayPlanActivities)
    await saveActivity(tx, viewer, edited, { archivedAt: now() }, { kind: 'activity.archived' })
    return edited.id
  })
}

export function takeOutOfArchive(viewer: Viewer, edited: Edited): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    await activityToChange(tx, viewer, edited.id, mayPlanActivities, { isArchived: true })
    await saveActivity(tx, viewer, edited, { archivedAt: null }, { kind: 'activity.unarchived' })
    return edited.id
  })
}
