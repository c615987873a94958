import 'server-only'
import { recordHappening } from '../platform/audit'
import { changeInSchool } from '../platform/change'
import { today } from '../platform/clock'
import type { Tx } from '../platform/database'
import { type IsoDate, toDate } from '../platform/dates'
import { NotAllowed, NotFound, RuleBroken } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import { isOpen } from './idea'
import { type IdeaInHand, ideaInHand, writeIdea } from './idea-in-hand'
import { canDecideIdeas, canTellParents } from './policy'
import type { DecideInput, ResultInput, ToldInput } from './schema'

/**
 * Decides what becomes of an idea, and why, as the parent reads it. May be decided anew; what was decided since the parent was
 * last told is told again. A result that stands on record stays.
 *
 * @throws NotFound, also for an activity or improvement that is not this viewer's to know of; NotAllowed unless they lead the
 *   school; RuleBroken on `why`, `decision` and `decidedOn`; StaleEdit
 */
export function decideIdea(viewer: Viewer, input: DecideInput): Promise<string> {
  const { id, version, decision, decidedOn, why } = input
  return changeInSchool(viewer, async (tx) => {
    const idea = await ideaInHand(tx, viewer, id)
    if (!canDecideIdeas(viewer)) throw new NotAllowed()
    if (decision !== 'considering' && !why)
      throw new RuleBroken('why', 'Say why: the parent reads it, and a no without a reason ends the talk.')
    if (idea.status === 'done' && decision !== 'taken_forward')
      throw new RuleBroken('decision', 'It is done, and what came of it stands on record.')
    refuseDay('decidedOn', decidedOn, idea.saidOn)
    await writeIdea(
      tx,
      viewer,
      { id, version },
      {
        status: idea.status === 'done' ? 'done' : decision,
        decidedOn: toDate(decidedOn),
        decidedByName: viewer.personName,
        why,
        activityId: await activityOf(tx, viewer, input.activityId),
        improvementId: await improvementOf(tx, viewer, input.improvementId, idea),
        ...UNTOLD,
      },
    )
    await recordHappening(tx, viewer, {
      kind: 'idea.decided',
      recordType: 'idea',
      recordId: id,
      detail: { decision, decidedOn },
    })
    return id
  })
}

/** Puts down what came of an idea that was taken forward: it is done. @throws RuleBroken on `form` and `resultOn` */
export function recordIdeaResult(viewer: Viewer, input: ResultInput): Promise<string> {
  const { id, version, result, resultOn } = input
  return changeInSchool(viewer, async (tx) => {
    const idea = await ideaInHand(tx, viewer, id)
    if (!canDecideIdeas(viewer)) throw new NotAllowed()
    if (idea.status !== 'taken_forward' && idea.status !== 'done')
      throw new RuleBroken('form', 'Decide first that it is taken forward: a result comes of what was done.')
    refuseDay('resultOn', resultOn, idea.decidedOn ?? idea.saidOn)
    const data = { status: 'done' as const, result, resultOn: toDate(resultOn), ...UNTOLD }
    await writeIdea(tx, viewer, { id, version }, data)
    await recordHappening(tx, viewer, {
      kind: 'idea.result',
      recordType: 'idea',
      recordId: id,
      detail: { resultOn },
    })
    return id
  })
}

/** That the parent was told where it stands, and how. @throws RuleBroken on `form` and `toldOn` */
export function recordTold(viewer: Viewer, input: ToldInput): Promise<string> {
  const { id, version, toldOn, toldHow } = input
  return changeInSchool(viewer, async (tx) => {
    const idea = await ideaInHand(tx, viewer, id)
    if (!canTellParents(viewer)) throw new NotAllowed()
    if (isOpen(idea)) throw new RuleBroken('form', 'There is nothing to tell yet: it has not been decided.')
    refuseDay('toldOn', toldOn, idea.resultOn ?? idea.decidedOn ?? idea.saidOn)
    await writeIdea(tx, viewer, { id, version }, { toldOn: toDate(toldOn), toldHow })
    await recordHappening(tx, viewer, {
      kind: 'idea.told',
      recordType: 'idea',
      recordId: id,
      detail: { toldOn },
    })
    return id
  })
}

/** What has changed since is to be told again. */
const UNTOLD = { toldOn: null, toldHow: null }

function refuseDay(field: string, day: IsoDate, earliest: IsoDate): void {
  if (day > today()) throw new RuleBroken(field, 'This day is still to come.')
  if (day < earliest) throw new RuleBroken(field, 'This is before what it follows from. Look at the year.')
}

async function activityOf(tx: Tx, { schoolId }: Viewer, id: string | null): Promise<string | null> {
  if (!id) return null
  const found = await tx.activity.findFirst({ where: { schoolId, id }, select: { id: true } })
  if (!found) throw new NotFound()
  return id
}

/** One that the viewer may not know of, and so could not choose to keep, stays. */
async function improvementOf(
  tx: Tx,
  { schoolId }: Viewer,
  id: string | null,
  { improvementId: before }: IdeaInHand,
): Promise<string | null> {
  const ids = [id, before].filter((one) => one !== null)
  const seen = await tx.improvement.findMany({ where: { schoolId, id: { in: ids } }, select: { id: true } })
  const isSeen = (one: string) => seen.some((known) => known.id === one)
  if (id && !isSeen(id)) throw new NotFound()
  return id ?? (before && !isSeen(before) ? before : null)
}
