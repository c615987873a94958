import 'server-only'
import { Prisma } from '@/prisma/generated/client'
import type { Estimate } from '../impact/evaluation/estimates'
import type { Design, Rung } from '../impact/evaluation/names'
import { type Pool, poolOf } from '../impact/evaluation/pool'
import type { OutcomeResult } from '../measures/outcome-result'
import type { Tx } from '../platform/database'
import type { Viewer } from '../platform/viewer'

/** What is kept with an activity of what it and its other groups show together. */
export type KeptPool = Pool & { measureId: string; design: Design }

/** One time an activity was done, with the result of its main outcome. */
export interface Run {
  id: string
  title: string
  academicYear: number
  outcomeId: string
  measureId: string
  measureName: string
  unit: string
  direction: 'higher' | 'lower'
  worthwhile: number | null
  output: OutcomeResult
  at: Date
}

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

/** Pools all runs of one activity, from the first. What cannot be pooled any more is taken off. */
export async function poolRuns(tx: Tx, viewer: Viewer, rootId: string): Promise<void> {
  const { schoolId } = viewer
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
      m."unit", m."direction"::text AS "direction", o."worthwhile", r."output", r."at"
    FROM "Activity" a
    LEFT JOIN "Evaluation" e ON e."schoolId" = a."schoolId" AND e."activityId" = a."id"
    JOIN LATERAL (
      SELECT * FROM "Outcome" o
      WHERE o."schoolId" = a."schoolId" AND o."activityId" = a."id" AND o."about" = 'pupils'
      ORDER BY o."id" IS NOT DISTINCT FROM e."mainOutcomeId" DESC, o."position", o."createdAt" LIMIT 1) o ON true
    JOIN "Measure" m ON m."schoolId" = o."schoolId" AND m."id" = o."measureId"
    JOIN "Result" r ON r."schoolId" = o."schoolId" AND r."outcomeId" = o."id" AND r."replacedAt" IS NULL
    WHERE a."schoolId" = ${schoolId}::uuid AND (a."id" = ${rootId}::uuid OR a."repeatsId" = ${rootId}::uuid)
    ORDER BY a."createdAt", a."id"`
}

/** Runs measured and compared alike, most of them, the latest where two are as many; null where no two are. */
export function largestPool(runs: readonly Run[]): { together: Run[]; pool: KeptPool | null } {
  const alike = new Map<string, Run[]>()
  for (const run of runs) {
    if (estimateOf(run) === null) continue
    const key = `${run.measureId} ${designOf(run)}`
    alike.set(key, [...(alike.get(key) ?? []), run])
  }
  const [together = []] = [...alike.values()].reverse().sort((a, b) => b.length - a.length)
  const [first] = together
  const pool = first
    ? poolOf(
        together.map((run) => ({
          estimate: estimateOf(run) as Estimate,
          ceiling: ceilingOf(run),
          fewest: run.output.evaluated?.fewest ?? run.output.change.n,
        })),
        {
          design: designOf(first),
          measure: { name: first.measureName, unit: first.unit, direction: first.direction },
          smallestWorthwhile: together.at(-1)?.worthwhile ?? null,
        },
      )
    : null
  return {
    together,
    pool: pool && first ? { ...pool, measureId: first.measureId, design: designOf(first) } : null,
  }
}

/** The design a result was worked out by: one group measured twice where nobody planned another. */
export const designOf = ({ output }: Pick<Run, 'output'>): Design => output.evaluated?.design ?? 'prepost'

/** The estimate that decided a result, with its range; null where there is none. */
export function estimateOf({ output: { evaluated, change } }: Pick<Run, 'output'>): Estimate | null {
  if (evaluated) return evaluated.primary
  const { estimate, ciLow, ciHigh, se, df } = change
  if (estimate === null || ciLow === null || ciHigh === null || se === null || df === null) return null
  return { value: estimate, low: ciLow, high: ciHigh, se, df }
}

/** One group measured twice may say that pupils changed, and no more. */
const ceilingOf = ({ output }: Run): Rung => output.evaluated?.claim.ceiling ?? 2
