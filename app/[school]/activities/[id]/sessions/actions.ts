'use server'

import { sessionTitle } from '@/lib/activities/session'
import * as attendance from '@/lib/activities/session-attendance'
import * as commands from '@/lib/activities/session-commands'
import {
  addSessionsInput,
  changeSessionInput,
  recordAttendanceInput,
  removeSessionInput,
} from '@/lib/activities/session-schema'
import { today } from '@/lib/platform/clock'
import { formAction } from '@/lib/platform/form-action'
import type { Viewer } from '@/lib/platform/viewer'

const activityPage = ({ schoolSlug }: Viewer, { activityId }: { activityId: string }) =>
  `/${schoolSlug}/activities/${activityId}`

/** A session that has been held is there to be recorded; those to come are shown with the others. */
export const addSessions = formAction(addSessionsInput, commands.addSessions, (viewer, ids, input) => {
  const page = activityPage(viewer, input)
  if (ids.length === 1 && input.heldOn <= today()) return `${page}/sessions/${ids[0]}`
  const notice = ids.length === 1 ? `Added: ${sessionTitle(input)}.` : `${ids.length} sessions added.`
  return { page: `${page}#sessions`, notice }
})

export const changeSession = formAction(changeSessionInput, commands.changeSession, (viewer, id, input) => ({
  page: `${activityPage(viewer, input)}/sessions/${id}`,
  notice: 'The session is changed.',
}))

export const removeSession = formAction(removeSessionInput, commands.removeSession, (viewer, _, input) => ({
  page: activityPage(viewer, input),
  notice: 'The session is removed. It can be put back from the bin for 30 days.',
}))

export const recordAttendance = formAction(
  recordAttendanceInput,
  attendance.recordAttendance,
  (viewer, _, input) => ({
    page: activityPage(viewer, input),
    notice: 'Who came is recorded. When you hear what parents said or did because of it, add that too.',
  }),
)
