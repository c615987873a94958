import { inSchool } from '@/lib/platform/database'
import type { Viewer } from '@/lib/platform/viewer'
import { enterAnswer } from '@/lib/skills/answer-invitation'
import { callOff } from '@/lib/skills/call-off'
import { inviteParent } from '@/lib/skills/invite-command'
import { placeInActivity } from '@/lib/skills/place-commands'
import { recordAfterwards } from '@/lib/skills/placement-afterwards'
import { recordHeld } from '@/lib/skills/placement-held'
import { postRequest } from '@/lib/skills/request-commands'
import type { NewRequest } from '@/lib/skills/request-schema'
import { setVolunteer } from '@/lib/skills/volunteer-command'
import type { PlacementStatus } from '../generated/enums'
import { anActivity } from './activities'
import { aSession } from './sessions'
import { anOffer } from './skills'

/** A request for a parent, of these skills by their keys; gives its id. */
export async function aRequest(
  viewer: Viewer,
  { skills = [], ...given }: Partial<Omit<NewRequest, 'skillIds'>> & { skills?: string[] } = {},
): Promise<string> {
  const known = await inSchool(viewer, (tx) =>
    tx.skill.findMany({ where: { schoolId: viewer.schoolId, key: { in: skills } }, select: { id: true } }),
  )
  return postRequest(viewer, {
    title: 'Year 4 Romans: building a wall',
    origin: 'curriculum',
    subject: null,
    wanted: null,
    yearGroups: [],
    days: [],
    language: null,
    howFar: null,
    neededOn: null,
    isUnsupervised: false,
    activityId: null,
    skillIds: known.map(({ id }) => id),
    ...given,
  })
}

/** Checks of an offer's parent that are complete, without an end unless there is one. */
export async function checked(
  viewer: Viewer,
  offerId: string,
  expiresOn: string | null = null,
): Promise<void> {
  const { schoolId } = viewer
  const row = await inSchool(viewer, (tx) =>
    tx.volunteer.findFirst({ where: { schoolId, offerId }, select: { version: true } }),
  )
  await setVolunteer(viewer, {
    offerId,
    version: row?.version ?? 0,
    state: 'checked',
    riskAssessedOn: '2025-09-01',
    checkedOn: '2025-09-02',
    expiresOn,
  })
}

type APlacement = {
  id: string
  token: string
  requestId: string
  offerId: string
  activityId: string | null
}

type Given = {
  requestId?: string
  offerId?: string
  status?: PlacementStatus
  /** 'yes' needs checks that are complete. */
  alone?: 'yes' | 'no'
  activityId?: string
  sessionIds?: string[]
}

/**
 * A parent who was asked for a request, as far as `status` says; made with an offer, a request, an activity and a session of its own
 * where none are given.
 */
export async function aPlacement(viewer: Viewer, given: Given = {}): Promise<APlacement> {
  const { status = 'placed', alone = 'no' } = given
  const requestId = given.requestId ?? (await aRequest(viewer))
  const offerId = given.offerId ?? (await anOffer(viewer))
  const { id, token } = await inviteParent(viewer, { requestId, offerId, message: null, alone })
  const ids = { id, token, requestId, offerId, activityId: null }
  if (status === 'invited') return ids
  if (status === 'called_off') {
    await callOff(viewer, { id, version: 1, why: 'The visit was cancelled' })
    return ids
  }
  await enterAnswer(viewer, { id, version: 1, answer: status === 'declined' ? 'no' : 'yes', words: null })
  if (status === 'declined' || status === 'accepted') return ids
  const activityId = given.activityId ?? (await anActivity(viewer))
  const sessionIds = given.sessionIds ?? [await aSession(viewer, activityId)]
  const none = { heldOn: null, startsAt: null }
  await placeInActivity(viewer, { id, version: 2, alone, activityId, sessionIds, ...none })
  if (status === 'held') {
    const minutes = Object.fromEntries(sessionIds.map((sessionId) => [sessionId, 60]))
    await recordHeld(viewer, { id, version: 3, minutes })
  }
  return { ...ids, activityId }
}

/** As `aPlacement`, held for an hour, with what came of it on record: a parent whose help was used. */
export async function aUse(
  viewer: Viewer,
  given: Omit<Given, 'status'> & { outcomeId?: string; parentWouldAgain?: boolean } = {},
): Promise<APlacement> {
  const { outcomeId = null, parentWouldAgain = null, ...placed } = given
  const placement = await aPlacement(viewer, { ...placed, status: 'held' })
  await recordAfterwards(viewer, {
    id: placement.id,
    version: 4,
    pupilsGained: 'They built a wall and could say why it stands.',
    outcomeId,
    evidenceId: null,
    staffSaid: null,
    parentSaid: null,
    parentWouldAgain,
  })
  return placement
}
