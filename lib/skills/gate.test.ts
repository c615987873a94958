import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { aSchool } from '@/prisma/builders'
import { anActivity } from '@/prisma/builders/activities'
import { aPlacement, aRequest, checked } from '@/prisma/builders/placements'
import { aSession } from '@/prisma/builders/sessions'
import { anOffer } from '@/prisma/builders/skills'
import { changeSession, removeSession } from '../activities/session-commands'
import { putBack } from '../bin/commands'
import { changeInSchool } from '../platform/change'
import { setClock } from '../platform/clock'
import { inSchool, type Tx } from '../platform/database'
import { toDate } from '../platform/dates'
import { RuleBroken } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import { inviteParent } from './invite-command'
import { placeInActivity, placeInNewActivity } from './place-commands'
import { mayBeAlone, VOLUNTEER_STATES } from './volunteer'
import { setVolunteer } from './volunteer-command'

let head: Viewer

// In the winter before the days on which the checks and the sessions lie.
beforeEach(async () => {
  setClock(new Date('2027-01-11T09:00:00Z'))
  head = (await aSchool()).head
})
afterEach(() => setClock(null))

const unchecked = { code: expect.stringMatching(/^P20/), message: expect.stringContaining('AL001') }
const supervisedOnly = {
  state: 'supervised_only',
  riskAssessedOn: null,
  checkedOn: null,
  expiresOn: null,
} as const

/** Somebody whose checks reach to the end of May 2027, placed without a member of staff on 3 May. */
async function placedAlone() {
  const offerId = await anOffer(head)
  await checked(head, offerId, '2027-05-31')
  const activityId = await anActivity(head)
  const session = await aSession(head, activityId, { heldOn: '2027-05-03' })
  const placed = await aPlacement(head, { offerId, alone: 'yes', activityId, sessionIds: [session] })
  return { ...placed, activityId, session }
}

const sessionInput = (activityId: string, sessionId: string, heldOn: string, version = 1) => ({
  ...{ activityId, sessionId, version, heldOn, startsAt: null, place: null, note: null, languages: [] },
  ...{ isOnline: false, isEvening: false, hasCreche: false },
})

describe('somebody whose checks are not complete is not placed to be alone with pupils', () => {
  test('by inviting them for it', async () => {
    const [requestId, offerId] = [await aRequest(head, { isUnsupervised: true }), await anOffer(head)]
    await expect(
      inviteParent(head, { requestId, offerId, message: null, alone: 'yes' }),
    ).rejects.toMatchObject({
      field: 'alone',
      message: expect.stringContaining('Sara has no checks that are complete'),
    })
  })

  test('by placing them, in an activity there is or a new one', async () => {
    const { id } = await aPlacement(head, { status: 'accepted' })
    const activityId = await anActivity(head)
    const sessionIds = [await aSession(head, activityId)]
    const at = { id, version: 2, alone: 'yes' as const, heldOn: null, startsAt: null }
    await expect(placeInActivity(head, { ...at, activityId, sessionIds })).rejects.toMatchObject({
      field: 'alone',
    })
    await expect(
      placeInNewActivity(head, { ...at, title: 'A wall', heldOn: '2027-03-02', place: null }),
    ).rejects.toMatchObject({ field: 'alone' })
    const left = await inSchool(head, async (tx) => [
      await tx.placement.count({ where: { schoolId: head.schoolId, status: 'placed' } }),
      await tx.activity.count({ where: { schoolId: head.schoolId, title: 'A wall' } }),
    ])
    expect(left).toEqual([0, 0])
  })

  test('by a page that was opened while the check stood', async () => {
    const offerId = await anOffer(head)
    await checked(head, offerId)
    const { id } = await aPlacement(head, { offerId, status: 'accepted' })
    await setVolunteer(head, { offerId, version: 1, ...supervisedOnly })
    const activityId = await anActivity(head)
    const sessionIds = [await aSession(head, activityId)]
    await expect(
      placeInActivity(head, {
        id,
        version: 2,
        alone: 'yes',
        activityId,
        sessionIds,
        heldOn: null,
        startsAt: null,
      }),
    ).rejects.toMatchObject({
      field: 'alone',
      message: expect.stringContaining('no checks that are complete'),
    })
  })

  test('on a day the checks do not reach', async () => {
    const { id, activityId } = await placedAlone()
    const june = await aSession(head, activityId, { heldOn: '2027-06-01' })
    await expect(
      placeInActivity(head, {
        ...{ id, version: 3, alone: 'yes', activityId, sessionIds: [june], heldOn: null, startsAt: null },
      }),
    ).rejects.toMatchObject({ message: expect.stringContaining('checks that end on 31 May 2027') })
  })

  test('by rows written past the commands, as a list that is brought in or a copy that is put back would', async () => {
    const { schoolId, personId } = head
    const { id, requestId, offerId, activityId } = await aPlacement(head)
    const session = await aSession(head, activityId ?? '', { heldOn: '2027-06-01' })
    const data = {
      ...{ schoolId, requestId, offerId, isSupervised: false, invitedById: personId },
      ...{ invitedByName: 'Amina Khan', invitedOn: toDate('2027-01-01') },
    }
    const write = (work: (tx: Tx) => Promise<unknown>) => expect(inSchool(head, work)).rejects
    for (const status of ['placed', 'held'] as const) {
      await write((tx) => tx.placement.create({ data: { ...data, status } })).toMatchObject(unchecked)
      await write((tx) => tx.placement.createMany({ data: [{ ...data, status }] })).toMatchObject(unchecked)
    }
    await write((tx) =>
      tx.placement.updateMany({ where: { schoolId, id }, data: { isSupervised: false } }),
    ).toMatchObject(unchecked)
    await write(
      (tx) => tx.$executeRaw`UPDATE "Placement" SET "isSupervised" = false WHERE "id" = ${id}::uuid`,
    ).toMatchObject(unchecked)
    const alone = await placedAlone()
    await write((tx) =>
      tx.placementSession.create({ data: { schoolId, placementId: alone.id, sessionId: session } }),
    ).toMatchObject(unchecked)
    await write((tx) =>
      tx.placement.updateMany({ where: { schoolId, id: alone.id }, data: { offerId } }),
    ).toMatchObject(unchecked)
  })
})

describe('somebody placed without a member of staff stays checked', () => {
  test('when the session is moved: the form says whose checks end before', async () => {
    const { activityId, session } = await placedAlone()
    const refused = changeSession(head, sessionInput(activityId, session, '2027-06-01'))
    await expect(refused).rejects.toBeInstanceOf(RuleBroken)
    await expect(refused).rejects.toMatchObject({
      field: 'form',
      message: expect.stringContaining(
        'Sara would be alone with pupils on 1 June 2027, and their checks end on 31 May 2027, before this date.',
      ),
    })
    await changeSession(head, sessionInput(activityId, session, '2027-05-31'))
  })

  test('when a session comes back out of the bin after the check was shortened', async () => {
    const { id, offerId, activityId, session } = await placedAlone()
    await removeSession(head, { activityId, sessionId: session, version: 1, reason: 'Twice' })
    await checked(head, offerId, '2027-04-30')
    const entry = await inSchool(head, (tx) =>
      tx.binEntry.findFirstOrThrow({ where: { schoolId: head.schoolId, recordId: session } }),
    )
    await expect(putBack(head, { id: entry.id })).rejects.toMatchObject({
      name: 'RuleBroken',
      message: expect.stringContaining('on 3 May 2027'),
    })
    await checked(head, offerId, '2027-05-31')
    await putBack(head, { id: entry.id })
    const there = await inSchool(head, (tx) =>
      tx.placementSession.count({ where: { schoolId: head.schoolId, placementId: id, sessionId: session } }),
    )
    expect(there).toBe(1)
  })

  test('when the row of their checks is changed by itself', async () => {
    const { offerId } = await placedAlone()
    const { schoolId } = head
    for (const data of [
      { state: 'not_known' },
      { riskAssessedOn: null },
      { expiresOn: toDate('2027-05-02') },
    ] as const) {
      await expect(
        inSchool(head, (tx) => tx.volunteer.updateMany({ where: { schoolId, offerId }, data })),
      ).rejects.toMatchObject(unchecked)
      await expect(
        changeInSchool(head, async (tx) => {
          await tx.volunteer.updateMany({ where: { schoolId, offerId }, data })
          return null
        }),
      ).rejects.toBeInstanceOf(RuleBroken)
    }
  })

  test('and what was held is no longer asked about when it is written down how it went', async () => {
    const { id, offerId, session } = await placedAlone()
    const { schoolId } = head
    await inSchool(head, (tx) =>
      tx.placement.updateMany({ where: { schoolId, id }, data: { status: 'held' } }),
    )
    await setVolunteer(head, { offerId, version: 1, ...supervisedOnly })
    await inSchool(head, async (tx) => {
      await tx.placement.updateMany({ where: { schoolId, id }, data: { staffSaid: 'Calm and clear' } })
      await tx.placementSession.updateMany({
        where: { schoolId, placementId: id, sessionId: session },
        data: { minutes: 60 },
      })
    })
    const kept = await inSchool(head, (tx) => tx.placement.findFirstOrThrow({ where: { schoolId, id } }))
    expect(kept).toMatchObject({ status: 'held', isSupervised: false, staffSaid: 'Calm and clear' })
  })
})

test('the database and the rule in words agree on who may be alone, for all states and days', async () => {
  const { schoolId } = head
  const offerId = await anOffer(head)
  const days = [null, '2027-05-03'] as const
  const outcomes: boolean[] = []
  for (const state of VOLUNTEER_STATES)
    for (const riskAssessedOn of days)
      for (const checkedOn of days)
        for (const expiresOn of [null, '2027-05-02', '2027-05-03', '2027-05-04'])
          for (const onDay of days) {
            const row = await inSchool(head, async (tx) => {
              const date = (day: string | null) => (day ? toDate(day) : null)
              const data = {
                ...{ state, setByName: 'Amina Khan', setAt: new Date('2027-01-01') },
                ...{
                  riskAssessedOn: date(riskAssessedOn),
                  checkedOn: date(checkedOn),
                  expiresOn: date(expiresOn),
                },
              }
              await tx.volunteer.upsert({
                where: { schoolId_offerId: { schoolId, offerId } },
                create: { ...data, schoolId, offerId },
                update: data,
              })
              const [asked] = await tx.$queryRaw<{ may: boolean }[]>`
                SELECT may_be_alone(${schoolId}::uuid, ${offerId}::uuid, ${onDay}::date) AS "may"`
              return asked
            })
            const said = mayBeAlone({ state, riskAssessedOn, checkedOn, expiresOn }, onDay)
            expect(said).toBe(row?.may)
            outcomes.push(said)
          }
  expect(new Set(outcomes)).toEqual(new Set([true, false]))
})
