import 'server-only'
import { today } from '@/lib/platform/clock'
import { inSchool, type Tx } from '@/lib/platform/database'
import { toDate, toIso } from '@/lib/platform/dates'
import { NotAllowed } from '@/lib/platform/errors'
import { isRecordId } from '@/lib/platform/record-id'
import type { Viewer } from '@/lib/platform/viewer'
import type { Answer } from './response'
import { mayRecordResponse } from './response-policy'

/** The activity a new response is for, with the sessions it may have come up at, latest first. */
export async function getNewResponse(viewer: Viewer, activityId: string) {
  if (!mayRecordResponse(viewer)) throw new NotAllowed()
  if (!isRecordId(activityId)) return null
  return inSchool(viewer, (tx) => activityWithSessions(tx, viewer, activityId))
}

/** One response as it is kept, for those who work in the school. Withdrawn words are nowhere to be read. */
export function getResponse(viewer: Viewer, activityId: string, responseId: string) {
  return inSchool(viewer, (tx) => readResponse(tx, viewer, activityId, responseId))
}

/** As `getResponse`, within a page's transaction: two statements. */
export async function readResponse(tx: Tx, viewer: Viewer, activityId: string, responseId: string) {
  if (!mayRecordResponse(viewer)) throw new NotAllowed()
  if (!isRecordId(activityId) || !isRecordId(responseId)) return null
  const response = await tx.response.findFirst({
    where: { schoolId: viewer.schoolId, activityId, id: responseId },
    select: {
      id: true,
      version: true,
      kind: true,
      saidOn: true,
      sessionId: true,
      words: true,
      source: true,
      consent: true,
      question: true,
      scaleMax: true,
      lowWord: true,
      highWord: true,
      answers: true,
      what: true,
      doneCount: true,
      ofCount: true,
    },
  })
  const activity = response && (await activityWithSessions(tx, viewer, activityId))
  if (!response || !activity) return null
  return { ...response, saidOn: toIso(response.saidOn), answers: response.answers as Answer[], activity }
}

async function activityWithSessions(tx: Tx, viewer: Viewer, activityId: string) {
  const activity = await tx.activity.findFirst({
    where: { schoolId: viewer.schoolId, id: activityId },
    select: {
      id: true,
      title: true,
      archivedAt: true,
      sessions: {
        where: { heldOn: { lte: toDate(today()) } },
        orderBy: [{ heldOn: 'desc' }, { id: 'desc' }],
        select: { id: true, heldOn: true, startsAt: true },
      },
    },
    relationLoadStrategy: 'join',
  })
  if (!activity) return null
  return {
    ...activity,
    sessions: activity.sessions.map((session) => ({ ...session, heldOn: toIso(session.heldOn) })),
  }
}
