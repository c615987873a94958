import { expect, test } from 'vitest'
import { aFamily, aMember, aSchool } from '@/prisma/builders'
import { anOffer } from '@/prisma/builders/skills'
import { fromOutside } from '@/prisma/testing/outside'
import { today } from '../platform/clock'
import { inSchool } from '../platform/database'
import { NotAllowed, NotFound, RuleBroken, StaleEdit } from '../platform/errors'
import { newId } from '../platform/new-id'
import type { Viewer } from '../platform/viewer'
import { startCampaign } from './campaign-commands'
import { matchFamily, matchWords } from './match-commands'
import { getFamiliesToMatch, getWordsToMatch } from './match-queries'
import { noteAnswered, noteToldWaiting, withdrawForParent } from './offer-commands'
import { getOffer } from './offer-record'
import { offerSentence } from './offer-words'

const history = async (viewer: Viewer, id: string) =>
  (await getOffer(viewer, id))?.history.map(({ kind }) => kind) ?? []

const skillIds = (viewer: Viewer, keys: string[]) =>
  inSchool(viewer, async (tx) => {
    const { schoolId } = viewer
    const rows = await tx.skill.findMany({
      where: { schoolId, key: { in: keys } },
      select: { id: true, key: true },
    })
    return keys.map((key) => rows.find((row) => row.key === key)?.id ?? '')
  })

test('an offer says what it is and where it stands, and to whom it tells how they are reached', async () => {
  const { school, head } = await aSchool()
  const id = await anOffer(head, {
    ...{ name: 'Sara', skills: ['sewing'], howFar: 'help_regularly', days: ['tue_morning'], locale: 'ur' },
    ...{ contact: '07700 900123', contactBy: 'text', ownWords: 'میں کپڑے سیتی ہوں' },
  })
  const offer = await getOffer(head, id)
  expect(offer).toMatchObject({
    ...{ stands: true, isToMatch: true, placements: [], answeredOn: null, reach: { contactBy: 'text' } },
    skills: [{ name: 'Sewing and knitting', isMatched: false }],
  })
  expect(offer?.answerBy).toMatch(/^20/)
  const told = {
    name: 'Sara',
    skills: ['Sewing and knitting'],
    howFar: 'help_regularly',
    days: ['tue_morning'],
  } as const
  const stands = { ownWords: null, sentOn: '2026-11-03', answeredOn: null, toldWaitingOn: null }
  expect(offerSentence({ ...told, ...stands, skills: [...told.skills], days: [...told.days] })).toBe(
    'Sara offers “Sewing and knitting”, can help regularly on Tuesday morning; sent on Tuesday 3 November 2026, and nobody has answered yet.',
  )
  const staff = await getOffer(await aMember(school, 'staff'), id)
  expect(staff).toMatchObject({ name: 'Sara', reach: null })
  expect(JSON.stringify(staff)).not.toContain('07700')
})

test('it is noted that they were told, and that somebody was in touch; a stale page notes nothing', async () => {
  const { school, head } = await aSchool()
  const id = await anOffer(head)
  const staff = await aMember(school, 'staff')
  await noteToldWaiting(staff, { id, version: 1 })
  expect(await getOffer(head, id)).toMatchObject({ toldWaitingOn: today(), answeredOn: null, answerBy: null })
  await expect(noteAnswered(staff, { id, version: 1 })).rejects.toBeInstanceOf(StaleEdit)
  await noteAnswered(staff, { id, version: 2 })
  expect(await getOffer(head, id)).toMatchObject({ answeredOn: today() })
  expect(await history(head, id)).toEqual(['offer.answered', 'offer.told_waiting', 'offer.entered'])
})

test('their words are matched to the skills they mean, with those they chose kept', async () => {
  const { head } = await aSchool()
  const id = await anOffer(head, {
    skills: ['cooking'],
    ownWords: 'I build dry stone walls, and szycie, i to z córką, کا کام',
  })
  const [building, sewing, cooking, rugby] = await skillIds(head, ['building', 'sewing', 'cooking', 'rugby'])
  const words = await getWordsToMatch(head, id)
  const of = (skill?: string) => words?.skills.find((one) => one.id === skill)
  expect(of(building)?.by).toEqual(expect.arrayContaining(['dry', 'stone', 'walls']))
  expect(of(sewing)?.by).toContain('szycie')
  expect(of(cooking)).toMatchObject({ isChosen: true, isMatched: false, by: [] })
  expect(of(rugby)?.by).toEqual([])
  // Small words, of English or another language, mean no skill.
  expect(words?.skills.filter(({ by }) => by.length > 0).map(({ id: of }) => of)).toEqual([building, sewing])
  await matchWords(head, { id, version: 1, skills: [building ?? '', sewing ?? ''] })
  await matchWords(head, { id, version: 2, skills: [building ?? '', cooking ?? ''] })
  const offer = await getOffer(head, id)
  expect(offer?.isToMatch).toBe(false)
  expect(offer?.skills.map(({ id: of, isMatched }) => [of, isMatched])).toEqual([
    [building, true],
    [cooking, false],
  ])
  await expect(matchWords(head, { id, version: 1, skills: [] })).rejects.toBeInstanceOf(StaleEdit)
  await expect(matchWords(head, { id, version: 3, skills: [newId()] })).rejects.toBeInstanceOf(NotFound)
})

test('a family is said of an answer at the gate, and counts once in the campaign', async () => {
  const { head } = await aSchool()
  const day = today()
  const campaignId = await startCampaign(head, {
    ...{ title: 'Autumn', opensOn: day, closesOn: day, yearGroups: [], groups: [], remindOn: [] },
  })
  const family = await aFamily(head, { reference: 'F-7', languages: ['Polish'] })
  const first = await anOffer(head, { campaignId })
  const second = await anOffer(head, { campaignId })
  const answers = () =>
    inSchool(head, (tx) =>
      tx.campaignAnswer.findMany({
        where: { schoolId: head.schoolId },
        select: { familyId: true, offerId: true },
      }),
    )
  expect(await answers()).toHaveLength(2)
  expect((await getFamiliesToMatch(head, first))?.families).toMatchObject([{ reference: 'F-7' }])
  await matchFamily(head, { id: first, version: 1, familyReference: 'f-7' })
  await matchFamily(head, { id: second, version: 1, familyReference: 'F-7' })
  expect(await answers()).toEqual([{ familyId: family.id, offerId: first }])
  expect(await getOffer(head, second)).toMatchObject({ family: { reference: 'F-7' } })
  const nobody = matchFamily(head, { id: first, version: 2, familyReference: 'F-8' })
  await expect(nobody).rejects.toMatchObject({ field: 'familyReference' })
})

test('deleted at the parent’s wish, nothing they typed is left, and the history does not say whose it was', async () => {
  const { head } = await aSchool()
  const id = await anOffer(head, {
    name: 'Sara Quill',
    ownWords: 'periwinkle embroidery',
    skills: ['sewing'],
  })
  await expect(withdrawForParent(head, { id, version: 1, typed: 'Sara' })).rejects.toBeInstanceOf(RuleBroken)
  await expect(withdrawForParent(head, { id, version: 2, typed: 'Sara Quill' })).rejects.toBeInstanceOf(
    StaleEdit,
  )
  await withdrawForParent(head, { id, version: 1, typed: ' sara  quill ' })
  expect(await getOffer(head, id)).toBeNull()
  for (const table of ['Offer', 'OfferSkill', 'OfferWord'])
    expect(await fromOutside(`SELECT 1 FROM "${table}" WHERE "schoolId" = $1`, [head.schoolId])).toEqual([])
  const told = await fromOutside(`SELECT * FROM "AuditEntry" WHERE "schoolId" = $1`, [head.schoolId])
  expect(JSON.stringify(told)).toContain('offer.withdrawn_for_parent')
  expect(JSON.stringify(told)).not.toMatch(/Quill|periwinkle/)
})

test('is nothing to another school, to a lower role, or under a guessed id', async () => {
  const { school, head } = await aSchool()
  const id = await anOffer(head, { name: 'Sara' })
  const { head: other } = await aSchool()
  const staff = await aMember(school, 'staff')
  const governor = await aMember(school, 'governor')
  const opened = { id, version: 1 }
  const commands = (viewer: Viewer, of: typeof opened) => [
    () => noteAnswered(viewer, of),
    () => noteToldWaiting(viewer, of),
    () => matchWords(viewer, { ...of, skills: [] }),
    () => matchFamily(viewer, { ...of, familyReference: 'F-1' }),
    () => withdrawForParent(viewer, { ...of, typed: 'Sara' }),
  ]
  for (const command of [...commands(other, opened), ...commands(head, { id: newId(), version: 1 })])
    await expect(command()).rejects.toBeInstanceOf(NotFound)
  for (const command of [...commands(governor, opened), ...commands(staff, opened).slice(2)])
    await expect(command()).rejects.toBeInstanceOf(NotAllowed)
  for (const query of [getOffer, getWordsToMatch, getFamiliesToMatch]) {
    expect(await query(other, id)).toBeNull()
    expect(await query(governor, id)).toBeNull()
    expect(await query(head, newId())).toBeNull()
    expect(await query(head, 'guessed')).toBeNull()
  }
  expect(await getWordsToMatch(staff, id)).toBeNull()
  expect(await getFamiliesToMatch(staff, id)).toBeNull()
  expect(await getOffer(head, id)).not.toBeNull()
})
