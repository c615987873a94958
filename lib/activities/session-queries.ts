import 'server-only'
import { inSchool, type Tx } from '@/lib/platform/database'
import { toIso } from '@/lib/platform/dates'
import { NotAllowed } from '@/lib/platform/errors'
import { isRecordId } from '@/lib/platform/record-id'
import type { Viewer } from '@/lib/platform/viewer'
import type { Prisma } from '@/prisma/generated/client'
import type { GroupCounted } from './session'
import { mayRecordSession } from './session-policy'

const details = {
  id: true,
  version: true,
  heldOn: true,
  startsAt: true,
  place: true,
  isOnline: true,
  isEvening: true,
  hasCreche: true,
  languages: true,
  note: true,
} as const

/** The activity a new session is for, and the session before it, whose place and time are most likely the same again. */
export async function getNewSession(viewer: Viewer, activityId: string) {
  if (!mayRecordSession(viewer)) throw new NotAllowed()
  if (!isRecordId(activityId)) return null
  const activity = await inSchool(viewer, (tx) =>
    tx.activity.findFirst({
      where: { schoolId: viewer.schoolId, id: activityId },
      select: {
        id: true,
        title: true,
        status: true,
        archivedAt: true,
        sessions: { orderBy: [{ heldOn: 'desc' }, { id: 'desc' }], take: 1, select: details },
      },
      relationLoadStrategy: 'join',
    }),
  )
  if (!activity) return null
  const { sessions, ...rest } = activity
  return { ...rest, last: sessions[0] ? asRead(sessions[0]) : null }
}

/** One session as it stands, for editing or removing it. */
export async function getSession(viewer: Viewer, activityId: string, sessionId: string) {
  if (!mayRecordSession(viewer)) throw new NotAllowed()
  if (!isRecordId(activityId) || !isRecordId(sessionId)) return null
  const session = await inSchool(viewer, (tx) =>
    tx.session.findFirst({
      where: { schoolId: viewer.schoolId, activityId, id: sessionId },
      select: {
        ...details,
        recordedAt: true,
        attendanceBy: true,
        cameCount: true,
        activity: { select: { id: true, title: true } },
        _count: { select: { responses: true } },
      },
      relationLoadStrategy: 'join',
    }),
  )
  return session && asRead(session)
}

/** One session with everything needed to say who came: the families of the school, and the last list that was ticked. */
export function getAttendance(viewer: Viewer, activityId: string, sessionId: string) {
  return inSchool(viewer, (tx) => readAttendance(tx, viewer, activityId, sessionId))
}

/** As `getAttendance`, within a page's transaction: two statements. */
export async function readAttendance(tx: Tx, viewer: Viewer, activityId: string, sessionId: string) {
  if (!mayRecordSession(viewer)) throw new NotAllowed()
  if (!isRecordId(activityId) || !isRecordId(sessionId)) return null
  const { schoolId } = viewer
  const session = await tx.session.findFirst({
    where: { schoolId, activityId, id: sessionId },
    select: {
      ...details,
      recordedAt: true,
      attendanceBy: true,
      invitedCount: true,
      cameCount: true,
      headsInvited: true,
      headsCame: true,
      groupCounts: true,
      attendance: { select: line },
      activity: {
        select: {
          id: true,
          title: true,
          yearGroups: true,
          groups: true,
          archivedAt: true,
          school: {
            select: {
              groups: { orderBy: { position: 'asc' }, select: { key: true, name: true } },
              families: familiesOf(schoolId, sessionId),
            },
          },
          sessions: {
            where: { recordedAt: { not: null }, id: { not: sessionId } },
            orderBy: [{ heldOn: 'desc' }, { id: 'desc' }],
            take: 1,
            select: { heldOn: true, attendanceBy: true, attendance: { select: line } },
          },
        },
      },
    },
    relationLoadStrategy: 'join',
  })
  if (!session) return null
  const recordedBy = await tx.auditEntry.findFirst({
    where: { schoolId, recordType: 'session', recordId: sessionId, kind: { in: RECORDED } },
    orderBy: { id: 'desc' },
    select: { personName: true, at: true },
  })
  const { school, sessions, ...activity } = session.activity
  const last = sessions[0] ?? null
  return {
    ...asRead(session),
    groupCounts: session.groupCounts as GroupCounted[],
    activity,
    groups: school.groups,
    last: last && { ...last, heldOn: toIso(last.heldOn) },
    families: school.families,
    recordedBy,
  }
}

/** Those at the school, and those who were at the session and have left since. */
const familiesOf = (schoolId: string, sessionId: string) =>
  ({
    where: { schoolId, OR: [{ leftAt: null }, { attendance: { some: { schoolId, sessionId } } }] },
    orderBy: { reference: 'asc' },
    select: {
      id: true,
      reference: true,
      leftAt: true,
      pupils: {
        where: { leftAt: null },
        orderBy: { reference: 'asc' },
        select: { reference: true, yearGroup: true, className: true, groups: true },
      },
    },
  }) satisfies Prisma.School$familiesArgs

const RECORDED = ['session.recorded', 'session.corrected']

const line = { familyId: true, invited: true, came: true } as const

function asRead<T extends { heldOn: Date }>(session: T): Omit<T, 'heldOn'> & { heldOn: string } {
  return { ...session, heldOn: toIso(session.heldOn) }
}
