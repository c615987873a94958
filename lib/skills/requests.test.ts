import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { aMember, aSchool } from '@/prisma/builders'
import { anActivity } from '@/prisma/builders/activities'
import { aPlacement, aRequest, checked } from '@/prisma/builders/placements'
import { aSession } from '@/prisma/builders/sessions'
import { anOffer } from '@/prisma/builders/skills'
import { now, setClock, today } from '../platform/clock'
import { inSchool } from '../platform/database'
import { addDays } from '../platform/dates'
import { NotAllowed, NotFound, RuleBroken, StaleEdit } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import { enterAnswer } from './answer-invitation'
import { callOff, makeLinkAnew } from './call-off'
import { inviteParent } from './invite-command'
import { placeInActivity, placeInNewActivity } from './place-commands'
import { changeRequest, closeRequest, reopenRequest } from './request-commands'
import { setVolunteer } from './volunteer-command'

const GUESSED = '01890000-0000-7000-8000-000000000000'

let head: Viewer
let staff: Viewer
let governor: Viewer
let other: Viewer

beforeEach(async () => {
  const made = await aSchool()
  head = made.head
  staff = await aMember(made.school, 'staff')
  governor = await aMember(made.school, 'governor')
  other = (await aSchool()).head
})

afterEach(() => setClock(null))

const statusOf = (viewer: Viewer, id: string) =>
  inSchool(viewer, (tx) =>
    tx.skillRequest.findFirstOrThrow({ where: { schoolId: viewer.schoolId, id }, select: { status: true } }),
  ).then(({ status }) => status)

const placementOf = (viewer: Viewer, id: string) =>
  inSchool(viewer, (tx) =>
    tx.placement.findFirstOrThrow({
      where: { schoolId: viewer.schoolId, id },
      relationLoadStrategy: 'join',
      include: { sessions: true },
    }),
  )

const details = {
  title: 'Year 2 allotment',
  origin: 'clubs' as const,
  subject: null,
  wanted: null,
  skillIds: [],
  yearGroups: ['Year 2'],
  days: [],
  language: null,
  howFar: null,
  neededOn: null,
  isUnsupervised: false,
  activityId: null,
}

describe('a request', () => {
  test('is posted by anybody who works in the school, changed, closed with a reason and opened again', async () => {
    const id = await aRequest(staff)
    await changeRequest(staff, { ...details, id, version: 1 })
    await expect(changeRequest(head, { ...details, id, version: 1 })).rejects.toBeInstanceOf(StaleEdit)
    await closeRequest(staff, { id, version: 2, why: 'The topic was moved' })
    expect(await statusOf(head, id)).toBe('closed')
    await expect(changeRequest(staff, { ...details, id, version: 3 })).rejects.toBeInstanceOf(RuleBroken)
    await expect(closeRequest(staff, { id, version: 3, why: 'Again' })).rejects.toBeInstanceOf(RuleBroken)
    await reopenRequest(staff, { id, version: 3 })
    await expect(reopenRequest(staff, { id, version: 4 })).rejects.toBeInstanceOf(RuleBroken)
    expect(await statusOf(head, id)).toBe('open')
  })

  test('is not for a day that is over, unless that has gone by since', async () => {
    const yesterday = addDays(today(), -1)
    const refused = { name: 'RuleBroken', field: 'neededOn' }
    await expect(aRequest(staff, { neededOn: yesterday })).rejects.toMatchObject(refused)
    const id = await aRequest(staff, { neededOn: today() })
    await expect(
      changeRequest(staff, { ...details, id, version: 1, neededOn: yesterday }),
    ).rejects.toMatchObject(refused)
    const posted = today()
    setClock(new Date(now().getTime() + 48 * 3_600_000))
    await changeRequest(staff, { ...details, id, version: 1, neededOn: posted })
  })

  test('is nothing to another school, to governors, or under a guessed id', async () => {
    const id = await aRequest(staff)
    await expect(aRequest(governor)).rejects.toBeInstanceOf(NotAllowed)
    for (const [who, given, refusal] of [
      [other, id, NotFound],
      [governor, id, NotAllowed],
      [head, GUESSED, NotFound],
    ] as const) {
      await expect(changeRequest(who, { ...details, id: given, version: 1 })).rejects.toBeInstanceOf(refusal)
      await expect(closeRequest(who, { id: given, version: 1, why: 'No' })).rejects.toBeInstanceOf(refusal)
      await expect(reopenRequest(who, { id: given, version: 1 })).rejects.toBeInstanceOf(refusal)
      const offerId = await anOffer(other)
      await expect(
        inviteParent(who, { requestId: given, offerId, message: null, alone: 'no' }),
      ).rejects.toBeInstanceOf(refusal)
    }
    await expect(
      changeRequest(head, { ...details, skillIds: [GUESSED], id, version: 1 }),
    ).rejects.toBeInstanceOf(NotFound)
    const theirs = await anActivity(other)
    await expect(
      changeRequest(head, { ...details, activityId: theirs, id, version: 1 }),
    ).rejects.toBeInstanceOf(NotFound)
  })
})

describe('somebody who is asked', () => {
  test('answers, is placed at sessions, and the request is filled by it', async () => {
    const requestId = await aRequest(staff)
    const offerId = await anOffer(head)
    const { id, token } = await inviteParent(staff, {
      requestId,
      offerId,
      message: 'Would you?',
      alone: 'no',
    })
    expect(token).toMatch(/^[\w-]{43}$/)
    await expect(
      inviteParent(staff, { requestId, offerId, message: null, alone: 'no' }),
    ).rejects.toMatchObject({ message: expect.stringContaining('asked for this already') })
    await expect(closeRequest(staff, { id: requestId, version: 1, why: 'No' })).rejects.toBeInstanceOf(
      RuleBroken,
    )
    const place = { id, title: 'The wall', heldOn: '2027-03-02', startsAt: '10:00', place: 'The yard' }
    await expect(placeInNewActivity(staff, { ...place, version: 1, alone: 'no' })).rejects.toBeInstanceOf(
      RuleBroken,
    )
    await enterAnswer(staff, { id, version: 1, answer: 'no', words: null })
    await enterAnswer(staff, { id, version: 2, answer: 'yes', words: 'After ten, please' })
    await placeInNewActivity(staff, { ...place, version: 3, alone: 'no' })
    await expect(enterAnswer(staff, { id, version: 4, answer: 'no', words: null })).rejects.toBeInstanceOf(
      RuleBroken,
    )
    expect(await statusOf(head, requestId)).toBe('filled')
    const placed = await placementOf(head, id)
    expect(placed).toMatchObject({ status: 'placed', isSupervised: true, sessions: [{}] })
    const activity = await inSchool(head, (tx) =>
      tx.activity.findFirstOrThrow({ where: { schoolId: head.schoolId, id: placed.activityId ?? '' } }),
    )
    expect(activity).toMatchObject({ title: 'The wall', kind: 'involvement', status: 'idea' })
  })

  test('has had an answer of the school to their offer', async () => {
    const offerId = await anOffer(head)
    await aPlacement(staff, { offerId, status: 'invited' })
    const offer = await inSchool(head, (tx) =>
      tx.offer.findFirstOrThrow({ where: { schoolId: head.schoolId, id: offerId } }),
    )
    expect(offer.answeredOn?.toISOString().slice(0, 10)).toBe(today())
  })

  test('can be placed at other sessions of it, and called off: then the request is open again', async () => {
    const { id, requestId, activityId } = await aPlacement(head, { status: 'placed' })
    const next = await aSession(head, activityId ?? '', { heldOn: addDays(today(), 7) })
    const at = { id, alone: 'no' as const, activityId: activityId ?? '', heldOn: null, startsAt: null }
    await expect(placeInActivity(staff, { ...at, version: 3, sessionIds: [] })).rejects.toBeInstanceOf(
      RuleBroken,
    )
    await placeInActivity(staff, { ...at, version: 3, sessionIds: [next] })
    expect((await placementOf(head, id)).sessions.map(({ sessionId }) => sessionId)).toEqual([next])
    await expect(callOff(staff, { id, version: 3, why: 'Ill' })).rejects.toBeInstanceOf(StaleEdit)
    expect(await callOff(staff, { id, version: 4, why: 'Ill' })).toBe(requestId)
    expect((await placementOf(head, id)).sessions).toEqual([])
    expect(await statusOf(head, requestId)).toBe('open')
    await expect(callOff(staff, { id, version: 5, why: 'Ill' })).rejects.toBeInstanceOf(RuleBroken)
    await expect(makeLinkAnew(staff, { id, version: 5 })).rejects.toBeInstanceOf(RuleBroken)
  })

  test('has one link at a time', async () => {
    const { id, token } = await aPlacement(head, { status: 'invited' })
    const anew = await makeLinkAnew(staff, { id, version: 1 })
    expect(anew.token).not.toBe(token)
  })

  test('is nothing to another school, to governors, or under a guessed id', async () => {
    const { id, activityId } = await aPlacement(head)
    const session = await aSession(head, activityId ?? '', { heldOn: addDays(today(), 7) })
    for (const [who, given, refusal] of [
      [other, id, NotFound],
      [governor, id, NotAllowed],
      [head, GUESSED, NotFound],
    ] as const) {
      const at = { id: given, version: 3, alone: 'no' as const, heldOn: null, startsAt: null }
      await expect(
        enterAnswer(who, { id: given, version: 3, answer: 'yes', words: null }),
      ).rejects.toBeInstanceOf(refusal)
      await expect(callOff(who, { id: given, version: 3, why: 'No' })).rejects.toBeInstanceOf(refusal)
      await expect(makeLinkAnew(who, { id: given, version: 3 })).rejects.toBeInstanceOf(refusal)
      await expect(
        placeInActivity(who, { ...at, activityId: activityId ?? '', sessionIds: [session] }),
      ).rejects.toBeInstanceOf(refusal)
      await expect(
        placeInNewActivity(who, { ...at, title: 'A wall', heldOn: '2027-03-02', place: null }),
      ).rejects.toBeInstanceOf(refusal)
    }
    const theirs = await anActivity(other)
    const at = { id, version: 3, alone: 'no' as const, heldOn: null, startsAt: null }
    await expect(
      placeInActivity(head, { ...at, activityId: theirs, sessionIds: [await aSession(other, theirs)] }),
    ).rejects.toBeInstanceOf(NotFound)
    await expect(
      inviteParent(head, {
        requestId: await aRequest(head),
        offerId: await anOffer(other),
        message: null,
        alone: 'no',
      }),
    ).rejects.toBeInstanceOf(NotFound)
  })
})

describe('what is known of somebody’s checks', () => {
  const row = (offerId: string) =>
    ({
      offerId,
      version: 0,
      state: 'checked',
      riskAssessedOn: '2026-01-05',
      checkedOn: '2026-01-06',
      expiresOn: null,
    }) as const

  test('is set by leaders and the liaison worker, in the school, on an offer that is there', async () => {
    const offerId = await anOffer(head)
    await expect(setVolunteer(staff, row(offerId))).rejects.toBeInstanceOf(NotAllowed)
    await expect(setVolunteer(governor, row(offerId))).rejects.toBeInstanceOf(NotFound)
    await expect(setVolunteer(other, row(offerId))).rejects.toBeInstanceOf(NotFound)
    await expect(setVolunteer(head, row(GUESSED))).rejects.toBeInstanceOf(NotFound)
    await setVolunteer(head, row(offerId))
    await expect(setVolunteer(head, row(offerId))).rejects.toBeInstanceOf(StaleEdit)
    await setVolunteer(head, { ...row(offerId), version: 1, state: 'supervised_only' })
    const kept = await inSchool(head, (tx) =>
      tx.volunteer.findFirstOrThrow({ where: { schoolId: head.schoolId, offerId } }),
    )
    expect(kept).toMatchObject({ state: 'supervised_only', checkedOn: null, version: 2 })
  })

  test('needs its days', async () => {
    const offerId = await anOffer(head)
    const field = (input: Partial<Parameters<typeof setVolunteer>[1]>) =>
      setVolunteer(head, { ...row(offerId), ...input }).catch((error: RuleBroken) => error.field)
    expect(await field({ riskAssessedOn: null })).toBe('riskAssessedOn')
    expect(await field({ checkedOn: null })).toBe('checkedOn')
    expect(await field({ checkedOn: addDays(today(), 1) })).toBe('checkedOn')
    expect(await field({ riskAssessedOn: addDays(today(), 1) })).toBe('riskAssessedOn')
    expect(await field({ expiresOn: '2026-01-06' })).toBe('expiresOn')
  })

  test('that is taken back puts a member of staff beside whoever was placed without one', async () => {
    const offerId = await anOffer(head)
    await checked(head, offerId)
    const { id } = await aPlacement(head, { offerId, alone: 'yes' })
    expect(await placementOf(head, id)).toMatchObject({ isSupervised: false })
    await setVolunteer(head, { ...row(offerId), version: 1, state: 'supervised_only' })
    expect(await placementOf(head, id)).toMatchObject({ isSupervised: true, status: 'placed' })
    const told = await inSchool(head, (tx) =>
      tx.auditEntry.count({
        where: { schoolId: head.schoolId, kind: 'placement.supervised_again', recordId: id },
      }),
    )
    expect(told).toBe(1)
  })
})
