import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import { inSchool } from '../platform/database'
import { type IsoDate, toIso } from '../platform/dates'
import { NotAllowed } from '../platform/errors'
import { isRecordId } from '../platform/record-id'
import type { Viewer } from '../platform/viewer'
import { canRequest } from './policy'
import { type Checks, checksOf } from './volunteer'

export type Placing = {
  request: { yearGroups: string[]; neededOn: IsoDate | null }
  checks: Checks
  activities: { id: string; title: string }[]
  /** The one that is looked at: as asked, else where they are placed, else the request's; null where there is none of these. */
  activity: { id: string; title: string } | null
  sessions: { id: string; heldOn: IsoDate; startsAt: string | null; isTheirs: boolean }[]
}

/**
 * What somebody who said yes can be placed at: the school's activities that are not over, and the sessions of one of them. Three
 * statements. Null when it is not this viewer's.
 *
 * @param asked the activity from the address
 */
export async function getPlacing(viewer: Viewer, id: string, asked?: string): Promise<Placing | null> {
  if (!canRequest(viewer)) throw new NotAllowed()
  if (!isRecordId(id)) return null
  const { schoolId } = viewer
  return inSchool(viewer, async (tx) => {
    const placement = await tx.placement.findFirst({
      where: { schoolId, id },
      relationLoadStrategy: 'join',
      select: {
        activityId: true,
        request: { select: { activityId: true, yearGroups: true, neededOn: true } },
        offer: { select: { volunteer: true } },
        sessions: { select: { sessionId: true } },
      },
    })
    if (!placement) return null
    const { request, sessions } = placement
    const wanted = (isRecordId(asked ?? '') && asked) || placement.activityId || request.activityId
    const isNotOver = { status: { in: ['idea', 'planned', 'running'] } } satisfies Prisma.ActivityWhereInput
    const activities = await tx.activity.findMany({
      where: { schoolId, archivedAt: null, OR: [isNotOver, ...(wanted ? [{ id: wanted }] : [])] },
      orderBy: [{ title: 'asc' }, { id: 'asc' }],
      select: { id: true, title: true },
    })
    const activity = activities.find((one) => one.id === wanted) ?? null
    const found = activity
      ? await tx.session.findMany({
          where: { schoolId, activityId: activity.id },
          orderBy: [{ heldOn: 'asc' }, { startsAt: 'asc' }, { id: 'asc' }],
          select: { id: true, heldOn: true, startsAt: true },
        })
      : []
    const theirs = new Set(sessions.map(({ sessionId }) => sessionId))
    return {
      request: { yearGroups: request.yearGroups, neededOn: toIso(request.neededOn) },
      checks: checksOf(placement.offer?.volunteer),
      activities,
      activity,
      sessions: found.map((session) => ({
        ...session,
        heldOn: toIso(session.heldOn),
        isTheirs: theirs.has(session.id),
      })),
    }
  })
}
