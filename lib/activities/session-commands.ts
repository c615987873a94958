import 'server-only'
import { recordHappening, staleEdit } from '@/lib/platform/audit'
import { putInBin, takeRows } from '@/lib/platform/bin'
import { changeInSchool } from '@/lib/platform/change'
import type { Tx } from '@/lib/platform/database'
import { type IsoDate, longDate, toDate, toIso } from '@/lib/platform/dates'
import { NotFound, RuleBroken } from '@/lib/platform/errors'
import type { Viewer } from '@/lib/platform/viewer'
import { Prisma } from '@/prisma/generated/client'
import { activityInHand } from './activity-in-hand'
import { MOST_DATES, repeatedDates, type SessionDetails, sessionTitle } from './session'
import type { AddSessions, ChangeSession, RemoveSession } from './session-schema'
import { tallyActivity } from './tally'

/**
 * Adds a session on each date: once, every week or fortnight, or on the dates that were listed.
 *
 * @returns the new sessions' ids, earliest first
 * @throws RuleBroken on a date and time that has a session already
 */
export function addSessions(viewer: Viewer, input: AddSessions): Promise<string[]> {
  return changeInSchool(viewer, (tx) => addSessionsIn(tx, viewer, input))
}

/** As `addSessions`, in a transaction that is under way. */
export async function addSessionsIn(tx: Tx, viewer: Viewer, input: AddSessions): Promise<string[]> {
  const { activityId } = input
  const activity = await activityInHand(tx, viewer, activityId)
  const dates = datesOf(input)
  await refuseSecond(tx, viewer, activityId, dates, input.startsAt)

  const made = await tx.session.createManyAndReturn({
    data: dates.map((heldOn) => ({
      schoolId: viewer.schoolId,
      activityId,
      ...detailsOf(input),
      heldOn: toDate(heldOn),
    })),
    select: { id: true, heldOn: true },
  })
  made.sort((a, b) => a.heldOn.getTime() - b.heldOn.getTime())
  for (const { id, heldOn } of made) {
    await recordHappening(tx, viewer, {
      kind: 'session.added',
      recordType: 'session',
      recordId: id,
      activityId,
      detail: { heldOn: toIso(heldOn), activity: activity.title },
    })
  }
  await tallyActivity(tx, viewer, activityId)
  return made.map(({ id }) => id)
}

function datesOf(input: AddSessions): IsoDate[] {
  const { heldOn, repeats, times, moreDates } = input
  if (repeats === 'weekly' || repeats === 'fortnightly') {
    if (!times) throw new RuleBroken('times', 'Enter how many times in all.')
    return repeatedDates(heldOn, repeats === 'weekly' ? 1 : 2, times)
  }
  if (repeats !== 'listed') return [heldOn]
  const dates = [...new Set([heldOn, ...moreDates])].sort()
  if (dates.length === 1) throw new RuleBroken('moreDates', 'Enter the other dates, one on each line.')
  if (dates.length > MOST_DATES) {
    throw new RuleBroken('moreDates', `Enter ${MOST_DATES} dates or fewer at a time.`)
  }
  return dates
}

/** Two sessions on one day are told apart by their times; without that, the second is most likely the first again. */
async function refuseSecond(
  tx: Tx,
  viewer: Viewer,
  activityId: string,
  dates: IsoDate[],
  startsAt: string | null,
  except?: string,
) {
  const there = await tx.session.findFirst({
    where: {
      schoolId: viewer.schoolId,
      activityId,
      heldOn: { in: dates.map(toDate) },
      OR: startsAt === null ? undefined : [{ startsAt }, { startsAt: null }],
      id: except ? { not: except } : undefined,
    },
    orderBy: { heldOn: 'asc' },
    select: { heldOn: true, startsAt: true },
  })
  if (!there) return
  throw new RuleBroken(
    'heldOn',
    `This activity has a session on ${sessionTitle(there)} already. If this is another one, give each its own time.`,
  )
}

export function changeSession(viewer: Viewer, input: ChangeSession): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const { activityId, sessionId, version } = input
    await activityInHand(tx, viewer, activityId)
    const before = await sessionIn(tx, viewer, activityId, sessionId)
    await refuseSecond(tx, viewer, activityId, [input.heldOn], input.startsAt, sessionId)

    const written = await tx.session.updateMany({
      where: { schoolId: viewer.schoolId, id: sessionId, version },
      data: { ...detailsOf(input), heldOn: toDate(input.heldOn), version: { increment: 1 } },
    })
    if (written.count === 0) throw await staleEdit(tx, viewer, sessionId)
    await tallyActivity(tx, viewer, activityId)
    await recordHappening(tx, viewer, {
      kind: 'session.changed',
      recordType: 'session',
      recordId: sessionId,
      activityId,
      detail: { heldOn: input.heldOn, was: toIso(before.heldOn) },
    })
    return sessionId
  })
}

/** Takes a session away, with who came and which parents were to help, into the bin. What parents said at it stays with the activity. */
export function removeSession(viewer: Viewer, input: RemoveSession): Promise<null> {
  return changeInSchool(viewer, async (tx) => {
    const { activityId, sessionId, version, reason } = input
    const { schoolId } = viewer
    const activity = await activityInHand(tx, viewer, activityId)
    const before = await sessionIn(tx, viewer, activityId, sessionId)

    if (before.version !== version) throw await staleEdit(tx, viewer, sessionId)
    const said = await tx.response.updateManyAndReturn({
      where: { schoolId, sessionId },
      data: { sessionId: null },
      select: { id: true },
    })
    await putInBin(tx, viewer, {
      kind: 'session',
      recordId: sessionId,
      activityId,
      title: `the session on ${longDate(toIso(before.heldOn))} of “${activity.title}”`,
      taken: [
        await takeRows(tx, viewer, 'Attendance', Prisma.sql`"sessionId" = ${sessionId}::uuid`),
        await takeRows(tx, viewer, 'PlacementSession', Prisma.sql`"sessionId" = ${sessionId}::uuid`),
        await takeRows(tx, viewer, 'Session', Prisma.sql`"id" = ${sessionId}::uuid`),
      ],
      loosened: [{ table: 'Response', column: 'sessionId', ids: said.map(({ id }) => id), value: sessionId }],
    })
    await tallyActivity(tx, viewer, activityId)
    await recordHappening(tx, viewer, {
      kind: 'session.removed',
      recordType: 'session',
      recordId: sessionId,
      activityId,
      detail: { heldOn: toIso(before.heldOn), came: before.recordedAt ? before.cameCount : null, reason },
    })
    return null
  })
}

/** @throws NotFound when there is no such session of this activity in this school */
export async function sessionIn(tx: Tx, viewer: Viewer, activityId: string, sessionId: string) {
  const session = await tx.session.findFirst({
    where: { schoolId: viewer.schoolId, activityId, id: sessionId },
    select: { heldOn: true, version: true, recordedAt: true, cameCount: true },
  })
  if (!session) throw new NotFound()
  return session
}

function detailsOf(input: SessionDetails & { note: string | null }) {
  const { startsAt, place, isOnline, isEvening, hasCreche, languages, note } = input
  return { startsAt, place, isOnline, isEvening, hasCreche, languages, note }
}
