import 'server-only'
import { createHash } from 'node:crypto'
import type { Direction } from '@/prisma/generated/enums'
import { now } from '../platform/clock'
import type { Tx } from '../platform/database'
import { toIso } from '../platform/dates'
import type { Viewer } from '../platform/viewer'
import {
  inOrder,
  outcomeResult,
  type PupilFigures,
  RESULT_METHOD,
  RESULT_RULES_VERSION,
} from './outcome-result'

/** What a result is worked out from, besides the figures. */
type Judged = {
  id: string
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
 */
export async function recomputeResults(tx: Tx, viewer: Viewer, outcomeIds: string[]): Promise<void> {
  if (outcomeIds.length === 0) return
  const { schoolId } = viewer
  await tx.$queryRaw`
    SELECT "id" FROM "Outcome" WHERE "schoolId" = ${schoolId}::uuid AND "id" = ANY (${outcomeIds}::uuid[])
    ORDER BY "id" FOR NO KEY UPDATE`
  const judged = await readJudged(tx, viewer, outcomeIds)
  const figures = await readPupilFigures(tx, viewer, outcomeIds)

  const stale: string[] = []
  const results: { outcomeId: string; inputHash: string; output: object }[] = []
  for (const outcome of judged) {
    const pupils = figures.get(outcome.id) ?? []
    const output = outcome.measureId === null ? null : outcomeResult(pupils, outcome.publishedSd)
    const inputHash = output && hashOf(outcome, pupils)
    if (inputHash === outcome.inputHash) continue
    if (outcome.inputHash !== null) stale.push(outcome.id)
    if (output && inputHash) results.push({ outcomeId: outcome.id, inputHash, output })
  }

  const at = now()
  if (stale.length > 0) {
    await tx.result.updateMany({
      where: { schoolId, outcomeId: { in: stale }, replacedAt: null },
      data: { replacedAt: at },
    })
  }
  if (results.length > 0) {
    await tx.result.createMany({
      data: results.map((result) => ({
        ...result,
        schoolId,
        method: RESULT_METHOD,
        rulesVersion: RESULT_RULES_VERSION,
        at,
      })),
    })
  }
}

function readJudged(tx: Tx, { schoolId }: Viewer, outcomeIds: string[]): Promise<Judged[]> {
  return tx.$queryRaw<Judged[]>`
    SELECT o."id", m."id" AS "measureId", m."direction"::text AS "direction", m."publishedSd", r."inputHash"
    FROM "Outcome" o
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
