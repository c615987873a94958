import 'server-only'
import type { Tx } from '@/lib/platform/database'
import { NotAllowed, NotFound, RuleBroken } from '@/lib/platform/errors'
import type { Viewer } from '@/lib/platform/viewer'
import { mayRecordSession } from './session-policy'

export type ActivityInHand = {
  id: string
  title: string
  yearGroups: string[]
  groups: string[]
}

/**
 * The activity whose sessions or responses a command is about to change, locked until the transaction ends: a second
 * person recording at the same moment waits, so that `tallyActivity` counts what both wrote.
 *
 * @throws NotFound when it is not this school's
 * @throws NotAllowed to those who only read
 * @throws RuleBroken when it is archived: what is put away is not written in
 */
export async function activityInHand(tx: Tx, viewer: Viewer, activityId: string): Promise<ActivityInHand> {
  const rows = await tx.$queryRaw<(ActivityInHand & { isArchived: boolean })[]>`
    SELECT "id", "title", "yearGroups", "groups", "archivedAt" IS NOT NULL AS "isArchived"
    FROM "Activity" WHERE "schoolId" = ${viewer.schoolId}::uuid AND "id" = ${activityId}::uuid
    FOR NO KEY UPDATE`
  const activity = rows[0]
  if (!activity) throw new NotFound()
  if (!mayRecordSession(viewer)) throw new NotAllowed()
  if (activity.isArchived) {
    throw new RuleBroken('form', `“${activity.title}” is archived. Bring it back before writing in it.`)
  }
  return activity
}
