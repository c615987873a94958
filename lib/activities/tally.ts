import 'server-only'
import { recomputeResults } from '@/lib/measures/outcome-result-keeping'
import type { Tx } from '@/lib/platform/database'
import type { Viewer } from '@/lib/platform/viewer'

/**
 * Recounts an activity's tallies from its sessions, who came and what parents said, in one statement. Every command
 * that changes one of those calls it last, in its own transaction, having taken the activity's lock first
 * (`activityInHand`): two people recording two sessions at once then count one after the other.
 *
 * What is counted: a family once, however often it came. A family invited to any session and seen at any session
 * came; one that was never invited came uninvited. Heads are added up, so somebody who came twice is two. The main
 * question is the first that was recorded: one chosen later could be chosen for its answers. A quotation whose
 * consent was withdrawn is not counted. Of what was done at home the latest record counts, since earlier ones may
 * hold the same families.
 */
export async function tallyActivity(tx: Tx, viewer: Viewer, activityId: string): Promise<void> {
  const { schoolId } = viewer
  const [counted] = await tx.$queryRaw<{ byDose: string[] }[]>`
    WITH session AS (
      SELECT * FROM "Session" WHERE "schoolId" = ${schoolId}::uuid AND "activityId" = ${activityId}::uuid
    ), family AS (
      SELECT bool_or(a."invited") AS invited, bool_or(a."came") AS came
      FROM session s JOIN "Attendance" a ON a."schoolId" = s."schoolId" AND a."sessionId" = s."id"
      WHERE s."recordedAt" IS NOT NULL AND s."attendanceBy" = 'families'
      GROUP BY a."familyId"
    ), response AS (
      SELECT * FROM "Response" WHERE "schoolId" = ${schoolId}::uuid AND "activityId" = ${activityId}::uuid
    ), answer AS (
      SELECT (pair->>'before')::float AS before, (pair->>'after')::float AS after
      FROM (SELECT "answers" FROM response WHERE "kind" = 'questions' ORDER BY "id" LIMIT 1) main,
        jsonb_array_elements(main."answers") AS pair
    ), sessions AS (
      SELECT count(*) FILTER (WHERE "recordedAt" IS NOT NULL) AS held,
        max("heldOn") FILTER (WHERE "recordedAt" IS NOT NULL) AS last_on,
        coalesce(array_agg("heldOn" ORDER BY "heldOn") FILTER (WHERE "recordedAt" IS NULL), '{}') AS to_record,
        count(*) FILTER (WHERE "recordedAt" IS NOT NULL AND "attendanceBy" = 'families') AS by_list,
        count(*) FILTER (WHERE "recordedAt" IS NOT NULL AND "attendanceBy" = 'counts') AS by_count,
        sum("headsCame") FILTER (WHERE "recordedAt" IS NOT NULL AND "attendanceBy" = 'counts') AS heads_came,
        CASE WHEN bool_and("headsInvited" IS NOT NULL) FILTER (WHERE "recordedAt" IS NOT NULL AND "attendanceBy" = 'counts')
          THEN sum("headsInvited") FILTER (WHERE "recordedAt" IS NOT NULL AND "attendanceBy" = 'counts') END AS heads_invited
      FROM session
    ), families AS (
      SELECT count(*) FILTER (WHERE invited) AS invited, count(*) FILTER (WHERE invited AND came) AS came,
        count(*) FILTER (WHERE came AND NOT invited) AS came_uninvited
      FROM family
    ), answers AS (
      SELECT count(*) AS pairs, count(*) FILTER (WHERE after > before) AS up, count(*) FILTER (WHERE after < before) AS down
      FROM answer WHERE before IS NOT NULL AND after IS NOT NULL
    )
    UPDATE "Activity" a SET
      "sessionsHeld" = s.held, "lastSessionOn" = s.last_on, "datesToRecord" = s.to_record,
      "listSessions" = s.by_list, "countSessions" = s.by_count,
      "headsInvited" = s.heads_invited, "headsCame" = coalesce(s.heads_came, 0),
      "familiesInvited" = f.invited, "familiesCame" = f.came, "familiesCameUninvited" = f.came_uninvited,
      "quotations" = (SELECT count(*) FROM response WHERE "kind" = 'quotation' AND "consent" <> 'withdrawn'),
      "answered" = w.pairs, "answersUp" = w.up, "answersDown" = w.down,
      "atHomeDone" = coalesce(h."doneCount", 0), "atHomeOf" = coalesce(h."ofCount", 0)
    FROM sessions s, families f, answers w
      LEFT JOIN (SELECT "doneCount", "ofCount" FROM response WHERE "kind" = 'at_home' ORDER BY "saidOn" DESC, "id" DESC LIMIT 1) h ON true
    WHERE a."schoolId" = ${schoolId}::uuid AND a."id" = ${activityId}::uuid
    RETURNING ARRAY(
      SELECT o."id" FROM "Outcome" o WHERE o."schoolId" = a."schoolId" AND o."activityId" = a."id"
        AND o."design" = 'dose') AS "byDose"`
  // What is judged by how often families came is another result when who came is.
  await recomputeResults(tx, viewer, counted?.byDose ?? [])
}
