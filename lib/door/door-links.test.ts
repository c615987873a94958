import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { aFamily, aMember, aPupil, aSchool } from '@/prisma/builders'
import { aCampaign } from '@/prisma/builders/asking'
import { families } from '@/prisma/builders/families'
import { anOffer } from '@/prisma/builders/skills'
import { inSchool } from '../platform/database'
import { NotAllowed, NotFound, RuleBroken } from '../platform/errors'
import { hashOfToken } from '../platform/link-token'
import { sending } from '../platform/viewer'
import { countUse } from './count-use'
import { withdrawDoorLink, withdrawSlips } from './link-commands'
import { listDoorLinks } from './link-queries'
import { readMadeLinks } from './made-links'
import { schoolWordsIn } from './school-words'
import { makeOpenLink, makeSlips } from './slip-commands'
import { invitation, reminder } from './slip-words'

const GUESSED = '01890000-0000-7000-8000-000000000000'
const slips = { who: 'everybody', campaignId: null, yearGroup: null, references: null, days: 30 } as const
const ALL = { campaign: null }
const tokenOf = (address: string) => address.split('/').at(-1) ?? ''

describe('slips', () => {
  it('are made for whom they are meant', async () => {
    const { head } = await aSchool()
    const [a, b] = await families(head, 3, { yearGroup: 'Year 1' })
    await families(head, 2, { first: 10, yearGroup: 'Year 2' })
    const campaignId = await aCampaign(head, { yearGroups: ['Year 1'] })
    await anOffer(head, { familyId: a?.id, campaignId })
    const count = async (given: object) => (await makeSlips(head, { ...slips, ...given })).made
    expect(await count({})).toBe(5)
    expect(await count({ campaignId })).toBe(3)
    expect(await count({ who: 'waiting', campaignId })).toBe(2)
    expect(await count({ who: 'year', yearGroup: 'Year 2' })).toBe(2)
    expect(await count({ who: 'these', references: ' f1, F2;\nF2\n' })).toBe(2)
    expect(b?.reference).toBe('F2')
  })

  it.each([
    [{}, 'who', 'There is no family at the school'],
    [{ who: 'waiting' }, 'campaignId', 'Choose the campaign'],
    [{ who: 'year' }, 'yearGroup', 'Choose the year group'],
    [{ who: 'year', yearGroup: 'Year 6' }, 'who', 'No family at the school has a pupil'],
    [{ who: 'these' }, 'who', 'Enter the references'],
    [{ who: 'these', references: 'F1, F-nobody' }, 'references', 'There are no families “F1”, “F-nobody”'],
    [
      { who: 'these', references: 'F-9' },
      'references',
      'There is no family “F-9” at the school. Check the reference.',
    ],
  ])('for nobody are refused with a sentence: %j', async (given, field, words) => {
    const { head } = await aSchool()
    const refused = await makeSlips(head, { ...slips, ...(given as object) }).catch((error) => error)
    expect(refused).toBeInstanceOf(RuleBroken)
    expect([refused.field, refused.message]).toEqual([field, expect.stringContaining(words)])
  })

  it('are shown to whoever made them, by the number of their form and nothing that is kept', async () => {
    const { head, school } = await aSchool()
    const { familyId } = await aPupil(head, { yearGroup: 'Year 2', className: 'Elm' })
    await aFamily(head, { reference: 'F-2', languages: ['Urdu'] })
    const { submissionId, made } = await makeSlips(sending(head, randomUUID()), slips)
    expect(made).toBe(2)
    await makeSlips(head, slips)
    const shown = await readMadeLinks(head, submissionId)
    expect(shown).toHaveLength(2)
    expect(shown.find(({ family }) => family?.id === familyId)?.family?.pupils).toEqual([
      { yearGroup: 'Year 2', className: 'Elm' },
    ])
    const hashes = await inSchool(head, (tx) =>
      tx.doorLink.findMany({ where: { schoolId: head.schoolId }, select: { tokenHash: true } }),
    )
    for (const { address } of shown)
      expect(hashes.map(({ tokenHash }) => tokenHash)).toContain(hashOfToken(tokenOf(address)))
    const colleague = await aMember(school, 'senior_leader')
    const { head: other } = await aSchool()
    const staff = await aMember(school, 'staff')
    for (const viewer of [colleague, other, staff])
      expect(await readMadeLinks(viewer, submissionId)).toEqual([])
    for (const number of [null, GUESSED]) expect(await readMadeLinks(head, number)).toEqual([])
    await inSchool(head, async (tx) => {
      await tx.$executeRaw`UPDATE "DoorLink" SET "withdrawnAt" = now() WHERE "familyId" = ${familyId}::uuid`
    })
    expect(await readMadeLinks(head, submissionId)).toHaveLength(1)
  })

  it('sent twice are made once, and shown as they were made', async () => {
    const { head } = await aSchool()
    await families(head, 2)
    const sender = sending(head, randomUUID())
    const first = await makeSlips(sender, slips)
    expect(await makeSlips(sender, slips)).toEqual(first)
    expect(await readMadeLinks(head, first.submissionId)).toHaveLength(2)
    expect(await listDoorLinks(head, ALL)).toMatchObject([{ kind: 'family', links: 2, reference: null }])
  })

  it('say whose they are where it is one family’s alone', async () => {
    const { head } = await aSchool()
    await aFamily(head, { reference: 'F-2' })
    await aFamily(head, { reference: 'F-3' })
    await makeSlips(head, { ...slips, who: 'these', references: 'F-3' })
    await makeOpenLink(head, { label: 'Poster', campaignId: null, days: 30 })
    const links = await listDoorLinks(head, ALL)
    expect(links?.map(({ kind, reference }) => [kind, reference]).sort()).toEqual([
      ['family', 'F-3'],
      ['open', null],
    ])
  })

  it('are four hundred in one go', async () => {
    const { head } = await aSchool()
    await inSchool(head, (tx) =>
      tx.family.createMany({
        data: Array.from({ length: 400 }, (_, i) => ({ schoolId: head.schoolId, reference: `F-${i}` })),
      }),
    )
    const { submissionId, made } = await makeSlips(head, slips)
    expect(made).toBe(400)
    const shown = await readMadeLinks(head, submissionId)
    expect(new Set(shown.map(({ address }) => address)).size).toBe(400)
  })
})

describe('the list of links', () => {
  it('says of each open one, and of families’ own as they were made, how they are used', async () => {
    const { head } = await aSchool()
    await families(head, 3)
    const campaignId = await aCampaign(head)
    await makeSlips(head, { ...slips, campaignId })
    const { submissionId } = await makeOpenLink(head, { label: 'Poster', campaignId: null, days: 14 })
    const [open] = await readMadeLinks(head, submissionId)
    await inSchool(head, async (tx) => {
      for (let i = 0; i < 2; i += 1) await countUse(tx, head.schoolId, open?.id ?? '')
    })
    const links = await listDoorLinks(head, ALL)
    expect(links).toMatchObject([
      { kind: 'open', label: 'Poster', links: 1, working: 1, answers: 2, opened: 0, campaign: null },
      { kind: 'family', links: 3, working: 3, answers: 0, campaign: 'What could you offer? Autumn' },
    ])
    expect(await listDoorLinks(head, { campaign: campaignId })).toMatchObject([{ kind: 'family' }])
    await withdrawSlips(head, { id: links?.[1]?.id ?? '' })
    await withdrawDoorLink(head, { id: open?.id ?? '' })
    expect((await listDoorLinks(head, ALL))?.map(({ working }) => working)).toEqual([0, 0])
    await expect(withdrawSlips(head, { id: links?.[1]?.id ?? '' })).rejects.toBeInstanceOf(NotFound)
  })

  it('is another school’s, a lower role’s and a guesser’s never', async () => {
    const { head, school } = await aSchool()
    await families(head, 1)
    const campaignId = await aCampaign(head)
    await makeSlips(head, slips)
    const [made] = (await listDoorLinks(head, ALL)) ?? []
    const id = made?.id ?? ''
    const { head: other } = await aSchool()
    expect(await listDoorLinks(other, ALL)).toEqual([])
    for (const guess of [
      () => withdrawSlips(other, { id }),
      () => withdrawSlips(head, { id: GUESSED }),
      () => makeOpenLink(other, { label: 'Theirs', campaignId, days: 14 }),
      () => makeSlips(other, { ...slips, campaignId }),
      () => makeSlips(head, { ...slips, campaignId: GUESSED }),
    ])
      await expect(guess()).rejects.toBeInstanceOf(NotFound)
    for (const role of ['staff', 'governor'] as const) {
      const viewer = await aMember(school, role)
      expect(await listDoorLinks(viewer, ALL)).toBeNull()
      await expect(withdrawSlips(viewer, { id })).rejects.toBeInstanceOf(NotAllowed)
      await expect(makeSlips(viewer, slips)).rejects.toBeInstanceOf(NotAllowed)
      const open = makeOpenLink(viewer, { label: 'Theirs', campaignId: null, days: 14 })
      await expect(open).rejects.toBeInstanceOf(NotAllowed)
    }
    expect((await listDoorLinks(head, ALL))?.[0]?.working).toBe(1)
  })
})

it('messages to copy carry the link and the day, in every language', async () => {
  const { head } = await aSchool()
  const words = [...(await schoolWordsIn(head)).values()]
  expect(words).toHaveLength(10)
  const link = 'https://alongside.example.org/door/x'
  for (const those of words) {
    const asked = invitation(those, { link, until: '2026-03-27' })
    expect(asked.text).toContain(link)
    expect(asked.text.split('\n\n')).toHaveLength(4)
    const again = reminder(those, { link: null, until: '2026-03-27' })
    expect(again.text).not.toContain('http')
    expect(again.isMachine).toBe(those.locale !== 'en')
  }
  const english = words.find(({ locale }) => locale === 'en')
  expect(english && reminder(english, { link, until: '2026-03-27' }).text).toContain(
    'Please answer by 27 March 2026.',
  )
})
