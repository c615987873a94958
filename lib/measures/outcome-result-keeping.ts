import 'server-only'
import { createHash } from 'node:crypto'
import { setImmediate as aTurn } from 'node:timers/promises'
import type { Direction } from '@/prisma/generated/enums'
import {
  readEvaluated,
  readMembers,
  readSessionsCome,
  readWeeks,
  readWhereabouts,
} from '../evaluation/inputs'
import { poolAgain } from '../evaluation/pooling'
import { type ToKeep, workOut } from '../evaluation/work-out'
import { now } from '../platform/clock'
import type { Tx } from '../platform/database'
import { toIso } from '../platform/dates'
import type { Viewer } from '../platform/viewer'
import {
  inOrder,
  type OutcomeResult,
  outcomeResult,
  type PupilFigures,
  RESULT_METHOD,
  RESULT_RULES_VERSION,
} from './outcome-result'

/** What a result is worked out from, besides the figures. */
type Judged = {
  id: string
  activityId: string
  firstAfterAt: Date | null
  /** Whether somebody planned how to find out. */
  isEvaluated: boolean
  measureId: string | null
  direction: Direction | null
  publishedSd: number | null
  /** Of the result that stands. */
  inputHash: string | null
}

/**
 * Works out the results of outcomes again, in the transaction that changed their figures, their measure, or what is
 * known of that measure. Where nothing they rest on has changed, nothing is written. A result that is superseded stays,
 * with the moment it was; an outcome left without a figure is left without a result.
 *
 * Locks the outcomes until the transaction ends, so that of two people who change figures at once the second counts both.
 *
 * @returns how many came out otherwise
 */
export async function recomputeResults(tx: Tx, viewer: Viewer, outcomeIds: string[]): Promise<number> {
  if (outcomeIds.length === 0) return 0
  const { schoolId } = viewer
  await tx.$queryRaw`
    SELECT "id" FROM "Outcome" WHERE "schoolId" = ${schoolId}::uuid AND "id" = ANY (${outcomeIds}::uuid[])
    ORDER BY "id" FOR NO KEY UPDATE`
  const judged = await readJudged(tx, viewer, outcomeIds)
  const figures = await readPupilFigures(tx, viewer, outcomeIds)
  const evaluated = await workedOutByDesign(tx, viewer, judged, figures)

  const stale: string[] = []
  const results: {
    outcomeId: string
    inputHash: string
    method: string
    rulesVersion: string
    output: object
  }[] = []
  let changed = 0
  for (const outcome of judged) {
    const pupils = figures.get(outcome.id) ?? []
    const toKeep = evaluated.has(outcome.id) ? evaluated.get(outcome.id) : ofOneGroup(outcome, pupils)
    if ((toKeep?.inputHash ?? null) === outcome.inputHash) continue
    changed += 1
    if (outcome.inputHash !== null) stale.push(outcome.id)
    if (!toKeep) continue
    results.push({ outcomeId: outcome.id, ...toKeep, output: toKeep.output() })
    // Each takes a moment of the one thread that also serves pages: a turn for whoever waits for one.
    await aTurn()
  }

  const at = now()
  await noteFirstAfter(tx, viewer, judged, figures, at)
  if (stale.length > 0) {
    await tx.result.updateMany({
      where: { schoolId, outcomeId: { in: stale }, replacedAt: null },
      data: { replacedAt: at },
    })
  }
  if (results.length > 0) {
    await tx.result.createMany({ data: results.map((result) => ({ ...result, schoolId, at })) })
  }
  if (changed > 0) await poolAgain(tx, viewer, judged)
  return changed
}

/** One group measured twice: what there is while nobody has planned how to find out. */
function ofOneGroup(outcome: Judged, pupils: PupilFigures[]): ToKeep | null {
  if (outcome.measureId === null || pupils.every(({ before, after }) => before === null && after === null))
    return null
  return {
    inputHash: hashOf(outcome, pupils),
    method: RESULT_METHOD,
    rulesVersion: RESULT_RULES_VERSION,
    output: () => outcomeResult(pupils, outcome.publishedSd) as OutcomeResult,
  }
}

/** The others, by the design that was planned; null for those nobody has a figure of. */
async function workedOutByDesign(
  tx: Tx,
  viewer: Viewer,
  judged: readonly Judged[],
  figures: ReadonlyMap<string, PupilFigures[]>,
): Promise<Map<string, ToKeep | null>> {
  const ids = judged.filter(({ isEvaluated }) => isEvaluated).map(({ id }) => id)
  if (ids.length === 0) return new Map()
  const rows = await readEvaluated(tx, viewer, ids)
  const activityIds = [...new Set([...rows.values()].map(({ activityId }) => activityId))]
  const members = await readMembers(tx, viewer, activityIds)
  const weeks = await readWeeks(tx, viewer, ids)
  const unplaced = [...rows.values()].filter(({ activityId }) => !members.get(activityId)?.length)
  const whereabouts = await readWhereabouts(
    tx,
    viewer,
    unplaced.flatMap(({ id }) => (figures.get(id) ?? []).map(({ pupilId }) => pupilId)),
  )
  const byDose = [...rows.values()].filter(({ design }) => design === 'dose')
  const sessions = await readSessionsCome(
    tx,
    viewer,
    byDose.map(({ activityId }) => activityId),
  )
  return new Map(
    [...rows.values()].map((row) => [
      row.id,
      workOut(row, {
        pupils: figures.get(row.id) ?? [],
        members: members.get(row.activityId) ?? [],
        whereabouts,
        sessions: sessions.get(row.activityId) ?? null,
        weeks: weeks.get(row.id) ?? [],
      }),
    ]),
  )
}

/** When a second figure was first seen here. Never moved, whatever becomes of the figure: what counts is locked before. */
async function noteFirstAfter(
  tx: Tx,
  { schoolId }: Viewer,
  judged: readonly Judged[],
  figures: ReadonlyMap<string, PupilFigures[]>,
  at: Date,
): Promise<void> {
  const ids = judged
    .filter(
      ({ id, firstAfterAt }) => firstAfterAt === null && figures.get(id)?.some(({ after }) => after !== null),
    )
    .map(({ id }) => id)
  if (ids.length === 0) return
  await tx.outcome.updateMany({
    where: { schoolId, id: { in: ids }, firstAfterAt: null },
    data: { firstAfterAt: at },
  })
}

function readJudged(tx: Tx, { schoolId }: Viewer, outcomeIds: string[]): Promise<Judged[]> {
  return tx.$queryRaw<Judged[]>`
    SELECT o."id", o."activityId", o."firstAfterAt", m."id" AS "measureId", m."direction"::text AS "direction",
      m."publishedSd", r."inputHash", e."activityId" IS NOT NULL AND o."about" = 'pupils' AND m."id" IS NOT NULL AS "isEvaluated"
    FROM "Outcome" o
    LEFT JOIN "Evaluation" e ON e."schoolId" = o."schoolId" AND e."activityId" = o."activityId"
    LEFT JOIN "Measure" m ON m."schoolId" = o."schoolId" AND m."id" = o."measureId"
    LEFT JOIN "Result" r ON r."schoolId" = o."schoolId" AND r."outcomeId" = o."id" AND r."replacedAt" IS NULL
    WHERE o."schoolId" = ${schoolId}::uuid AND o."id" = ANY (${outcomeIds}::uuid[])
    ORDER BY o."id"`
}

/** The figures of outcomes, one line for each pupil, by outcome. */
export async function readPupilFigures(
  tx: Tx,
  { schoolId }: Viewer,
  outcomeIds: string[],
): Promise<Map<string, PupilFigures[]>> {
  const rows = await tx.$queryRaw<FigureLine[]>`
    SELECT "outcomeId", "pupilId",
      max("value") FILTER (WHERE "wave" = 'before') AS "before",
      max("value") FILTER (WHERE "wave" = 'after') AS "after",
      max("takenOn") FILTER (WHERE "wave" = 'before') AS "beforeOn",
      max("takenOn") FILTER (WHERE "wave" = 'after') AS "afterOn"
    FROM "Figure" WHERE "schoolId" = ${schoolId}::uuid AND "outcomeId" = ANY (${outcomeIds}::uuid[])
    GROUP BY "outcomeId", "pupilId"`
  const found = new Map<string, PupilFigures[]>(outcomeIds.map((id) => [id, []]))
  for (const { outcomeId, beforeOn, afterOn, ...row } of rows) {
    found.get(outcomeId)?.push({ ...row, beforeOn: toIso(beforeOn), afterOn: toIso(afterOn) })
  }
  return found
}

type FigureLine = {
  outcomeId: string
  pupilId: string
  before: number | null
  after: number | null
  beforeOn: Date | null
  afterOn: Date | null
}

/** SHA-256 of everything the result rests on, written one way only. */
function hashOf({ measureId, direction, publishedSd }: Judged, pupils: PupilFigures[]): string {
  const figures = inOrder(pupils)
    .filter(({ before, after }) => before !== null || after !== null)
    .map(({ pupilId, before, after, beforeOn, afterOn }) => [pupilId, before, after, beforeOn, afterOn])
  const inputs = [RESULT_METHOD, RESULT_RULES_VERSION, measureId, direction, publishedSd, figures]
  return createHash('sha256').update(JSON.stringify(inputs)).digest('hex')
}
