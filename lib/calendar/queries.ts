import 'server-only'
import { mayReadActivities } from '@/lib/activities/policy'
import { visibleInSql } from '@/lib/evidence/visible-sql'
import { canPlan } from '@/lib/plan/policy'
import { today } from '@/lib/platform/clock'
import { inSchool } from '@/lib/platform/database'
import type { IsoDate } from '@/lib/platform/dates'
import { isRecorder } from '@/lib/platform/roles'
import type { Viewer } from '@/lib/platform/viewer'
import { Prisma } from '@/prisma/generated/client'
import type { CalendarEvent } from './calendar'

/** Whoever may read what the school does may know when; governors have their own page. */
export const maySeeCalendar = mayReadActivities

/**
 * Sessions, days to look at results, begins and ends of activities, ends of consent, and for who keeps the plan its days,
 * between two days, in order. One statement. What is archived is left out; ideas have no dates to keep. Null for whoever may not read activities.
 */
export async function listEvents(
  viewer: Viewer,
  { from, to }: { from: IsoDate; to: IsoDate },
): Promise<CalendarEvent[] | null> {
  if (!maySeeCalendar(viewer)) return null
  const school = Prisma.sql`${viewer.schoolId}::uuid`
  const days = Prisma.sql`BETWEEN ${from}::date AND ${to}::date`
  const inHand = Prisma.sql`a."schoolId" = ${school} AND a."archivedAt" IS NULL AND a."status" IN ('planned', 'running', 'finished')`
  const consents = isRecorder(viewer)
    ? Prisma.sql`
      UNION ALL
      SELECT 'consent', e."id", e."consentUntil", NULL, NULL, e."title", false FROM "Evidence" e
        WHERE e."schoolId" = ${school} AND e."consentUntil" ${days} AND e."withdrawnAt" IS NULL
          AND e."replacedById" IS NULL AND ${visibleInSql(viewer, today())}`
    : Prisma.empty
  const plan = canPlan(viewer)
    ? Prisma.sql`
      UNION ALL
      SELECT 'priority', p."id", p."reviewOn", NULL, NULL, p."title", p."endedOn" IS NOT NULL FROM "Priority" p
        WHERE p."schoolId" = ${school} AND p."reviewOn" ${days}
      UNION ALL
      SELECT 'criterion', p."id", c."reviewOn", NULL, NULL, p."title", bool_and(c."reached" IS NOT NULL OR p."endedOn" IS NOT NULL)
        FROM "PriorityCriterion" c JOIN "Priority" p ON p."schoolId" = c."schoolId" AND p."id" = c."priorityId"
        WHERE c."schoolId" = ${school} AND c."reviewOn" ${days}
        GROUP BY p."schoolId", p."id", c."reviewOn"`
    : Prisma.empty
  return inSchool(
    viewer,
    (tx) => tx.$queryRaw<CalendarEvent[]>`
      SELECT "kind", "id", "on"::text AS "on", "startsAt", "activityId", "title", "isDone" FROM (
        SELECT 'session' AS "kind", s."id", s."heldOn" AS "on", s."startsAt", a."id" AS "activityId", a."title",
            s."recordedAt" IS NOT NULL AS "isDone"
          FROM "Session" s JOIN "Activity" a ON a."schoolId" = s."schoolId" AND a."id" = s."activityId"
          WHERE s."schoolId" = ${school} AND s."heldOn" ${days} AND a."archivedAt" IS NULL
        UNION ALL
        SELECT DISTINCT ON (a."id", o."reviewOn") 'review', o."id", o."reviewOn", NULL, a."id", a."title", a."decision" IS NOT NULL
          FROM "Outcome" o JOIN "Activity" a ON a."schoolId" = o."schoolId" AND a."id" = o."activityId"
          WHERE o."reviewOn" ${days} AND ${inHand}
        UNION ALL
        SELECT 'begins', a."id", a."startsOn", NULL, a."id", a."title", a."status" <> 'planned' FROM "Activity" a
          WHERE a."startsOn" ${days} AND ${inHand}
        UNION ALL
        SELECT 'ends', a."id", a."endsOn", NULL, a."id", a."title", a."status" = 'finished' FROM "Activity" a
          WHERE a."endsOn" ${days} AND ${inHand}
        ${consents} ${plan}) event
      ORDER BY "on", "startsAt" NULLS FIRST, "title", "kind", "id"`,
  )
}
