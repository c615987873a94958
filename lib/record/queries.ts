import 'server-only'
import { today } from '@/lib/platform/clock'
import { inSchool } from '@/lib/platform/database'
import { toIso } from '@/lib/platform/dates'
import { NotAllowed } from '@/lib/platform/errors'
import { isRecorder } from '@/lib/platform/roles'
import type { Viewer } from '@/lib/platform/viewer'
import { byNearestDate, type Choice, choiceBehind, nearestSession, RECORDED } from './choice'

/** More activities at once than any school has under way. */
const MOST_ACTIVITIES = 100

export type ToRecord = Awaited<ReturnType<typeof getToRecord>>

/**
 * What this person may be about to record: what they recorded last, and the activities under way with the nearest date
 * first. Two statements.
 */
export async function getToRecord(viewer: Viewer) {
  if (!isRecorder(viewer)) throw new NotAllowed()
  const { schoolId, personId } = viewer
  const [last, rows] = await inSchool(viewer, async (tx) => [
    await tx.auditEntry.findFirst({
      where: { schoolId, personId, OR: RECORDED.map((about) => ({ kind: { startsWith: `${about}.` } })) },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      select: { kind: true },
    }),
    await tx.activity.findMany({
      where: { schoolId, archivedAt: null, status: { in: ['idea', 'planned', 'running'] } },
      orderBy: { id: 'desc' },
      take: MOST_ACTIVITIES,
      select: {
        id: true,
        title: true,
        status: true,
        lastSessionOn: true,
        sessions: { where: { recordedAt: null }, select: { id: true, heldOn: true, startsAt: true } },
        outcomes: {
          orderBy: [{ position: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }],
          select: { id: true, statement: true, reviewOn: true, measure: { select: { name: true } } },
        },
      },
      relationLoadStrategy: 'join',
    }),
  ])
  const on = today()
  const lastUsed: Choice | null = last && choiceBehind(last.kind)
  const activities = rows
    .map(({ sessions, lastSessionOn, outcomes, ...activity }) => ({
      ...activity,
      lastSessionOn: toIso(lastSessionOn),
      nearest: nearestSession(
        sessions.map((session) => ({ ...session, heldOn: toIso(session.heldOn) })),
        on,
      ),
      outcomes: outcomes.map((outcome) => ({ ...outcome, reviewOn: toIso(outcome.reviewOn) })),
    }))
    .sort((a, b) => byNearestDate(a, b, on))
  return { lastUsed, activities }
}
