import 'server-only'
import { planImprovementIn } from '../concerns/learn/improvement-commands'
import { recordHappening, recordHappenings } from '../platform/audit'
import { changeInSchool } from '../platform/change'
import { NotFound, RuleBroken } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import { openPriorityInHand } from './priority-in-hand'
import type { NewActionInput, PutUnderInput, TakeOutInput } from './schema'

/**
 * Actions that concerns, ideas and lessons led to, under the priority they work on. What happened stands on the action's own
 * timeline and not on the priority's: one that comes from a case hides from whom the case hides.
 *
 * @returns the priority's id
 * @throws NotFound for an action that is not this viewer's to know of; NotAllowed; RuleBroken on `actionIds` when none is
 *   chosen, or one has found another place meanwhile
 */
export function putUnderPriority(viewer: Viewer, { priorityId, actionIds }: PutUnderInput): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const { title } = await openPriorityInHand(tx, viewer, priorityId)
    if (actionIds.length === 0) throw new RuleBroken('actionIds', 'Choose the actions that work on it.')
    const { schoolId } = viewer
    const ids = [...new Set(actionIds)]
    const seen = await tx.improvement.count({ where: { schoolId, id: { in: ids } } })
    if (seen < ids.length) throw new NotFound()
    const { count } = await tx.improvement.updateMany({
      where: { schoolId, id: { in: ids }, OR: [{ priorityId: null }, { priorityId }] },
      data: { priorityId },
    })
    if (count < ids.length)
      throw new RuleBroken('actionIds', 'Somebody has put one of these under another priority meanwhile.')
    await recordHappenings(
      tx,
      viewer,
      ids.map((id) => ({ ...of(id), kind: 'improvement.put_under_priority', detail: { title } })),
    )
    return priorityId
  })
}

/** Takes an action out of a priority: it waits for a place again. @returns the priority's id. @throws as `putUnderPriority` */
export function takeFromPriority(viewer: Viewer, { priorityId, actionId }: TakeOutInput): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const { title } = await openPriorityInHand(tx, viewer, priorityId)
    const { count } = await tx.improvement.updateMany({
      where: { schoolId: viewer.schoolId, id: actionId, priorityId },
      data: { priorityId: null },
    })
    if (count === 0) throw new NotFound()
    await recordHappening(tx, viewer, {
      ...of(actionId),
      kind: 'improvement.taken_from_priority',
      detail: { title },
    })
    return priorityId
  })
}

/** Plans an action, as any other, under a priority. @returns the priority's id. @throws as `planImprovement` */
export function planActionUnder(viewer: Viewer, { priorityId, ...action }: NewActionInput): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const { title } = await openPriorityInHand(tx, viewer, priorityId)
    const id = await planImprovementIn(tx, viewer, action)
    await tx.improvement.updateMany({ where: { schoolId: viewer.schoolId, id }, data: { priorityId } })
    await recordHappening(tx, viewer, {
      ...of(id),
      kind: 'improvement.put_under_priority',
      detail: { title },
    })
    return priorityId
  })
}

const of = (recordId: string) => ({ recordType: 'improvement', recordId })
