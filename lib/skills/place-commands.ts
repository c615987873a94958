import 'server-only'
import { changeWhoItIsForIn, decideKindIn, recordActivityIn } from '../activities/commands'
import { addSessionsIn } from '../activities/session-commands'
import type { AddSessions } from '../activities/session-schema'
import { recordHappening } from '../platform/audit'
import { changeInSchool } from '../platform/change'
import { now, today } from '../platform/clock'
import type { Tx } from '../platform/database'
import { type IsoDate, toDate, toIso } from '../platform/dates'
import { NotFound, RuleBroken } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import { invitationEnds, mustBeSupervised } from './invite-command'
import { type PlacementInHand, placementInHand, savePlacement } from './placement-in-hand'
import type { PlaceInActivity, PlaceInNew } from './placement-schema'
import { requestInHand } from './request-in-hand'
import { checksOf, whyNotAlone } from './volunteer'

/** From "yes" to the sessions of an activity. Each resolves to the placement's id. */

/**
 * Places somebody who said yes at sessions of an activity, those that are there and one more where a day is given. Placed already, it
 * changes at which. The request is filled by it.
 *
 * @throws NotFound for a placement, an activity or a session that is not the school's; NotAllowed; StaleEdit; RuleBroken when they have
 *   not said yes, when no session is chosen, or when they would be alone with pupils on a day their checks do not reach
 */
export function placeInActivity(viewer: Viewer, input: PlaceInActivity): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const placement = await placementToPlace(tx, viewer, input.id)
    const { activityId, heldOn } = input
    const chosen = await sessionsOf(tx, viewer, activityId, input.sessionIds)
    const added = heldOn
      ? await addSessionsIn(tx, viewer, { ...ONCE, activityId, heldOn, startsAt: input.startsAt })
      : []
    if (chosen.length + added.length === 0) throw new RuleBroken('sessionIds', NO_SESSION)
    const sessions = [...chosen, ...added.map((id) => ({ id, heldOn: heldOn as IsoDate }))]
    await write(tx, viewer, placement, { ...input, sessions })
    return placement.id
  })
}

/**
 * As `placeInActivity`, at a first session of an activity that is made of the request: of the kind "involvement", for the request's year
 * groups.
 */
export function placeInNewActivity(viewer: Viewer, input: PlaceInNew): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const placement = await placementToPlace(tx, viewer, input.id)
    const { title, heldOn, startsAt, place } = input
    const activityId = await recordActivityIn(tx, viewer, { title, need: null })
    await decideKindIn(tx, viewer, { ...PARENT_TAKES_PART, id: activityId, version: 1 })
    const request = await tx.skillRequest.findFirst({
      where: { schoolId: viewer.schoolId, id: placement.requestId },
      select: { yearGroups: true },
    })
    const yearGroups = request?.yearGroups ?? []
    await changeWhoItIsForIn(tx, viewer, { ...FOR, id: activityId, version: 2, yearGroups })
    const ids = await addSessionsIn(tx, viewer, { ...ONCE, activityId, heldOn, startsAt, place })
    const sessions = ids.map((id) => ({ id, heldOn }))
    await write(tx, viewer, placement, { ...input, activityId, sessions })
    return placement.id
  })
}

const NO_SESSION = 'Choose at least one session, or enter the day of another.'
const NOT_YET = 'They have not said yes. Write down what they answered first.'

const ONCE: Omit<AddSessions, 'activityId' | 'heldOn' | 'startsAt'> = {
  place: null,
  isOnline: false,
  isEvening: false,
  hasCreche: false,
  languages: [],
  note: null,
  repeats: 'once',
  times: null,
  moreDates: [],
}

const PARENT_TAKES_PART = {
  learningAtHome: false,
  takePartInSchool: true,
  changesTheSchool: false,
  kind: 'involvement' as const,
  kindReason: null,
}

const FOR = { groups: [], mustNotMiss: null, familiesForCount: null }

async function placementToPlace(tx: Tx, viewer: Viewer, id: string): Promise<PlacementInHand> {
  const placement = await placementInHand(tx, viewer, id)
  if (!['accepted', 'placed'].includes(placement.status)) throw new RuleBroken('form', NOT_YET)
  return placement
}

type DatedSession = { id: string; heldOn: IsoDate }

async function sessionsOf(
  tx: Tx,
  { schoolId }: Viewer,
  activityId: string,
  ids: readonly string[],
): Promise<DatedSession[]> {
  const chosen = [...new Set(ids)]
  const found = await tx.session.findMany({
    where: { schoolId, activityId, id: { in: chosen } },
    select: { id: true, heldOn: true },
  })
  if (found.length < chosen.length) throw new NotFound()
  return found.map(({ id, heldOn }) => ({ id, heldOn: toIso(heldOn) }))
}

async function write(
  tx: Tx,
  viewer: Viewer,
  { id, requestId, offerId }: PlacementInHand,
  {
    version,
    alone,
    activityId,
    sessions,
  }: { version: number; alone: 'yes' | 'no'; activityId: string; sessions: DatedSession[] },
): Promise<void> {
  const { schoolId } = viewer
  if (alone === 'yes') await refuseAlone(tx, viewer, offerId, sessions)
  const request = await requestInHand(tx, viewer, requestId)
  const days = sessions.map(({ heldOn }) => heldOn).sort()
  const last = days.at(-1) ?? today()
  await tx.placementSession.deleteMany({ where: { schoolId, placementId: id, minutes: null } })
  await savePlacement(
    tx,
    viewer,
    { id, version },
    {
      status: 'placed',
      activityId,
      isSupervised: alone === 'no',
      // By their link they also say afterwards how it was.
      expiresAt: invitationEnds(last > today() ? toDate(last) : now()),
    },
  )
  await tx.placementSession.createMany({
    data: sessions.map((session) => ({ schoolId, placementId: id, sessionId: session.id })),
    skipDuplicates: true,
  })
  if (request.status === 'open') {
    await tx.skillRequest.updateMany({
      where: { schoolId, id: requestId },
      data: { status: 'filled', version: { increment: 1 } },
    })
  }
  await recordHappening(tx, viewer, {
    kind: 'placement.placed',
    recordType: 'placement',
    recordId: id,
    activityId,
    detail: { title: request.title, days, isSupervised: alone === 'no' },
  })
}

/** Said in words here; whatever reaches the tables another way, the database refuses. */
async function refuseAlone(
  tx: Tx,
  { schoolId }: Viewer,
  offerId: string | null,
  sessions: DatedSession[],
): Promise<void> {
  if (!offerId) return
  const offer = await tx.offer.findFirst({
    where: { schoolId, id: offerId },
    relationLoadStrategy: 'join',
    select: { name: true, volunteer: true },
  })
  const checks = checksOf(offer?.volunteer)
  for (const { heldOn } of sessions) {
    const why = whyNotAlone(checks, heldOn)
    if (why) throw new RuleBroken('alone', mustBeSupervised(offer?.name ?? 'This parent', why))
  }
}
