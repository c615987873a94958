import 'server-only'
import type { Tx } from '../platform/database'
import { toIso } from '../platform/dates'
import type { Viewer } from '../platform/viewer'
import type { Member, Week } from './figures-of'
import type { EvaluatedRow } from './plan-of'

/** Of those outcomes, the ones that were planned to be evaluated and have a measure, by id. */
export async function readEvaluated(
  tx: Tx,
  { schoolId }: Viewer,
  outcomeIds: string[],
): Promise<Map<string, EvaluatedRow>> {
  const rows = await tx.outcome.findMany({
    where: {
      schoolId,
      id: { in: outcomeIds },
      about: 'pupils',
      measureId: { not: null },
      activity: { evaluation: { isNot: null } },
    },
    relationLoadStrategy: 'join',
    select: {
      id: true,
      activityId: true,
      design: true,
      statement: true,
      baseline: true,
      target: true,
      worthwhile: true,
      reviewOn: true,
      comparedHow: true,
      measuring: true,
      lockedAt: true,
      changedAfterLockAt: true,
      asLocked: true,
      firstAfterAt: true,
      measure: {
        select: {
          id: true,
          name: true,
          unit: true,
          direction: true,
          type: true,
          reliability: true,
          publishedSd: true,
          minimum: true,
          maximum: true,
        },
      },
      activity: {
        select: {
          evaluation: {
            select: {
              whoDecides: true,
              chosen: true,
              otherProgramme: true,
              mainOutcomeId: true,
              startsOn: true,
              groupsMadeAt: true,
              draws: { orderBy: { number: 'desc' }, take: 1, select: { number: true, seed: true } },
            },
          },
        },
      },
    },
  })
  return new Map(
    rows.flatMap(({ activity, measure, ...row }) => {
      if (!activity.evaluation || !measure) return []
      const { draws, ...evaluation } = activity.evaluation
      const [latest] = draws
      const { statement, baseline, target, worthwhile, reviewOn, comparedHow } = row
      const criterion = { statement, measure, baseline, target, worthwhile, reviewOn, comparedHow }
      return [
        [
          row.id,
          {
            ...row,
            criterion,
            measure,
            evaluation: { ...evaluation, draws: latest?.number ?? 0, seed: latest?.seed ?? null },
          },
        ],
      ]
    }),
  )
}

/** Who is in which group, by activity. */
export async function readMembers(
  tx: Tx,
  { schoolId }: Viewer,
  activityIds: string[],
): Promise<Map<string, Member[]>> {
  const rows = await tx.evaluationMember.findMany({
    where: { schoolId, activityId: { in: activityIds } },
    orderBy: { pupilId: 'asc' },
    select: {
      activityId: true,
      pupilId: true,
      arm: true,
      drawNumber: true,
      className: true,
      familyId: true,
      stratum: true,
    },
  })
  return gathered(
    activityIds,
    rows.map(({ activityId, ...member }) => [activityId, member]),
  )
}

/** The weeks of outcomes' measures, oldest first, by outcome. */
export async function readWeeks(
  tx: Tx,
  { schoolId }: Viewer,
  outcomeIds: string[],
): Promise<Map<string, Week[]>> {
  const rows = await tx.seriesPoint.findMany({
    where: { schoolId, outcomeId: { in: outcomeIds } },
    orderBy: [{ weekOf: 'asc' }, { arm: 'asc' }],
    select: { outcomeId: true, arm: true, weekOf: true, pupils: true, numerator: true, denominator: true },
  })
  return gathered(
    outcomeIds,
    rows.map(({ outcomeId, weekOf, ...week }) => [outcomeId, { ...week, weekOf: toIso(weekOf) }]),
  )
}

/** Class and family of pupils, as they are now. */
export async function readWhereabouts(
  tx: Tx,
  { schoolId }: Viewer,
  pupilIds: string[],
): Promise<Map<string, { className: string | null; familyId: string | null }>> {
  if (pupilIds.length === 0) return new Map()
  const rows = await tx.$queryRaw<{ id: string; className: string | null; familyId: string | null }[]>`
    SELECT "id", "className", "familyId" FROM "Pupil"
    WHERE "schoolId" = ${schoolId}::uuid AND "id" = ANY (${pupilIds}::uuid[])`
  return new Map(rows.map(({ id, ...where }) => [id, where]))
}

/** Sessions each family came to, by activity; an activity is missing where who came is not kept by family. */
export async function readSessionsCome(
  tx: Tx,
  { schoolId }: Viewer,
  activityIds: string[],
): Promise<Map<string, Map<string, number>>> {
  if (activityIds.length === 0) return new Map()
  const rows = await tx.$queryRaw<{ activityId: string; familyId: string; came: number }[]>`
    SELECT s."activityId", a."familyId", count(*) FILTER (WHERE a."came")::int AS "came"
    FROM "Session" s JOIN "Attendance" a ON a."schoolId" = s."schoolId" AND a."sessionId" = s."id"
    WHERE s."schoolId" = ${schoolId}::uuid AND s."activityId" = ANY (${activityIds}::uuid[])
      AND s."recordedAt" IS NOT NULL AND s."attendanceBy" = 'families'
    GROUP BY s."activityId", a."familyId"`
  const found = new Map<string, Map<string, number>>()
  for (const { activityId, familyId, came } of rows) {
    const ofActivity = found.get(activityId) ?? new Map<string, number>()
    found.set(activityId, ofActivity.set(familyId, came))
  }
  return found
}

function gathered<T>(keys: string[], rows: [key: string, row: T][]): Map<string, T[]> {
  const found = new Map<string, T[]>(keys.map((key) => [key, []]))
  for (const [key, row] of rows) found.get(key)?.push(row)
  return found
}
