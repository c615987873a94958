import { beforeEach, describe, expect, test } from 'vitest'
import { aFamily, aMember, aSchool } from '@/prisma/builders'
import { anActivity } from '@/prisma/builders/activities'
import { aPlacement, aRequest, checked } from '@/prisma/builders/placements'
import { aSession } from '@/prisma/builders/sessions'
import { anOffer } from '@/prisma/builders/skills'
import { today } from '../platform/clock'
import { inSchool } from '../platform/database'
import { addDays } from '../platform/dates'
import { NotAllowed } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import { callOff } from './call-off'
import { readHelpers } from './helpers-at'
import { getInvitationLink } from './invitation-link'
import { getPlacing } from './placing'
import { listRequests } from './request-list'
import { getInvitation, getRequestForm, readRequest } from './request-page'
import { askedInWords, requestSentence } from './request-words'
import { checksToRenew, readVolunteer } from './volunteer-page'

const GUESSED = '01890000-0000-7000-8000-000000000000'
const ALL = { status: null, origin: null }

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

const read = (viewer: Viewer, id: string) => inSchool(viewer, (tx) => readRequest(tx, viewer, id))

describe('the list of requests', () => {
  test('has the open ones first, and of these what is needed soonest', async () => {
    await aPlacement(head, { requestId: await aRequest(head, { title: 'Filled' }) })
    await aRequest(head, { title: 'Some day' })
    await aRequest(head, { title: 'In May', neededOn: '2027-05-03' })
    await aRequest(head, { title: 'In March', neededOn: '2027-03-03', origin: 'careers' })
    const titles = async (filters: Parameters<typeof listRequests>[1]) =>
      (await listRequests(staff, filters, 1))?.rows.map(({ title }) => title)
    expect(await titles(ALL)).toEqual(['In March', 'In May', 'Some day', 'Filled'])
    expect(await titles({ status: 'filled', origin: null })).toEqual(['Filled'])
    expect(await titles({ status: null, origin: 'careers' })).toEqual(['In March'])
    expect((await listRequests(other, ALL))?.total).toBe(0)
    expect(await listRequests(governor, ALL)).toBeNull()
  })
})

describe('the page of a request', () => {
  test('ranks the offers that fit, with those nobody has asked first, and their checks', async () => {
    const skills = ['building']
    await anOffer(head, { name: 'Asked Before', skills, level: 'some' })
    const asked = await anOffer(head, { name: 'Often Asked', skills, level: 'some' })
    await aPlacement(head, { offerId: asked, status: 'declined' })
    await anOffer(head, { name: 'Singer', skills: ['singing'] })
    const gone = await aFamily(head)
    const ended = await anOffer(head, {
      name: 'Ended',
      skills,
      familyId: gone.id,
      consentUntil: addDays(today(), -1),
    })
    expect(ended).toBeTruthy()
    const id = await aRequest(head, { skills })
    const page = await read(staff, id)
    expect(page?.ranked.map(({ offer }) => offer.name)).toEqual(['Asked Before', 'Often Asked'])
    expect(page?.ranked[0]?.reasons.at(-1)).toBe('has not been asked yet')
    expect(page?.ranked[1]?.reasons.at(-1)).toBe('has been asked once this year')
    expect(page?.ranked[0]?.offer.mayBeAlone).toBe(false)
  })

  test('leaves out of the list who was asked for it, unless it was called off', async () => {
    const skills = ['building']
    const [a, b] = [await anOffer(head, { skills }), await anOffer(head, { skills })]
    const requestId = await aRequest(head, { skills })
    await aPlacement(head, { requestId, offerId: a, status: 'called_off' })
    await aPlacement(head, { requestId, offerId: b, status: 'declined' })
    const page = await read(staff, requestId)
    expect(page?.ranked.map(({ offer }) => offer.id)).toEqual([a])
    expect(page?.placements).toHaveLength(2)
  })

  test('is nothing to another school, to governors, or under a guessed id', async () => {
    const { requestId, offerId, id } = await aPlacement(head, { status: 'accepted' })
    for (const [who, given] of [
      [other, requestId],
      [governor, requestId],
      [head, GUESSED],
      [head, 'guessed'],
    ] as const)
      expect(await read(who, given)).toBeNull()
    expect(await getRequestForm(other, requestId)).toBeNull()
    await expect(getRequestForm(governor, requestId)).rejects.toBeInstanceOf(NotAllowed)
    for (const [get, ours] of [
      [(who: Viewer, given: string) => getInvitation(who, given, offerId), requestId],
      [(who: Viewer, given: string) => getPlacing(who, given), id],
      [(who: Viewer, given: string) => getInvitationLink(who, given), id],
    ] as const) {
      expect(await get(staff, ours)).not.toBeNull()
      expect(await get(other, ours)).toBeNull()
      expect(await get(head, GUESSED)).toBeNull()
      expect(await get(head, 'guessed')).toBeNull()
      await expect(get(governor, ours)).rejects.toBeInstanceOf(NotAllowed)
    }
  })
})

test('a new request is proposed the skills its words name, and the first one of a school takes them', async () => {
  const id = await aRequest(head, { title: 'Year 4 Romans', wanted: 'someone who builds walls' })
  expect((await read(head, id))?.skills.map(({ name }) => name)).toEqual(['Building and stonework'])
  const form = await getRequestForm(staff, null, 'a baker for the fair')
  const baking = form?.skills.find(({ name }) => name === 'Baking')?.id
  expect(form?.proposed).toContainEqual({ skillId: baking, by: ['baker'] })
  const none = await aRequest(head, { title: 'A baker for the fair' })
  expect((await read(head, none))?.skills).toEqual([])
})

test('somebody is placed at sessions of the activity that was asked for, and of no other', async () => {
  const { id } = await aPlacement(head, { status: 'accepted' })
  const [ours, theirs] = [await anActivity(head), await anActivity(other)]
  const session = await aSession(head, ours)
  expect(await getPlacing(staff, id)).toMatchObject({ activity: null, sessions: [] })
  expect(await getPlacing(staff, id, ours)).toMatchObject({
    activity: { id: ours },
    sessions: [{ id: session, isTheirs: false }],
  })
  expect(await getPlacing(staff, id, theirs)).toMatchObject({ activity: null, sessions: [] })
})

test('who helps in an activity, and at a session, is named to those who see offers', async () => {
  const activityId = await anActivity(head)
  const [one, two] = [
    await aSession(head, activityId, { heldOn: '2027-05-03' }),
    await aSession(head, activityId, { heldOn: '2027-05-10' }),
  ]
  await aPlacement(head, { activityId, sessionIds: [two], offerId: await anOffer(head, { name: 'Zofia' }) })
  await aPlacement(head, { activityId, sessionIds: [one], offerId: await anOffer(head, { name: 'Amir' }) })
  const gone = await aPlacement(head, { activityId, sessionIds: [one] })
  await callOff(head, { id: gone.id, version: 3, why: 'Ill' })
  const at = (viewer: Viewer, sessionId?: string) =>
    inSchool(viewer, (tx) => readHelpers(tx, viewer, { activityId, ...(sessionId && { sessionId }) }))
  expect((await at(staff)).map(({ name, days }) => [name, days])).toEqual([
    ['Amir', ['2027-05-03']],
    ['Zofia', ['2027-05-10']],
  ])
  expect((await at(staff, two)).map(({ name }) => name)).toEqual(['Zofia'])
  for (const viewer of [other, governor]) expect(await at(viewer)).toEqual([])
  expect(await inSchool(head, (tx) => readHelpers(tx, head, { activityId: GUESSED }))).toEqual([])
})

describe('checks', () => {
  test('that end soon are named to leaders and the liaison worker, the first to end first', async () => {
    const until = async (name: string, expiresOn: string) => {
      const offerId = await anOffer(head, { name })
      await checked(head, offerId, expiresOn)
      return offerId
    }
    await until('Late', addDays(today(), 31))
    await until('Soon', addDays(today(), 24))
    await until('Over', addDays(today(), -1))
    const named = (viewer: Viewer) => inSchool(viewer, (tx) => checksToRenew(tx, viewer))
    expect((await named(head)).map(({ name }) => name)).toEqual(['Over', 'Soon'])
    expect(await named(staff)).toEqual([])
    expect(await named(other)).toEqual([])
  })

  test('are nothing to another school, to a member of staff, or under a guessed id', async () => {
    const offerId = await anOffer(head)
    await checked(head, offerId)
    const page = (viewer: Viewer, id: string) => inSchool(viewer, (tx) => readVolunteer(tx, viewer, id))
    expect(await page(head, offerId)).toMatchObject({ version: 1, checks: { state: 'checked' } })
    for (const [who, given] of [
      [other, offerId],
      [staff, offerId],
      [head, GUESSED],
    ] as const)
      expect(await page(who, given)).toBeNull()
  })
})

test('where a request stands is one sentence', () => {
  const open = { status: 'open' as const, neededOn: '2027-05-03', closedWhy: null }
  expect(requestSentence({ ...open, placements: [] })).toBe(
    'Looking for a parent, needed on Monday 3 May 2027; nobody asked yet.',
  )
  expect(
    askedInWords([
      { status: 'invited' },
      { status: 'invited' },
      { status: 'declined' },
      { status: 'called_off' },
    ]),
  ).toBe('3 asked: 2 have not answered and one said not this time')
  expect(requestSentence({ ...open, status: 'closed', closedWhy: 'The topic moved', placements: [] })).toBe(
    'Closed: The topic moved',
  )
})
