import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aSchool } from '@/prisma/builders'
import { anActivity } from '@/prisma/builders/activities'
import { aPlacement } from '@/prisma/builders/placements'
import { aSession } from '@/prisma/builders/sessions'
import { anOffer } from '@/prisma/builders/skills'
import { changeSession } from '../activities/session-commands'
import { inSchool } from '../platform/database'
import { RuleBroken } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import { callOff } from './call-off'
import { placeInActivity } from './place-commands'
import { checksOf, mayBeAlone } from './volunteer'
import { setVolunteer } from './volunteer-command'

const DAYS = ['2027-05-03', '2027-05-10', '2027-05-17', '2027-05-24'] as const

const day = fc.constantFrom(...DAYS)
const step = fc.oneof(
  fc.record({ what: fc.constant('check' as const), until: fc.option(day) }),
  fc.record({ what: fc.constant('take back' as const) }),
  fc.record({
    what: fc.constant('place' as const),
    alone: fc.constantFrom('yes' as const, 'no' as const),
    at: fc.subarray([0, 1, 2], { minLength: 1 }),
  }),
  fc.record({ what: fc.constant('move' as const), session: fc.nat(2), to: day }),
)
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

/** Alone from the start, so that much is at stake in every sequence. */
const BEGINNING: Step[] = [
  { what: 'check', until: '2027-05-17' },
  { what: 'place', alone: 'yes', at: [0, 1] },
]

test('no sequence of checking, placing and moving leaves somebody alone whose checks do not reach', async () => {
  const { head } = await aSchool()
  const seen = { alone: 0, refused: 0 }
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 12 }), async (steps) => {
      const play = await aPlay(head)
      for (const one of [...BEGINNING, ...steps]) {
        try {
          await play.does(one)
        } catch (error) {
          if (!(error instanceof RuleBroken)) throw error
          seen.refused += 1
        }
        const { isAlone, wrong } = await play.looks()
        expect(wrong).toEqual([])
        if (isAlone) seen.alone += 1
      }
      await play.ends()
    }),
    { numRuns: 8, seed: 60 },
  )
  // A sequence that never gets so far would prove nothing.
  expect(seen.alone).toBeGreaterThan(5)
  expect(seen.refused).toBeGreaterThan(2)
})

async function aPlay(head: Viewer) {
  const { schoolId } = head
  const offerId = await anOffer(head)
  const activityId = await anActivity(head)
  const sessions = [
    await aSession(head, activityId, { heldOn: '2027-05-03', startsAt: '09:00' }),
    await aSession(head, activityId, { heldOn: '2027-05-10', startsAt: '10:00' }),
    await aSession(head, activityId, { heldOn: '2027-05-17', startsAt: '11:00' }),
  ]
  const { id } = await aPlacement(head, { offerId, status: 'accepted' })
  const read = () =>
    inSchool(head, async (tx) => ({
      volunteer: await tx.volunteer.findFirst({ where: { schoolId, offerId } }),
      placement: await tx.placement.findFirstOrThrow({
        where: { schoolId, id },
        relationLoadStrategy: 'join',
        include: { sessions: { include: { session: true } } },
      }),
      sessions: await tx.session.findMany({ where: { schoolId, activityId } }),
    }))

  return {
    async does(one: Step) {
      const now = await read()
      const version = now.volunteer?.version ?? 0
      const checks = { offerId, version, riskAssessedOn: '2026-01-05', checkedOn: '2026-01-06' }
      if (one.what === 'check')
        return setVolunteer(head, { ...checks, state: 'checked', expiresOn: one.until })
      if (one.what === 'take back')
        return setVolunteer(head, { ...checks, state: 'supervised_only', expiresOn: null })
      if (one.what === 'place') {
        const at = one.at.map((i) => sessions[i] as string)
        const input = { id, version: now.placement.version, alone: one.alone, activityId, sessionIds: at }
        return placeInActivity(head, { ...input, heldOn: null, startsAt: null })
      }
      const sessionId = sessions[one.session] as string
      const session = now.sessions.find((row) => row.id === sessionId)
      return changeSession(head, {
        ...{ activityId, sessionId, version: session?.version ?? 1, heldOn: one.to },
        ...{ startsAt: session?.startsAt ?? null, place: null, note: null, languages: [] },
        ...{ isOnline: false, isEvening: false, hasCreche: false },
      })
    },

    async looks() {
      const { volunteer, placement } = await read()
      const checks = checksOf(volunteer)
      const isAlone = placement.status === 'placed' && !placement.isSupervised
      const days = placement.sessions.map(({ session }) => session.heldOn.toISOString().slice(0, 10))
      return { isAlone, wrong: isAlone ? days.filter((onDay) => !mayBeAlone(checks, onDay)) : [] }
    },

    async ends() {
      const { placement } = await read()
      await callOff(head, { id, version: placement.version, why: 'The play is over' })
    },
  }
}
