import 'server-only'
import { mayReadActivities } from '../activities/policy'
import { inSchool, type Tx } from '../platform/database'
import { isRecordId } from '../platform/record-id'
import type { Viewer } from '../platform/viewer'
import { entriesOf, largestPool, type Run, readRuns } from './pooling'
import { dueOf, readWaiting } from './waiting'

export type TogetherPage = NonNullable<Awaited<ReturnType<typeof getTogether>>>
export type OneGroup = TogetherPage['groups'][number]

const GROUP = {
  id: true,
  version: true,
  title: true,
  academicYear: true,
  status: true,
  archivedAt: true,
  repeatsId: true,
} as const

/**
 * An activity with all the groups it was done with, each with its result or why it stays out, and what they show together.
 * Null when it is not there for this viewer.
 */
export function getTogether(viewer: Viewer, id: string) {
  if (!mayReadActivities(viewer) || !isRecordId(id)) return Promise.resolve(null)
  const { schoolId } = viewer
  return inSchool(viewer, async (tx) => {
    const activity = await tx.activity.findFirst({ where: { schoolId, id }, select: GROUP })
    if (!activity) return null
    const rootId = activity.repeatsId ?? id
    const all = await tx.activity.findMany({
      where: { schoolId, OR: [{ id: rootId }, { repeatsId: rootId }] },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      select: GROUP,
    })
    const runs = await readRuns(tx, viewer, rootId)
    const { together, pool } = largestPool(runs)
    const entries = new Map(entriesOf(runs).map((entry) => [entry.run.id, entry]))
    const shared = pool ? await countInSeveral(tx, viewer, together) : 0
    const places = new Map(together.map((run, i) => [run.id, i]))
    return {
      activity,
      pool,
      shared,
      groups: all.map((group) => {
        const place = pool ? places.get(group.id) : undefined
        return {
          ...group,
          entry: entries.get(group.id) ?? null,
          isPooled: place !== undefined,
          weight: place === undefined ? null : (pool?.weights[place] ?? null),
        }
      }),
      /** What is pooled, or would be: what the others are set against. */
      measured: together[0] ?? null,
    }
  })
}

/** Pupils with figures in more than one of these runs: their groups are not independent of each other. */
async function countInSeveral(tx: Tx, { schoolId }: Viewer, runs: readonly Run[]): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS "count" FROM (
      SELECT "pupilId" FROM "Figure"
      WHERE "schoolId" = ${schoolId}::uuid AND "outcomeId" = ANY (${runs.map(({ outcomeId }) => outcomeId)}::uuid[])
        AND "value" IS NOT NULL
      GROUP BY "pupilId" HAVING count(DISTINCT "outcomeId") > 1) AS several`
  return row?.count ?? 0
}

/** Activities that could be said to be another group of this one, those that measure the same first. */
export function listOthers(viewer: Viewer, { id, rootId }: { id: string; rootId: string }) {
  if (!mayReadActivities(viewer)) return Promise.resolve([])
  const { schoolId } = viewer
  return inSchool(viewer, async (tx) => {
    const measures = await measuresOf(tx, viewer, id)
    const others = await tx.activity.findMany({
      where: {
        schoolId,
        archivedAt: null,
        id: { notIn: [id, rootId] },
        OR: [{ repeatsId: null }, { repeatsId: { not: rootId } }],
      },
      orderBy: [{ academicYear: 'desc' }, { title: 'asc' }, { id: 'asc' }],
      take: MOST_TO_CHOOSE,
      select: {
        id: true,
        title: true,
        academicYear: true,
        outcomes: { where: { about: 'pupils', measureId: { in: measures } }, take: 1, select: { id: true } },
      },
    })
    return others
      .map(({ outcomes, ...other }) => ({ ...other, isMeasuredAlike: outcomes.length > 0 }))
      .sort((a, b) => Number(b.isMeasuredAlike) - Number(a.isMeasuredAlike))
  })
}

/** More than a list anybody chooses from. */
const MOST_TO_CHOOSE = 400

async function measuresOf(tx: Tx, { schoolId }: Viewer, activityId: string): Promise<string[]> {
  const outcomes = await tx.outcome.findMany({
    where: { schoolId, activityId, about: 'pupils' },
    select: { measureId: true },
  })
  return outcomes.flatMap(({ measureId }) => measureId ?? [])
}

export type GroupToStart = NonNullable<Awaited<ReturnType<typeof getNextGroup>>>

/** An activity with how many who waited are due their turn, and the group they are in where they have had it. Null when it is not there for this viewer. */
export function getNextGroup(viewer: Viewer, id: string) {
  if (!mayReadActivities(viewer) || !isRecordId(id)) return Promise.resolve(null)
  const { schoolId } = viewer
  return inSchool(viewer, async (tx) => {
    const activity = await tx.activity.findFirst({
      where: { schoolId, id },
      select: { id: true, title: true, academicYear: true, archivedAt: true },
    })
    if (!activity) return null
    const waiting = await readWaiting(tx, viewer, id)
    return { activity, isSealed: waiting.isSealed, next: waiting.next, due: dueOf(waiting) }
  })
}
