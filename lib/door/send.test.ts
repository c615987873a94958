import { describe, expect, test } from 'vitest'
import { aFamily, aSchool } from '@/prisma/builders'
import { answerByDoor } from '@/prisma/builders/door'
import { aDoorLink } from '@/prisma/builders/skills'
import { listHistory } from '../history/queries'
import { inSchool } from '../platform/database'
import type { Viewer } from '../platform/viewer'
import { beginDraft, keepTyped } from './draft'
import { sendAnswer, sendNothing } from './send'

async function aCampaign(head: Viewer): Promise<string> {
  const day = (text: string) => new Date(`${text}T00:00:00Z`)
  const made = await inSchool(head, (tx) =>
    tx.skillsCampaign.create({
      data: {
        ...{ schoolId: head.schoolId, title: 'Autumn', createdByName: head.personName },
        ...{ opensOn: day('2026-09-01'), closesOn: day('2030-12-01'), createdAt: new Date() },
      },
      select: { id: true },
    }),
  )
  return made.id
}

async function asked() {
  const { head } = await aSchool()
  const family = await aFamily(head)
  const campaignId = await aCampaign(head)
  const link = await aDoorLink(head, { familyIds: [family.id], campaignId })
  const open = await aDoorLink(head, { campaignId })
  return { head, family, campaignId, link: link.token, open: open.token }
}

const kept = (head: Viewer) =>
  inSchool(head, async (tx) => ({
    offers: await tx.offer.findMany({
      where: { schoolId: head.schoolId },
      orderBy: { id: 'asc' },
      include: { skills: true },
    }),
    answers: await tx.campaignAnswer.findMany({ where: { schoolId: head.schoolId } }),
    drafts: await tx.doorDraft.count({ where: { schoolId: head.schoolId } }),
  }))

describe('an answer by the door', () => {
  test('becomes the family’s offer, is counted once, and nothing of the typing is left', async () => {
    const { head, family, campaignId, link } = await asked()
    const skill = await inSchool(head, (tx) =>
      tx.skill.findFirstOrThrow({ where: { schoolId: head.schoolId, key: 'building' } }),
    )
    await answerByDoor(link, { skill: [skill.id, head.schoolId] }, 'ur')
    const { offers, answers, drafts } = await kept(head)
    expect(offers).toMatchObject([
      { familyId: family.id, campaignId, givenBy: 'door', locale: 'ur', name: 'Sara', reviewedAt: null },
    ])
    expect(offers[0]?.skills.map(({ skillId }) => skillId)).toEqual([skill.id])
    expect(answers).toMatchObject([{ familyId: family.id, offerId: offers[0]?.id, locale: 'ur' }])
    expect(drafts).toBe(0)
    const history = JSON.stringify(await listHistory(head, { page: 1 }))
    expect(history).toContain('A parent or carer offered something by the parents’ door')
    expect(history).not.toMatch(/Sara|07700|dry stone/)
  })

  test('sent twice, one after the other or at once, is one offer with one private link', async () => {
    const { head, link } = await asked()
    const token = (await beginDraft(link, 'offer', 'en'))?.token ?? ''
    const typed = {
      ownWords: ['Walls'],
      howFar: ['lead'],
      days: ['ask_me'],
      name: ['Sara'],
      consent: ['yes'],
    }
    await keepTyped(token, { typed, locale: 'en' })
    const sent = await Promise.all([sendAnswer(token), sendAnswer(token)])
    expect(sent[0]).toEqual({ sent: expect.stringMatching(/^[\w-]{43}$/) })
    expect(sent[1]).toEqual(sent[0])
    expect(await sendAnswer(token)).toEqual(sent[0])
    expect((await kept(head)).offers).toHaveLength(1)
  })

  test('that cannot be taken is not, and stays as it was typed', async () => {
    const { head, link } = await asked()
    const token = (await beginDraft(link, 'offer', 'en'))?.token ?? ''
    await keepTyped(token, { typed: { ownWords: ['Walls'], howFar: ['lead'] }, locale: 'en' })
    expect(await sendAnswer(token)).toEqual({ problem: 'days' })
    await keepTyped(token, { typed: { days: ['ask_me'], name: ['Sara'] }, locale: 'en' })
    expect(await sendAnswer(token)).toEqual({ problem: 'check' })
    expect(await kept(head)).toMatchObject({ offers: [], answers: [], drafts: 1 })
  })

  test('given anew takes the place of what the same person offered, and ends its private link', async () => {
    const { head, family, link } = await asked()
    const first = await answerByDoor(link)
    const second = await answerByDoor(link, { name: ['SARA'], ownWords: ['I bake'] })
    const { offers, answers } = await kept(head)
    expect(offers).toMatchObject([{ ownWords: 'I bake', version: 2 }])
    expect(answers).toMatchObject([{ familyId: family.id, offerId: offers[0]?.id }])
    expect(second).not.toBe(first)
  })

  test('of another carer of the same children stands beside the first, and is the family’s answer', async () => {
    const { head, family, link } = await asked()
    await answerByDoor(link)
    await answerByDoor(link, { name: ['Imran'] })
    const { offers, answers } = await kept(head)
    expect(offers.map(({ name }) => name)).toEqual(['Sara', 'Imran'])
    expect(answers).toMatchObject([{ familyId: family.id, offerId: offers[1]?.id }])
  })

  test('two carers may send at the same moment', async () => {
    const { head, link } = await asked()
    await Promise.all(['Sara', 'Imran', 'Bea'].map((name) => answerByDoor(link, { name: [name] })))
    const { offers, answers } = await kept(head)
    expect(offers).toHaveLength(3)
    expect(answers).toHaveLength(1)
  })

  test('by an open link is nobody’s until it is matched, and each counts', async () => {
    const { head, open } = await asked()
    await answerByDoor(open)
    await answerByDoor(open)
    const { offers, answers } = await kept(head)
    expect(offers.map(({ familyId }) => familyId)).toEqual([null, null])
    expect(answers).toHaveLength(2)
  })
})

describe('“nothing now”', () => {
  test('is counted as the family’s answer, and nothing is kept', async () => {
    const { head, family, link } = await asked()
    const token = (await beginDraft(link, 'offer', 'en'))?.token ?? ''
    expect(await sendNothing(token)).toBe(true)
    expect(await sendNothing(token)).toBe(false)
    expect(await kept(head)).toMatchObject({
      ...{ offers: [], drafts: 0, answers: [{ familyId: family.id, offerId: null }] },
    })
  })

  test('is an answer also where nobody counts them', async () => {
    const { head } = await aSchool()
    const { token: link } = await aDoorLink(head)
    expect(await sendNothing((await beginDraft(link, 'offer', 'en'))?.token ?? '')).toBe(true)
    expect(await kept(head)).toMatchObject({ offers: [], drafts: 0, answers: [] })
  })

  test('takes away no offer that somebody of the family has made', async () => {
    const { head, link } = await asked()
    await answerByDoor(link)
    await sendNothing((await beginDraft(link, 'offer', 'en'))?.token ?? '')
    const { offers, answers } = await kept(head)
    expect(answers).toMatchObject([{ offerId: offers[0]?.id }])
  })
})
