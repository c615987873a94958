import { inSchool } from '@/lib/platform/database'
import type { Viewer } from '@/lib/platform/viewer'
import { enterAnswer } from '@/lib/skills/answer-invitation'
import { inviteParent } from '@/lib/skills/invite-command'
import { placeInActivity } from '@/lib/skills/place-commands'
import { recordAfterwards } from '@/lib/skills/placement-afterwards'
import { recordHeld } from '@/lib/skills/placement-held'
import { thank } from '@/lib/skills/placement-thanks'
import { aRequest } from '../builders/placements'
import { type Day, dateOf, momentOf } from './calendar'
import type { AskedStory, RequestStory } from './skills-story'
import type { Happens, Setting, Told } from './told'

/** What staff asked parents for, whom they invited, and what came of it. */
export function requestHappens({ years }: Setting, request: RequestStory): Happens[] {
  const { key, by, title, origin, subject, wanted, skills, yearGroups, needed } = request
  const posted: Happens = {
    at: momentOf(years.now, request.on, '16:20'),
    tell: async (told) => {
      const neededOn = needed && dateOf(years.now, needed)
      const asked = { title, origin, subject, wanted, skills, yearGroups, neededOn }
      told.keep(await aRequest(told.viewer(by), asked), 'request', key)
    },
  }
  return [posted, ...request.asked.flatMap((asked) => askedHappens(years.now, request, asked))]
}

function askedHappens(year: number, { key, by }: RequestStory, asked: AskedStory): Happens[] {
  const { offer, answer, placed, held, afterwards, thanked } = asked
  const id = (told: Told) => told.id('placement', key, offer)
  const step = (
    day: Day,
    time: string,
    tell: (viewer: Viewer, now: Now, told: Told) => Promise<unknown>,
  ) => ({
    at: momentOf(year, day, time),
    tell: async (told: Told) => tell(told.viewer(by), await placementNow(told.viewer(by), id(told)), told),
  })
  const steps: Happens[] = [
    {
      at: momentOf(year, asked.on, '16:40'),
      tell: async (told) => {
        const who = { requestId: told.id('request', key), offerId: told.id('offer', offer) }
        const { id: made } = await inviteParent(told.viewer(by), {
          ...who,
          message: asked.message,
          alone: 'no',
        })
        told.keep(made, 'placement', key, offer)
      },
    },
  ]
  if (answer)
    steps.push(
      step(answer.on, '15:25', (viewer, now) =>
        enterAnswer(viewer, { ...now, answer: answer.says, words: answer.words ?? null }),
      ),
    )
  if (placed)
    steps.push(
      step(placed.on, '16:45', (viewer, now, told) =>
        placeInActivity(viewer, {
          ...now,
          alone: 'no',
          activityId: told.id('activity', placed.activity),
          sessionIds: placed.sessions.map((day) => told.id('session', placed.activity, day)),
          heldOn: null,
          startsAt: null,
        }),
      ),
    )
  if (placed && held)
    steps.push(
      step(held.on, '16:50', (viewer, now, told) =>
        recordHeld(viewer, {
          ...now,
          minutes: Object.fromEntries(
            placed.sessions.map((day) => [told.id('session', placed.activity, day), held.minutes]),
          ),
        }),
      ),
    )
  if (placed && afterwards)
    steps.push(
      step(afterwards.on, '16:55', (viewer, now, told) =>
        recordAfterwards(viewer, {
          ...now,
          pupilsGained: afterwards.gained,
          outcomeId: afterwards.isLinked ? told.id('outcome', placed.activity, '0') : null,
          evidenceId: null,
          staffSaid: afterwards.staff,
          parentSaid: afterwards.parent,
          parentWouldAgain: afterwards.again,
        }),
      ),
    )
  if (thanked)
    steps.push(
      step(thanked.on, '17:00', (viewer, now) =>
        thank(viewer, { ...now, thanks: thanked.words, thankedHow: 'letter' }),
      ),
    )
  return steps
}

type Now = { id: string; version: number }

/** What the placement's page would send back. */
function placementNow(viewer: Viewer, id: string): Promise<Now> {
  const { schoolId } = viewer
  return inSchool(viewer, (tx) =>
    tx.placement.findFirstOrThrow({ where: { schoolId, id }, select: { id: true, version: true } }),
  )
}
