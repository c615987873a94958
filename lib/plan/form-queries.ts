import 'server-only'
import type { MeasureChoice } from '../activities/outcome-queries'
import { listOwners } from '../concerns/learn/owners'
import { inSchool, type Tx } from '../platform/database'
import { toIso } from '../platform/dates'
import { isRecordId } from '../platform/record-id'
import type { Viewer } from '../platform/viewer'
import { listPriorityOwners, type Owner } from './owners'
import { canPlan } from './policy'
import { HEAD, withPriority } from './with-priority'

/** Who may answer for a new priority; null for whoever does not lead the school. */
export async function getOwnersToChoose(viewer: Viewer): Promise<Owner[] | null> {
  if (!canPlan(viewer)) return null
  return inSchool(viewer, (tx) => listPriorityOwners(tx, viewer))
}

/** A priority as its own form is filled in, and who may answer for it: also who does now and has left since. */
export function getPriorityToEdit(viewer: Viewer, id: string) {
  return withPriority(viewer, id, async (tx) => {
    const priority = await tx.priority.findFirstOrThrow({
      where: { schoolId: viewer.schoolId, id },
      relationLoadStrategy: 'join',
      select: {
        ...HEAD,
        why: true,
        ownerId: true,
        startsOn: true,
        endsOn: true,
        reviewOn: true,
        owner: { select: { person: { select: { name: true } } } },
      },
    })
    const owners = await listPriorityOwners(tx, viewer)
    const { ownerId, owner } = priority
    const isThere = owners.some((one) => one.id === ownerId)
    return {
      priority: {
        ...priority,
        startsOn: toIso(priority.startsOn),
        endsOn: toIso(priority.endsOn),
        reviewOn: toIso(priority.reviewOn),
      },
      owners: isThere ? owners : [{ id: ownerId, name: owner.person.name }, ...owners],
    }
  })
}

/** What the forms about what is done under a priority need: the priority and who may answer for an action. */
export const getActionChoices = (viewer: Viewer, id: string) =>
  withPriority(viewer, id, async (tx, priority) => ({ priority, owners: await listOwners(tx, viewer) }))

/** As `getActionChoices`, with the school's measures. */
export const getCriterionChoices = (viewer: Viewer, id: string) =>
  withPriority(viewer, id, async (tx, priority) => ({ priority, measures: await measuresIn(tx, viewer) }))

function measuresIn(tx: Tx, { schoolId }: Viewer): Promise<MeasureChoice[]> {
  return tx.measure.findMany({
    where: { schoolId, retiredAt: null },
    orderBy: [{ about: 'asc' }, { name: 'asc' }],
    select: { id: true, name: true, unit: true, direction: true, about: true },
  })
}

/** One criterion as its form is filled in; a measure that was retired since stays choosable. */
export function getCriterionToEdit(viewer: Viewer, priorityId: string, id: string) {
  if (!isRecordId(id)) return Promise.resolve(null)
  return withPriority(viewer, priorityId, async (tx, priority) => {
    const found = await tx.priorityCriterion.findFirst({
      where: { schoolId: viewer.schoolId, priorityId, id },
      relationLoadStrategy: 'join',
      select: {
        id: true,
        version: true,
        about: true,
        statement: true,
        measureId: true,
        baseline: true,
        target: true,
        reviewOn: true,
        reached: true,
        reachedOn: true,
        measure: { select: { id: true, name: true, unit: true, direction: true, about: true } },
      },
    })
    if (!found) return null
    const measures = await measuresIn(tx, viewer)
    const isThere = measures.some((one) => one.id === found.measureId)
    return {
      priority,
      criterion: { ...found, reviewOn: toIso(found.reviewOn), reachedOn: toIso(found.reachedOn) },
      measures: isThere ? measures : [found.measure, ...measures],
    }
  })
}
