import 'server-only'
import { recordActivityIn } from '../activities/commands'
import { visibleTo } from '../evidence/policy'
import { changeInSchool } from '../platform/change'
import { today } from '../platform/clock'
import type { Tx } from '../platform/database'
import { NotFound } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import { happened, openPriorityInHand, writePriority } from './priority-in-hand'
import type { ActivitiesInput, EvidenceInput, NewActivityForInput } from './schema'

/**
 * Says which activities work on a priority: exactly these.
 *
 * @returns the priority's id
 * @throws NotFound for an activity that is not the school's; NotAllowed; RuleBroken when it has ended; StaleEdit
 */
export function linkActivities(viewer: Viewer, input: ActivitiesInput): Promise<string> {
  const { id, version } = input
  return changeInSchool(viewer, async (tx) => {
    await openPriorityInHand(tx, viewer, id)
    const { schoolId } = viewer
    const key = { schoolId, priorityId: id }
    const activityIds = [...new Set(input.activityIds)]
    const there = await tx.activity.count({ where: { schoolId, id: { in: activityIds } } })
    if (there < activityIds.length) throw new NotFound()
    await writePriority(tx, viewer, { id, version }, {})
    const gone = await tx.priorityActivity.deleteMany({
      where: { ...key, activityId: { notIn: activityIds } },
    })
    const made = await tx.priorityActivity.createMany({
      data: activityIds.map((activityId) => ({ ...key, activityId })),
      skipDuplicates: true,
    })
    await linked(tx, viewer, 'priority.activities_linked', id, { added: made.count, removed: gone.count })
    return id
  })
}

/** As `linkActivities`, for the evidence that belongs to it. */
export function linkEvidence(viewer: Viewer, input: EvidenceInput): Promise<string> {
  const { id, version } = input
  return changeInSchool(viewer, async (tx) => {
    await openPriorityInHand(tx, viewer, id)
    const { schoolId } = viewer
    const key = { schoolId, priorityId: id }
    const evidenceIds = [...new Set(input.evidenceIds)]
    const there = await tx.evidence.count({
      where: { AND: [visibleTo(viewer, today()), { id: { in: evidenceIds } }] },
    })
    if (there < evidenceIds.length) throw new NotFound()
    await writePriority(tx, viewer, { id, version }, {})
    const gone = await tx.priorityEvidence.deleteMany({
      where: { ...key, evidenceId: { notIn: evidenceIds } },
    })
    const made = await tx.priorityEvidence.createMany({
      data: evidenceIds.map((evidenceId) => ({ ...key, evidenceId })),
      skipDuplicates: true,
    })
    await linked(tx, viewer, 'priority.evidence_linked', id, { added: made.count, removed: gone.count })
    return id
  })
}

/** Puts down an activity, as an idea of the priority's year, that works on it. @returns the activity's id */
export function startActivityFor(
  viewer: Viewer,
  { priorityId, title, need }: NewActivityForInput,
): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const { academicYear } = await openPriorityInHand(tx, viewer, priorityId)
    const activityId = await recordActivityIn(tx, viewer, { title, need, academicYear })
    await tx.priorityActivity.createMany({ data: [{ schoolId: viewer.schoolId, priorityId, activityId }] })
    await happened(tx, viewer, 'priority.activity_started', priorityId, { title })
    return activityId
  })
}

/** Saving what was there already is no event. */
async function linked(
  tx: Tx,
  viewer: Viewer,
  kind: string,
  id: string,
  moved: { added: number; removed: number },
): Promise<void> {
  if (moved.added + moved.removed > 0) await happened(tx, viewer, kind, id, moved)
}
