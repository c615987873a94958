import { afterEach, expect, test } from 'vitest'
import { aFamily, aMember, aSchool } from '@/prisma/builders'
import { answerByDoor } from '@/prisma/builders/door'
import { aDoorLink, anOffer } from '@/prisma/builders/skills'
import { openMine, withdrawMine } from '../door/mine'
import { familyLeft } from '../families/commands'
import { setClock } from '../platform/clock'
import { inSchool } from '../platform/database'
import type { Viewer } from '../platform/viewer'
import { noteAnswered } from './offer-commands'
import { offerFilters } from './offer-filters'
import { exportOffers, listOffers } from './offer-list'
import { offersTable } from './offer-list-csv'
import { addSkill } from './skill-commands'

afterEach(() => setClock(null))

const listed = async (viewer: Viewer, asked: Record<string, string> = {}) =>
  (await listOffers(viewer, offerFilters.parse(asked)))?.offers.map(({ name }) => name)

test('lists what is offered, the latest first, and what still waits by how long it has waited', async () => {
  const { head } = await aSchool()
  setClock(new Date('2027-01-11T09:00:00Z'))
  const first = await anOffer(head, { name: 'Dave', skills: ['building'] })
  setClock(new Date('2027-01-12T09:00:00Z'))
  const family = await aFamily(head, { reference: 'F-7' })
  await anOffer(head, {
    ...{ name: 'Sara', skills: ['sewing', 'cooking'], familyId: family.id, ownWords: 'میں کپڑے سیتی ہوں' },
    ...{ locale: 'ur', speaks: ['Urdu'], days: ['tue_morning'], howFar: 'help_regularly' },
  })
  setClock(new Date('2027-01-13T09:00:00Z'))
  await anOffer(head, { name: 'Ken', skills: ['other_sport'], ownWords: 'Karate' })
  expect(await listed(head)).toEqual(['Ken', 'Sara', 'Dave'])
  expect(await listed(head, { show: 'waiting' })).toEqual(['Dave', 'Sara', 'Ken'])
  expect(await listed(head, { show: 'words' })).toEqual(['Sara', 'Ken'])
  expect(await listed(head, { speaks: 'Urdu' })).toEqual(['Sara'])
  expect(await listed(head, { day: 'tue_morning', howFar: 'help_regularly' })).toEqual(['Sara'])
  expect(await listed(head, { q: 'tailor' })).toEqual(['Sara'])
  expect(await listed(head, { q: 'karatey', speaks: 'Urdu' })).toEqual([])
  expect(await listed(head, { q: 'the' })).toEqual([])
  expect(await listed(head, { page: '2' })).toEqual([])
  const list = await listOffers(head, offerFilters.parse({ q: 'urdu' }))
  expect(list?.offers[0]).toMatchObject({
    ...{ familyReference: 'F-7', skills: ['Sewing and knitting', 'Cooking'], isToMatch: true, state: null },
    ...{ sentOn: '2027-01-12', answeredOn: null },
  })
  const all = await listOffers(head, offerFilters.parse({}))
  expect(all).toMatchObject({ total: 3, waiting: 3, toMatch: 2 })
  const sewing = all?.skills.find(({ name }) => name === 'Sewing and knitting')?.id ?? ''
  expect(await listed(head, { skill: sewing })).toEqual(['Sara'])
  await inSchool(head, (tx) =>
    tx.offer.updateMany({
      where: { schoolId: head.schoolId, id: first },
      data: { answeredOn: new Date('2027-01-13') },
    }),
  )
  expect(await listed(head, { show: 'waiting' })).toEqual(['Sara', 'Ken'])
})

test('says how many there are as it is now, also when it has just been asked', async () => {
  const { head } = await aSchool()
  const counted = async () => {
    const { total, waiting, toMatch, skills } = (await listOffers(head, offerFilters.parse({}))) ?? {}
    return { total, waiting, toMatch, skills: skills?.length }
  }
  const link = await aDoorLink(head)
  const { skills = 0 } = await counted()
  expect(await counted()).toEqual({ total: 0, waiting: 0, toMatch: 0, skills })
  const family = await aFamily(head)
  const id = await anOffer(head, { familyId: family.id, skills: ['building'] })
  const mine = await answerByDoor(link.token)
  expect(await counted()).toEqual({ total: 2, waiting: 2, toMatch: 1, skills })
  await noteAnswered(head, { id, version: 1 })
  expect(await counted()).toEqual({ total: 2, waiting: 1, toMatch: 1, skills })
  await addSkill(head, { name: 'Falconry', kind: 'outdoors', synonyms: [] })
  expect(await counted()).toEqual({ total: 2, waiting: 1, toMatch: 1, skills: skills + 1 })
  await withdrawMine((await openMine(mine, 'en')) ?? '')
  expect(await counted()).toEqual({ total: 1, waiting: 0, toMatch: 0, skills: skills + 1 })
  await familyLeft(head, { id: family.id, version: 1 })
  expect(await counted()).toEqual({ total: 0, waiting: 0, toMatch: 0, skills: skills + 1 })
})

test('leaves out what may not be taken up any more', async () => {
  const { head } = await aSchool()
  await anOffer(head, { name: 'Dave', skills: ['building'], consentUntil: '2027-01-01' })
  expect(await listed(head)).toEqual(['Dave'])
  setClock(new Date('2027-01-02T09:00:00Z'))
  expect(await listed(head)).toEqual([])
  expect(await listed(head, { q: 'bricklayer' })).toEqual([])
})

test('a file has what they wrote whole, for those who ask parents, and not how to reach them', async () => {
  const { school, head } = await aSchool()
  const ownWords = `Karate ${'and more '.repeat(40)}`.trim()
  await anOffer(head, { name: 'Ken', ownWords, contact: '07700 900123' })
  const offers = await exportOffers(await aMember(school, 'liaison'), offerFilters.parse({}))
  const { rows } = offersTable(offers ?? [])
  const [row] = [...(rows as Iterable<readonly unknown[]>)]
  expect(row).toContain(ownWords)
  expect(JSON.stringify(row)).not.toContain('07700')
  for (const role of ['staff', 'governor', 'trust_leader'] as const)
    expect(await exportOffers(await aMember(school, role), offerFilters.parse({}))).toBeNull()
})

test('is nothing to another school, also by a guessed id, or to those who do not work here', async () => {
  const { school, head } = await aSchool()
  await anOffer(head, { name: 'Dave', skills: ['building'] })
  const skill = (await listOffers(head, offerFilters.parse({})))?.skills[0]?.id ?? ''
  const { head: other } = await aSchool()
  expect(await listed(other)).toEqual([])
  expect(await listed(other, { q: 'bricklayer' })).toEqual([])
  expect(await listed(other, { skill })).toEqual([])
  expect(await listed(await aMember(school, 'staff'))).toEqual(['Dave'])
  for (const role of ['governor', 'trust_leader'] as const)
    expect(await listOffers(await aMember(school, role), offerFilters.parse({}))).toBeNull()
})
