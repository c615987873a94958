import 'server-only'
import { recordHappening, staleEdit } from '@/lib/platform/audit'
import type { Tx } from '@/lib/platform/database'
import { toIso } from '@/lib/platform/dates'
import { NotAllowed, NotFound, RuleBroken } from '@/lib/platform/errors'
import type { Viewer } from '@/lib/platform/viewer'
import type { Prisma } from '@/prisma/generated/client'
import { mayReadActivities } from './policy'

/** What every command on an activity starts from: which one, and the version the person had before their eyes. */
export type Edited = { id: string; version: number }

const BEFORE = {
  title: true,
  status: true,
  archivedAt: true,
  academicYear: true,
  need: true,
  yearGroups: true,
  groups: true,
  familiesForCount: true,
  mustNotMiss: true,
  kind: true,
  description: true,
  startsOn: true,
  endsOn: true,
  sessionsHeld: true,
  decision: true,
} satisfies Prisma.ActivitySelect

/**
 * The activity a command is about, as it is before. Dates are ISO.
 * @throws NotFound when it is not this school's; NotAllowed when the role may not do this; RuleBroken when it is archived,
 *   or is not although the command is for those that are
 */
export async function activityToChange(
  tx: Tx,
  viewer: Viewer,
  id: string,
  may: (viewer: Viewer) => boolean,
  { isArchived = false } = {},
) {
  // Held until the transaction ends: an outcome cannot be changed while it is being judged and locked.
  await tx.$executeRaw`SELECT FROM "Activity" WHERE "schoolId" = ${viewer.schoolId}::uuid AND "id" = ${id}::uuid
    FOR NO KEY UPDATE`
  const found = await tx.activity.findFirst({ where: { schoolId: viewer.schoolId, id }, select: BEFORE })
  if (!found || !mayReadActivities(viewer)) throw new NotFound()
  if (!may(viewer)) throw new NotAllowed()
  if (isArchived && !found.archivedAt) throw new RuleBroken('form', 'This activity is not in the archive.')
  if (!isArchived && found.archivedAt) {
    throw new RuleBroken('form', 'This activity is archived. Take it out of the archive before changing it.')
  }
  return { ...found, startsOn: toIso(found.startsOn), endsOn: toIso(found.endsOn) }
}

/**
 * Saves an activity if nobody has since it was opened, and writes what happened.
 * @throws StaleEdit when somebody has
 */
export async function saveActivity(
  tx: Tx,
  viewer: Viewer,
  { id, version }: Edited,
  data: Prisma.ActivityUncheckedUpdateManyInput,
  happening: { kind: string; detail?: Prisma.InputJsonObject },
): Promise<void> {
  const { count } = await tx.activity.updateMany({
    where: { schoolId: viewer.schoolId, id, version },
    data: { ...data, version: { increment: 1 } },
  })
  if (count === 0) throw await staleEdit(tx, viewer, id)
  await recordHappening(tx, viewer, { ...happening, recordType: 'activity', recordId: id, activityId: id })
}

type Plain = string | number | boolean | null | string[]

/** Which of the new values differ, as they were and as they are: kept in the history so that old words can be read again. */
export function changes<T extends Record<string, Plain>>(
  before: { [name in keyof T]: Plain },
  after: T,
): Prisma.InputJsonObject {
  const names = Object.keys(after).filter(
    (name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  )
  const pick = (from: { [name in keyof T]: Plain }) =>
    Object.fromEntries(names.map((name) => [name, from[name] ?? null]))
  return { before: pick(before), after: pick(after) }
}
