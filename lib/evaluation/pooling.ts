import 'server-only'
import { Prisma } from '@/prisma/generated/client'
import { type Cohort, cohortOf, isCohort, type NotPooled } from '../impact/evaluation/cohort'
import type { Direction, MeasureType } from '../impact/evaluation/names'
import { type Pool, poolOf } from '../impact/evaluation/pool'
import type { OutcomeResult } from '../measures/outcome-result'
import type { Tx } from '../platform/database'
import type { Viewer } from '../platform/viewer'

/** What is kept with an activity of what it and its other groups show together. */
export type KeptPool = Pool & {
  measureId: string
  /** The smallest difference that would matter to any of the groups, in the measure's unit. */
  smallestWorthwhile: number | null
}

/** One time an activity was done, with the result of its main outcome. */
export interface Run {
  id: string
  title: string
  academicYear: number
  outcomeId: string
  measureId: string
  measureName: string
  unit: string
  direction: Direction
  type: MeasureType
  reliability: number | null
  worthwhile: number | null
  output: OutcomeResult
  at: Date
}

/** A run's result as it enters a pool, or why it does not. */
export type Entry = { run: Run; cohort: Cohort } | { run: Run; not: NotPooled }

/**
 * Pools again what these activities' results are part of, in the transaction that changed one. An activity is pooled
 * with those a person said are the same one done again (`repeatsId`), measured and compared in the same way.
 */
export async function poolAgain(
  tx: Tx,
  viewer: Viewer,
  outcomes: readonly { activityId: string }[],
): Promise<void> {
  const ids = [...new Set(outcomes.map(({ activityId }) => activityId))]
  const roots = await tx.$queryRaw<{ root: string }[]>`
    SELECT DISTINCT coalesce(a."repeatsId", a."id") AS "root" FROM "Activity" a
    WHERE a."schoolId" = ${viewer.schoolId}::uuid AND a."id" = ANY (${ids}::uuid[])
      AND (a."repeatsId" IS NOT NULL OR EXISTS (
        SELECT FROM "Activity" r WHERE r."schoolId" = a."schoolId" AND r."repeatsId" = a."id"))`
  for (const { root } of roots) await poolRuns(tx, viewer, root)
}

/**
 * Pools all runs of one activity, from the first. What cannot be pooled any more is taken off. Holds the first until the
 * transaction ends, so that of two groups whose figures change at once the second pools what both have become.
 */
export async function poolRuns(tx: Tx, viewer: Viewer, rootId: string): Promise<void> {
  const { schoolId } = viewer
  await tx.$queryRaw`
    SELECT 1 FROM "Activity" WHERE "schoolId" = ${schoolId}::uuid AND ("id" = ${rootId}::uuid OR "repeatsId" = ${rootId}::uuid)
    ORDER BY "id" FOR NO KEY UPDATE`
  const runs = await readRuns(tx, viewer, rootId)
  const { together, pool } = largestPool(runs)
  await tx.activity.updateMany({
    where: {
      schoolId,
      OR: [{ id: rootId }, { repeatsId: rootId }],
      id: { notIn: pool ? together.map(({ id }) => id) : [] },
    },
    data: { pooled: Prisma.DbNull },
  })
  if (pool === null) return
  await tx.activity.updateMany({
    where: { schoolId, id: { in: together.map(({ id }) => id) } },
    data: { pooled: pool as unknown as Prisma.InputJsonObject },
  })
}

/** Every run of an activity whose main outcome has a result, in the order in which they were begun. */
export async function readRuns(tx: Tx, { schoolId }: Viewer, rootId: string): Promise<Run[]> {
  return tx.$queryRaw<Run[]>`
    SELECT a."id", a."title", a."academicYear", o."id" AS "outcomeId", m."id" AS "measureId", m."name" AS "measureName",
      m."unit", m."direction"::text AS "direction", m."type"::text AS "type", m."reliability", o."worthwhile", r."output", r."at"
    FROM "Activity" a
    LEFT JOIN "Evaluation" e ON e."schoolId" = a."schoolId" AND e."activityId" = a."id"
    JOIN LATERAL (
      SELECT * FROM "Outcome" o
      WHERE o."schoolId" = a."schoolId" AND o."activityId" = a."id" AND o."about" = 'pupils'
      ORDER BY o."id" IS NOT DISTINCT FROM e."mainOutcomeId" DESC, o."position", o."createdAt", o."id" LIMIT 1) o ON true
    JOIN "Measure" m ON m."schoolId" = o."schoolId" AND m."id" = o."measureId"
    JOIN "Result" r ON r."schoolId" = o."schoolId" AND r."outcomeId" = o."id" AND r."replacedAt" IS NULL
    WHERE a."schoolId" = ${schoolId}::uuid AND (a."id" = ${rootId}::uuid OR a."repeatsId" = ${rootId}::uuid)
    ORDER BY a."createdAt", a."id"`
}

/** Every run with what its result may bring into a pool. */
export function entriesOf(runs: readonly Run[]): Entry[] {
  return runs.map((run) => {
    const found = cohortOf(run.output, run)
    return isCohort(found) ? { run, cohort: found } : { run, not: found }
  })
}

/**
 * Runs measured and compared alike, most of them, the latest where two are as many; no pool where no two are. What would
 * matter is the least that was said of any of them.
 */
export function largestPool(runs: readonly Run[]): { together: Run[]; pool: KeptPool | null } {
  const alike = new Map<string, { run: Run; cohort: Cohort }[]>()
  for (const entry of entriesOf(runs)) {
    if (!('cohort' in entry)) continue
    const key = `${entry.run.measureId} ${entry.cohort.design}`
    alike.set(key, [...(alike.get(key) ?? []), entry])
  }
  const [entries = []] = [...alike.values()].reverse().sort((a, b) => b.length - a.length)
  const together = entries.map(({ run }) => run)
  const [first] = together
  if (!first) return { together, pool: null }
  const matters = together.flatMap(({ worthwhile }) => worthwhile ?? [])
  const smallestWorthwhile = matters.length > 0 ? Math.min(...matters) : null
  const pool = poolOf(
    entries.map(({ cohort }) => cohort),
    {
      measure: { name: first.measureName, unit: first.unit, direction: first.direction },
      smallestWorthwhile,
    },
  )
  return { together, pool: pool && { ...pool, measureId: first.measureId, smallestWorthwhile } }
}
