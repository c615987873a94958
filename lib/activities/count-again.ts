import 'server-only'
import { recomputeResults } from '@/lib/measures/outcome-result-keeping'
import type { Taken } from '@/lib/platform/bin'
import type { Tx } from '@/lib/platform/database'
import type { Viewer } from '@/lib/platform/viewer'
import { tallyActivity } from './tally'

type Touched = { activityIds: string[]; sessionIds: string[]; outcomeIds: string[] }

/** Whose tallies and results rest on these rows. */
function restingOn(taken: Taken[]): Touched {
  const all = (column: string, ...tables: Taken['table'][]) => [
    ...new Set(
      taken
        .filter(({ table }) => tables.includes(table))
        .flatMap(({ rows }) => rows.map((row) => String(row[column]))),
    ),
  ]
  return {
    activityIds: all('activityId', 'Session', 'Response'),
    // What a session says of itself may have changed while it was away, with a family that went for good.
    sessionIds: [...new Set([...all('sessionId', 'Attendance'), ...all('id', 'Session')])],
    outcomeIds: all('outcomeId', 'Figure'),
  }
}

/**
 * Holds, until the transaction ends, the activities whose sessions families and pupils stand in, so that nobody counts
 * them in the same moment. In one order, so that two who do this at once wait for each other and not for ever.
 */
export async function holdActivitiesOf(
  tx: Tx,
  { schoolId }: Viewer,
  { familyId = null, sessionIds = [] }: { familyId?: string | null; sessionIds?: string[] },
): Promise<void> {
  await tx.$queryRaw`
    SELECT 1 FROM "Activity" WHERE "schoolId" = ${schoolId}::uuid AND "id" IN (
      SELECT s."activityId" FROM "Session" s
      WHERE s."schoolId" = ${schoolId}::uuid AND (s."id" = ANY (${sessionIds}::uuid[]) OR s."id" IN (
        SELECT a."sessionId" FROM "Attendance" a
        WHERE a."schoolId" = ${schoolId}::uuid AND a."familyId" = ${familyId}::uuid)))
    ORDER BY "id" FOR NO KEY UPDATE`
}

/** Counts tallies and works out results again, in the transaction that took rows away or put them back. */
export async function countAgain(tx: Tx, viewer: Viewer, taken: Taken[]): Promise<void> {
  const { schoolId } = viewer
  const { activityIds, sessionIds, outcomeIds } = restingOn(taken)
  if (sessionIds.length > 0) {
    // What a session says of itself is counted from its list, where the list is what it goes by.
    await tx.$executeRaw`
      UPDATE "Session" s SET
        "invitedCount" = (SELECT count(*) FROM "Attendance" a
          WHERE a."schoolId" = s."schoolId" AND a."sessionId" = s."id" AND a."invited"),
        "cameCount" = (SELECT count(*) FROM "Attendance" a
          WHERE a."schoolId" = s."schoolId" AND a."sessionId" = s."id" AND a."came")
      WHERE s."schoolId" = ${schoolId}::uuid AND s."id" = ANY (${sessionIds}::uuid[])
        AND s."recordedAt" IS NOT NULL AND s."attendanceBy" = 'families'`
  }
  const ofSessions = await tx.session.findMany({
    where: { schoolId, id: { in: sessionIds } },
    select: { activityId: true },
  })
  for (const id of new Set([...activityIds, ...ofSessions.map(({ activityId }) => activityId)])) {
    await tallyActivity(tx, viewer, id)
  }
  await recomputeResults(tx, viewer, [...outcomeIds, ...(await judgedByGroups(tx, viewer, taken))])
}

/** Outcomes of activities whose groups somebody was taken out of, or put back into. */
async function judgedByGroups(tx: Tx, { schoolId }: Viewer, taken: Taken[]): Promise<string[]> {
  const rows = taken.filter(({ table }) => table === 'EvaluationMember').flatMap((one) => one.rows)
  const activityIds = [...new Set(rows.map((row) => String(row.activityId)))]
  if (activityIds.length === 0) return []
  const found = await tx.outcome.findMany({
    where: { schoolId, activityId: { in: activityIds }, about: 'pupils' },
    select: { id: true },
  })
  return found.map(({ id }) => id)
}
