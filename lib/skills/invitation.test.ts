import { beforeEach, expect, test } from 'vitest'
import { aSchool } from '@/prisma/builders'
import { anActivity } from '@/prisma/builders/activities'
import { aPlacement, aRequest } from '@/prisma/builders/placements'
import { aSession } from '@/prisma/builders/sessions'
import { anOffer } from '@/prisma/builders/skills'
import { setClock, today } from '../platform/clock'
import { inSchool } from '../platform/database'
import { addDays } from '../platform/dates'
import { newToken } from '../platform/link-token'
import type { Viewer } from '../platform/viewer'
import { answerByLink, LONGEST_SAID, sayAfterwards } from './answer-by-link'
import { makeLinkAnew } from './call-off'
import { readInvitation } from './invitation'
import { deleteOffer } from './write-offer'

let head: Viewer

beforeEach(async () => {
  head = (await aSchool()).head
})

const says = (token: string, answer: 'yes' | 'no', words = '') =>
  answerByLink({ token, locale: 'ur', words, answer })

const rowOf = (id: string) =>
  inSchool(head, (tx) => tx.placement.findFirstOrThrow({ where: { schoolId: head.schoolId, id } }))

const historyOf = (id: string) =>
  inSchool(head, (tx) =>
    tx.auditEntry.findMany({ where: { schoolId: head.schoolId, recordId: id }, orderBy: { id: 'asc' } }),
  )

test('the link of an invitation opens that one, in the words of the language', async () => {
  const requestId = await aRequest(head, { title: 'Romans', yearGroups: ['Year 4'], neededOn: today() })
  const { token } = await aPlacement(head, { requestId, status: 'invited' })
  const other = await aPlacement(head, { status: 'invited' })
  const opened = await readInvitation(token, 'ur')
  expect(opened).toMatchObject({
    title: 'Romans',
    yearGroups: ['Year 4'],
    status: 'invited',
    isMachine: true,
  })
  expect(JSON.stringify(opened)).not.toContain(other.id)
  expect(await readInvitation(newToken(), 'ur')).toBeNull()
  expect(await readInvitation('guessed', 'ur')).toBeNull()
  expect(await says(newToken(), 'yes')).toBeNull()
  expect(await sayAfterwards({ token: newToken(), locale: 'en', words: 'Good', again: true })).toBeNull()
})

test('a yes or a no is kept with its language, and can be changed until they are placed', async () => {
  const { id, token } = await aPlacement(head, { status: 'invited' })
  expect(await says(token, 'no', 'اس بار نہیں')).toBe(true)
  expect(await rowOf(id)).toMatchObject({
    status: 'declined',
    answerWords: 'اس بار نہیں',
    answerLocale: 'ur',
  })
  expect(await says(token, 'yes', 'Yes\0 after ten')).toBe(true)
  expect(await says(token, 'yes', 'Yes after ten')).toBe(true)
  expect(await rowOf(id)).toMatchObject({ status: 'accepted', answerWords: 'Yes after ten', version: 3 })
  const entries = await historyOf(id)
  expect(entries.map(({ kind }) => kind)).toEqual([
    'placement.invited',
    'placement.declined_by_link',
    'placement.accepted_by_link',
  ])
  expect(JSON.stringify(entries)).not.toContain('after ten')
  await says(token, 'yes', 'x'.repeat(LONGEST_SAID + 50))
  expect((await rowOf(id)).answerWords).toHaveLength(LONGEST_SAID)
})

test('what is arranged, called off or withdrawn is answered no more', async () => {
  const placed = await aPlacement(head, { status: 'placed' })
  expect(await says(placed.token, 'no')).toBe(false)
  expect(await readInvitation(placed.token, 'en')).toMatchObject({ status: 'placed' })
  const off = await aPlacement(head, { status: 'called_off' })
  expect(await says(off.token, 'yes')).toBe(false)
  expect(await readInvitation(off.token, 'en')).toMatchObject({ status: 'called_off' })
  const offerId = await anOffer(head)
  const withdrawn = await aPlacement(head, { offerId, status: 'invited' })
  await inSchool(head, (tx) => deleteOffer(tx, head.schoolId, offerId))
  expect(await readInvitation(withdrawn.token, 'en')).toBeNull()
  expect(await says(withdrawn.token, 'yes')).toBeNull()
})

test('a link that was made anew, or is past its time, opens nothing', async () => {
  const { id, token } = await aPlacement(head, { status: 'invited' })
  const anew = await makeLinkAnew(head, { id, version: 1 })
  expect(await readInvitation(token, 'en')).toBeNull()
  expect(await readInvitation(anew.token, 'en')).not.toBeNull()
  const late = new Date(Date.now() + 61 * 86_400_000)
  setClock(late)
  try {
    expect(await readInvitation(anew.token, 'en')).toBeNull()
  } finally {
    setClock(null)
  }
})

test('how it was is asked once a session has been, and said by whoever was there', async () => {
  const activityId = await anActivity(head)
  const [past, next] = [
    await aSession(head, activityId, { heldOn: addDays(today(), -1) }),
    await aSession(head, activityId, { heldOn: addDays(today(), 7) }),
  ]
  const before = await aPlacement(head, { activityId, sessionIds: [next] })
  const input = { locale: 'so' as const, words: 'Aad bay u fiicnayd', again: true }
  expect(await sayAfterwards({ ...input, token: before.token })).toBe(false)
  expect(await readInvitation(before.token, 'en')).toMatchObject({ isAfterwards: false })
  const after = await aPlacement(head, { activityId, sessionIds: [past, next] })
  expect(await readInvitation(after.token, 'en')).toMatchObject({ isAfterwards: true, hasSaid: false })
  expect(await sayAfterwards({ ...input, token: after.token })).toBe(true)
  expect(await rowOf(after.id)).toMatchObject({
    parentSaid: 'Aad bay u fiicnayd',
    parentSaidLocale: 'so',
    parentWouldAgain: true,
  })
  expect(await readInvitation(after.token, 'en')).toMatchObject({ hasSaid: true, parentWouldAgain: true })
  expect(JSON.stringify(await historyOf(after.id))).not.toContain('fiicnayd')
})
