import 'server-only'
import { OUTCOME_FACTS } from '../activities/queries'
import { canSeeFigures } from '../measures/figures-policy'
import type { OutcomeResult } from '../measures/outcome-result'
import { inSchool, type Tx } from '../platform/database'
import { isRecordId } from '../platform/record-id'
import type { Viewer } from '../platform/viewer'

/** One pupil's way from the first figure to the second. Only for whoever works in the school. */
export type PupilsWay = {
  pupilId: string
  reference: string
  arm: 'took_part' | 'compared' | null
  before: number | null
  after: number | null
}

export type ResultPage = NonNullable<Awaited<ReturnType<typeof getResult>>>

/** More lines than this are no longer read one by one. */
export const MOST_WAYS = 400

/**
 * An outcome's result with all that the first screen of the head shows: the claim's facts, what was locked, each pupil's
 * way, and the result before this one. Three statements in one transaction. Null when it is not this viewer's to see pupil
 * by pupil, or not there.
 */
export function getResult(
  viewer: Viewer,
  { activityId, outcomeId }: { activityId: string; outcomeId: string },
) {
  if (!canSeeFigures(viewer) || !isRecordId(activityId) || !isRecordId(outcomeId))
    return Promise.resolve(null)
  const { schoolId } = viewer
  return inSchool(viewer, async (tx) => {
    const outcome = await tx.outcome.findFirst({
      where: { schoolId, id: outcomeId, activityId },
      relationLoadStrategy: 'join',
      select: {
        ...OUTCOME_FACTS,
        version: true,
        comparedHow: true,
        measuring: true,
        lockedAt: true,
        asLocked: true,
        changedAfterLockAt: true,
        ownWords: true,
        privateNote: true,
        activity: {
          select: {
            id: true,
            title: true,
            status: true,
            archivedAt: true,
            repeatsId: true,
            evaluation: {
              select: { mainOutcomeId: true, _count: { select: { members: true, draws: true } } },
            },
            _count: { select: { repeatedBy: true } },
            school: { select: { hideBelow: true } },
          },
        },
      },
    })
    if (!outcome) return null
    const earlier = await readEarlier(tx, viewer, outcomeId)
    return {
      outcome,
      earlier,
      ways: outcome.results.length > 0 ? await readWays(tx, viewer, outcome.id) : [],
    }
  })
}

/** The result that stood before, with its words; null when this is the first. */
async function readEarlier(tx: Tx, { schoolId }: Viewer, outcomeId: string) {
  const found = await tx.result.findFirst({
    where: { schoolId, outcomeId, replacedAt: { not: null } },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: { at: true, replacedAt: true, output: true },
  })
  return found && { ...found, output: found.output as unknown as OutcomeResult }
}

/** Pupils with a figure, in the group they are in, by reference. Nobody is in one while its draw is sealed. */
function readWays(tx: Tx, { schoolId }: Viewer, outcomeId: string): Promise<PupilsWay[]> {
  return tx.$queryRaw<PupilsWay[]>`
    SELECT p."id" AS "pupilId", p."reference", e."arm"::text AS "arm", f."before", f."after"
    FROM (
      SELECT "pupilId", max("value") FILTER (WHERE "wave" = 'before') AS "before",
        max("value") FILTER (WHERE "wave" = 'after') AS "after"
      FROM "Figure" WHERE "schoolId" = ${schoolId}::uuid AND "outcomeId" = ${outcomeId}::uuid
      GROUP BY "pupilId") f
    JOIN "Pupil" p ON p."schoolId" = ${schoolId}::uuid AND p."id" = f."pupilId"
    LEFT JOIN "Outcome" o ON o."schoolId" = p."schoolId" AND o."id" = ${outcomeId}::uuid
    LEFT JOIN "EvaluationMember" e ON e."schoolId" = p."schoolId" AND e."activityId" = o."activityId"
      AND e."pupilId" = p."id" AND NOT EXISTS (
        SELECT FROM "Draw" d WHERE d."schoolId" = e."schoolId" AND d."activityId" = e."activityId"
          AND d."number" = e."drawNumber" AND d."shownAt" IS NULL)
    ORDER BY p."reference" LIMIT ${MOST_WAYS}`
}
