import { recordAttendance } from '@/lib/activities/session-attendance'
import { addSessions } from '@/lib/activities/session-commands'
import type { AddSessions, RecordAttendance } from '@/lib/activities/session-schema'
import { today } from '@/lib/platform/clock'
import type { Viewer } from '@/lib/platform/viewer'

/** A session of an activity, today unless said otherwise. Resolves to its id. */
export async function aSession(
  viewer: Viewer,
  activityId: string,
  given: Partial<AddSessions> = {},
): Promise<string> {
  const [id] = await addSessions(viewer, {
    activityId,
    heldOn: today(),
    startsAt: null,
    place: null,
    isOnline: false,
    isEvening: false,
    hasCreche: false,
    languages: [],
    note: null,
    repeats: 'once',
    times: null,
    moreDates: [],
    ...given,
  })
  return id as string
}

/** Who came, ticked: nobody is invited besides those in `invited`, unless `everyoneInvited` says otherwise. */
export async function whoCame(
  viewer: Viewer,
  activityId: string,
  sessionId: string,
  given: Partial<RecordAttendance>,
): Promise<void> {
  await recordAttendance(viewer, {
    activityId,
    sessionId,
    version: 1,
    by: given.headsCame === undefined ? 'families' : 'counts',
    came: [],
    everyoneInvited: 'no',
    invited: [],
    others: [],
    nobody: false,
    headsInvited: null,
    headsCame: null,
    group: {},
    ...given,
  })
}
