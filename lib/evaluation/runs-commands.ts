import 'server-only'
import { Prisma } from '@/prisma/generated/client'
import { activityToChange, saveActivity } from '../activities/edit'
import { recordHappening } from '../platform/audit'
import { changeInSchool } from '../platform/change'
import type { Tx } from '../platform/database'
import { NotFound, RuleBroken } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import { mayPlanEvaluation } from './policy'
import { poolRuns } from './pooling'

type Changed = { id: string; version?: number }

/**
 * Says that an activity is another group of one that was done before: their results are pooled. Of one that itself
 * repeats another, the first is taken; an activity that has groups of its own brings them along.
 *
 * @throws RuleBroken when it is the same activity, or counted so already
 * @throws StaleEdit when somebody changed it since the page was opened
 */
export function sayItRepeats(
  viewer: Viewer,
  { id, version, firstId }: Changed & { firstId: string },
): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    await holdRuns(tx, viewer, [id, firstId])
    const activity = await activityToChange(tx, viewer, id, mayPlanEvaluation)
    if (id === firstId)
      throw new RuleBroken('id', 'An activity is no other group of itself. Choose another one.')
    const chosen = await runOf(tx, viewer, firstId)
    const own = await runOf(tx, viewer, id)
    const first = chosen.repeatsId === null ? chosen : await runOf(tx, viewer, chosen.repeatsId)
    if (own.repeatsId === first.id || first.id === id) {
      throw new RuleBroken(
        'id',
        `“${activity.title}” and “${chosen.title}” are counted as groups of one activity already.`,
      )
    }
    await change(
      tx,
      viewer,
      { id, version: version ?? own.version },
      { repeatsId: first.id },
      {
        kind: 'evaluation.group_added',
        self: activity.title,
        other: first,
      },
    )
    // Groups of its own follow it.
    await tx.activity.updateMany({
      where: { schoolId: viewer.schoolId, repeatsId: id },
      data: { repeatsId: first.id },
    })
    if (own.repeatsId !== null) await poolRuns(tx, viewer, own.repeatsId)
    await poolRuns(tx, viewer, first.id)
    return id
  })
}

/**
 * Says that an activity is not another group of anything: it stands for itself again. Where it was the first, the one that
 * was put on record next is the first from then on.
 *
 * @throws RuleBroken when it is nobody's group
 * @throws StaleEdit when somebody changed it since the page was opened
 */
export function sayItDoesNotRepeat(viewer: Viewer, { id, version }: Changed): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    await holdRuns(tx, viewer, [id])
    const activity = await activityToChange(tx, viewer, id, mayPlanEvaluation)
    const own = await runOf(tx, viewer, id)
    const { schoolId } = viewer
    const others = await tx.activity.findMany({
      where: { schoolId, repeatsId: own.repeatsId ?? id, id: { not: id } },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      select: RUN,
    })
    const first = own.repeatsId === null ? others[0] : await runOf(tx, viewer, own.repeatsId)
    if (!first)
      throw new RuleBroken('form', `“${activity.title}” is not counted as a group of any other activity.`)
    const data = { repeatsId: null, pooled: Prisma.DbNull }
    await change(tx, viewer, { id, version: version ?? own.version }, data, {
      kind: 'evaluation.group_left',
      self: activity.title,
      other: first,
    })
    if (own.repeatsId === null) {
      await tx.activity.updateMany({ where: { schoolId, id: first.id }, data: { repeatsId: null } })
      await tx.activity.updateMany({ where: { schoolId, repeatsId: id }, data: { repeatsId: first.id } })
    }
    await poolRuns(tx, viewer, first.id)
    return id
  })
}

const RUN = { id: true, title: true, version: true, repeatsId: true } as const
type RunRow = Prisma.ActivityGetPayload<{ select: typeof RUN }>

/**
 * Holds activities, and the first and the other groups of each, until the transaction ends, in one order: two people
 * cannot make two activities groups of each other.
 */
async function holdRuns(tx: Tx, { schoolId }: Viewer, ids: string[]): Promise<void> {
  await tx.$queryRaw`
    SELECT 1 FROM "Activity" a WHERE a."schoolId" = ${schoolId}::uuid AND (
      a."id" = ANY (${ids}::uuid[]) OR a."repeatsId" = ANY (${ids}::uuid[])
      OR a."id" IN (SELECT r."repeatsId" FROM "Activity" r WHERE r."schoolId" = ${schoolId}::uuid AND r."id" = ANY (${ids}::uuid[])))
    ORDER BY a."id" FOR NO KEY UPDATE`
}

/** @throws NotFound when it is not this school's */
async function runOf(tx: Tx, { schoolId }: Viewer, id: string): Promise<RunRow> {
  const found = await tx.activity.findFirst({ where: { schoolId, id }, select: RUN })
  if (!found) throw new NotFound()
  return found
}

/** Saves it and writes what happened on both timelines. */
async function change(
  tx: Tx,
  viewer: Viewer,
  edited: { id: string; version: number },
  data: Prisma.ActivityUncheckedUpdateManyInput,
  { kind, self, other }: { kind: string; self: string; other: RunRow },
): Promise<void> {
  await saveActivity(tx, viewer, edited, data, {
    kind,
    detail: { title: other.title, otherId: other.id, isFirst: false },
  })
  await recordHappening(tx, viewer, {
    kind,
    recordType: 'activity',
    recordId: other.id,
    activityId: other.id,
    detail: { title: self, otherId: edited.id, isFirst: true },
  })
}
