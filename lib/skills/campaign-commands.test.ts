import { describe, expect, it } from 'vitest'
import { aFamily, aMember, aPupil, aSchool } from '@/prisma/builders'
import { aCampaign } from '@/prisma/builders/asking'
import { families } from '@/prisma/builders/families'
import { aDoorLink, anOffer } from '@/prisma/builders/skills'
import { today } from '../platform/clock'
import { inSchool } from '../platform/database'
import { addDays } from '../platform/dates'
import { NotAllowed, NotFound, RuleBroken, StaleEdit } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import { changeCampaign, endCampaign, startCampaign } from './campaign-commands'
import { campaignsToRemind, getAskingChoices, getCampaign, listCampaigns } from './campaign-queries'
import { keepReminder } from './remind'

const GUESSED = '01890000-0000-7000-8000-000000000000'
const input = {
  title: 'What could you offer?',
  opensOn: today(),
  closesOn: addDays(today(), 20),
  yearGroups: [],
  groups: [],
  remindOn: [],
}
const toRemind = (viewer: Viewer) => inSchool(viewer, (tx) => campaignsToRemind(tx, viewer))

describe('a campaign', () => {
  it('asks every family at the school, or those of some pupils, and counts who answered', async () => {
    const { head } = await aSchool()
    const [first] = await families(head, 3, { yearGroup: 'Year 1', groups: ['eal'] })
    await families(head, 2, { first: 10, yearGroup: 'Year 2' })
    await aFamily(head)
    const all = await aCampaign(head)
    const some = await aCampaign(head, { yearGroups: ['Year 1'], groups: ['eal'] })
    for (const campaignId of [all, some]) await anOffer(head, { familyId: first?.id, campaignId })
    expect((await getCampaign(head, all))?.rate).toEqual({ asked: 6, answered: 1, percent: 17 })
    const page = await getCampaign(head, some)
    expect(page?.rate).toEqual({ asked: 3, answered: 1, percent: 33 })
    expect(page?.families.map(({ reference, answered }) => [reference, answered])).toEqual([
      ['F1', true],
      ['F2', false],
      ['F3', false],
    ])
    expect(page?.byYear).toMatchObject([{ name: 'Year 1', asked: 3, answered: 1 }])
    const list = await listCampaigns(head)
    expect(list?.rows.map(({ rate }) => rate.asked).sort()).toEqual([3, 6])
  })

  it('asks for one pupil who is both in the year and in the group, at the school now', async () => {
    const { head } = await aSchool()
    const mixed = await aPupil(head, { yearGroup: 'Year 1' })
    await aPupil(head, { familyId: mixed.familyId, yearGroup: 'Year 2', groups: ['eal'] })
    const id = await aCampaign(head, { yearGroups: ['Year 1'], groups: ['eal'] })
    expect((await getCampaign(head, id))?.rate.asked).toBe(0)
  })

  it('counts a family that answers twice once, and an answer of nobody known apart', async () => {
    const { head } = await aSchool()
    const [family] = await families(head, 2)
    const campaignId = await aCampaign(head)
    await anOffer(head, { familyId: family?.id, campaignId })
    await anOffer(head, { familyId: family?.id, campaignId })
    await anOffer(head, { campaignId })
    const page = await getCampaign(head, campaignId)
    expect(page?.rate).toEqual({ asked: 2, answered: 1, percent: 50 })
    expect(page?.unmatched).toBe(1)
    expect((await listCampaigns(head))?.rows[0]?.unmatched).toBe(1)
  })

  it.each([
    [{ closesOn: addDays(today(), -1) }, 'closesOn'],
    [{ closesOn: addDays(today(), 300) }, 'closesOn'],
    [{ remindOn: [null, addDays(today(), 40), null] }, 'remind2'],
    [{ yearGroups: ['Year 12'] }, 'yearGroups'],
    [{ groups: ['somebody'] }, 'groups'],
  ])('that cannot be is refused beside its field: %j', async (given, field) => {
    const { head } = await aSchool()
    const refused = await startCampaign(head, { ...input, ...given }).catch((error) => error)
    expect(refused).toBeInstanceOf(RuleBroken)
    expect(refused.field).toBe(field)
  })

  it('is changed, and a stale page changes nothing', async () => {
    const { head } = await aSchool()
    const id = await aCampaign(head)
    await changeCampaign(head, { ...input, id, version: 1, title: 'Once more', remindOn: [input.closesOn] })
    expect(await getCampaign(head, id)).toMatchObject({ title: 'Once more', remindOn: [input.closesOn] })
    const stale = changeCampaign(head, { ...input, id, version: 1, title: 'Too late' })
    await expect(stale).rejects.toBeInstanceOf(StaleEdit)
    await expect(endCampaign(head, { id, version: 1, withLinks: false })).rejects.toBeInstanceOf(StaleEdit)
    expect((await getCampaign(head, id))?.title).toBe('Once more')
  })

  it('ends early, with its links when that is wished', async () => {
    const { head } = await aSchool()
    const id = await aCampaign(head)
    const link = await aDoorLink(head, { campaignId: id })
    const other = await aDoorLink(head)
    await endCampaign(head, { id, version: 1, withLinks: true })
    expect((await getCampaign(head, id))?.closesOn).toBe(addDays(today(), -1))
    const withdrawn = await inSchool(head, (tx) =>
      tx.doorLink.findMany({
        where: { schoolId: head.schoolId, withdrawnAt: { not: null } },
        select: { id: true },
      }),
    )
    expect(withdrawn.map((row) => row.id)).toEqual([link.id])
    expect(withdrawn.map((row) => row.id)).not.toContain(other.id)
    await expect(endCampaign(head, { id, version: 2, withLinks: false })).rejects.toBeInstanceOf(RuleBroken)
  })
})

describe('a reminder', () => {
  it('is due on its day, is kept with how many had not answered, and is then not due', async () => {
    const { head } = await aSchool()
    const [family] = await families(head, 3)
    const id = await aCampaign(head, { remindOn: [today()] })
    await anOffer(head, { familyId: family?.id, campaignId: id })
    expect(await toRemind(head)).toEqual([{ id, title: expect.any(String), dueOn: today(), families: 2 }])
    await keepReminder(head, { id, how: ['app', 'gate'] })
    expect(await toRemind(head)).toEqual([])
    expect((await getCampaign(head, id))?.reminders).toMatchObject([
      { families: 2, how: 'The school’s app, At the gate', byName: 'Amina Khan', onDay: today() },
    ])
  })

  it('is nobody’s once everybody answered, before it opens or after it closed', async () => {
    const { head } = await aSchool()
    const [family] = await families(head, 1)
    const id = await aCampaign(head, { remindOn: [today()] })
    await anOffer(head, { familyId: family?.id, campaignId: id })
    expect(await toRemind(head)).toEqual([])
    await expect(keepReminder(head, { id, how: ['app'] })).rejects.toThrow('Everybody has answered')
    const later = await aCampaign(head, { opensOn: addDays(today(), 3), closesOn: addDays(today(), 9) })
    await expect(keepReminder(head, { id: later, how: ['app'] })).rejects.toThrow('not opened yet')
    await endCampaign(head, { id, version: 1, withLinks: false })
    await expect(keepReminder(head, { id, how: ['app'] })).rejects.toThrow('has closed')
  })
})

describe('another school, a lower role and a guessed id', () => {
  it('find, change and remind of nothing', async () => {
    const { head, school } = await aSchool()
    await families(head, 1)
    const id = await aCampaign(head, { remindOn: [today()] })
    const { head: other } = await aSchool()
    const staff = await aMember(school, 'staff')
    const governor = await aMember(school, 'governor')
    const liaison = await aMember(school, 'liaison')
    expect((await getCampaign(liaison, id))?.id).toBe(id)
    expect(await toRemind(liaison)).toHaveLength(1)
    for (const viewer of [staff, governor, other]) {
      expect(await getCampaign(viewer, id)).toBeNull()
      expect(await toRemind(viewer)).toEqual([])
    }
    for (const viewer of [staff, governor]) {
      expect(await listCampaigns(viewer)).toBeNull()
      expect(await getAskingChoices(viewer)).toBeNull()
      await expect(startCampaign(viewer, input)).rejects.toBeInstanceOf(NotAllowed)
      await expect(changeCampaign(viewer, { ...input, id, version: 1 })).rejects.toBeInstanceOf(NotAllowed)
      await expect(endCampaign(viewer, { id, version: 1, withLinks: true })).rejects.toBeInstanceOf(
        NotAllowed,
      )
      await expect(keepReminder(viewer, { id, how: ['app'] })).rejects.toBeInstanceOf(NotAllowed)
    }
    expect((await listCampaigns(other))?.rows).toEqual([])
    expect((await getAskingChoices(other))?.campaigns).toEqual([])
    for (const [viewer, guess] of [
      [other, id],
      [head, GUESSED],
    ] as const) {
      expect(await getCampaign(viewer, guess)).toBeNull()
      const change = changeCampaign(viewer, { ...input, id: guess, version: 1 })
      await expect(change).rejects.toBeInstanceOf(NotFound)
      const end = endCampaign(viewer, { id: guess, version: 1, withLinks: true })
      await expect(end).rejects.toBeInstanceOf(NotFound)
      await expect(keepReminder(viewer, { id: guess, how: ['app'] })).rejects.toBeInstanceOf(NotFound)
    }
    expect(await getCampaign(head, 'nonsense')).toBeNull()
  })
})
