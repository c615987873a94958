import 'server-only'
import { activityInHand } from '@/lib/activities/activity-in-hand'
import { recordActivityIn } from '@/lib/activities/commands'
import { addSessionsIn } from '@/lib/activities/session-commands'
import { mayRecordSession } from '@/lib/activities/session-policy'
import { changeInSchool } from '@/lib/platform/change'
import { today } from '@/lib/platform/clock'
import type { Tx } from '@/lib/platform/database'
import { academicYearOf, type IsoDate, toDate } from '@/lib/platform/dates'
import { NotAllowed, RuleBroken } from '@/lib/platform/errors'
import type { Viewer } from '@/lib/platform/viewer'
import type { BeginActivity, BeginSession } from './schema'

type Begun = { activityId: string; sessionId: string }

/**
 * The session of an activity that is being held today, made when there is none yet, in the place and with the
 * circumstances of the last one: one tap leads to who came.
 */
export function beginSession(viewer: Viewer, { activityId }: BeginSession): Promise<Begun> {
  return changeInSchool(viewer, async (tx) => {
    await activityInHand(tx, viewer, activityId)
    const { schoolId } = viewer
    const there = await tx.session.findFirst({
      where: { schoolId, activityId, heldOn: toDate(today()) },
      orderBy: { id: 'desc' },
      select: { id: true },
    })
    if (there) return { activityId, sessionId: there.id }
    const last = await tx.session.findFirst({
      where: { schoolId, activityId },
      orderBy: [{ heldOn: 'desc' }, { id: 'desc' }],
      select: {
        startsAt: true,
        place: true,
        isOnline: true,
        isEvening: true,
        hasCreche: true,
        languages: true,
      },
    })
    return { activityId, sessionId: await add(tx, viewer, activityId, today(), last) }
  })
}

/** A session of something nobody has written down yet: the activity goes on record as an idea, and the session in it. */
export function beginActivity(viewer: Viewer, { title, heldOn }: BeginActivity): Promise<Begun> {
  return changeInSchool(viewer, async (tx) => {
    if (!mayRecordSession(viewer)) throw new NotAllowed()
    if (heldOn > today()) {
      throw new RuleBroken(
        'heldOn',
        'This date is still to come. Put the activity on record, and add its dates.',
      )
    }
    const academicYear = academicYearOf(heldOn)
    const activityId = await recordActivityIn(tx, viewer, { title, need: null, academicYear })
    return { activityId, sessionId: await add(tx, viewer, activityId, heldOn, null) }
  })
}

const NOTHING_PARTICULAR = {
  startsAt: null,
  place: null,
  isOnline: false,
  isEvening: false,
  hasCreche: false,
  languages: [] as string[],
}

type Circumstances = Omit<typeof NOTHING_PARTICULAR, 'startsAt' | 'place'> & {
  startsAt: string | null
  place: string | null
}

async function add(
  tx: Tx,
  viewer: Viewer,
  activityId: string,
  heldOn: IsoDate,
  last: Circumstances | null,
): Promise<string> {
  const [id] = await addSessionsIn(tx, viewer, {
    ...(last ?? NOTHING_PARTICULAR),
    activityId,
    heldOn,
    note: null,
    repeats: 'once',
    times: null,
    moreDates: [],
  })
  return id as string
}
