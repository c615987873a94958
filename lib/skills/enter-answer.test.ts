import { describe, expect, it } from 'vitest'
import { aFamily, aMember, aPupil, aSchool } from '@/prisma/builders'
import { aCampaign } from '@/prisma/builders/asking'
import { suggestFamilies } from '../families/suggest-families'
import { today } from '../platform/clock'
import { inSchool } from '../platform/database'
import { addDays } from '../platform/dates'
import { NotAllowed, NotFound, RuleBroken } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import { getAnswerForm } from './answer-form'
import { getCampaign } from './campaign-queries'
import { enterAnswer } from './enter-answer'
import { type EnteredAnswer, enteredAnswer } from './entered-schema'
import { getOffer } from './offer-record'

const GUESSED = '01890000-0000-7000-8000-000000000000'

/** As the form sends it. */
const typed = (given: Record<string, unknown> = {}): EnteredAnswer =>
  enteredAnswer.parse({
    givenBy: 'paper',
    locale: 'ur',
    skills: ['building', 'storytelling'],
    ownWords: '',
    days: 'tue_morning',
    speaks: 'urdu, English',
    name: 'Sara',
    contact: '07700 900123',
    consentUntil: addDays(today(), 200),
    agreed: 'yes',
    ...given,
  })

const offersOf = (viewer: Viewer) =>
  inSchool(viewer, (tx) =>
    tx.offer.findMany({
      where: { schoolId: viewer.schoolId },
      include: { skills: { include: { skill: true } }, family: true },
    }),
  )

describe('an answer on paper', () => {
  it('is the family’s, counts in the campaign, and says who typed it', async () => {
    const { head } = await aSchool()
    const family = await aFamily(head, { reference: 'F-12' })
    const campaignId = await aCampaign(head)
    await enterAnswer(head, typed({ campaignId, familyReference: 'f-12', contact: '' }))
    const [offer, ...others] = await offersOf(head)
    expect(others).toEqual([])
    expect(offer).toMatchObject({
      familyId: family.id,
      campaignId,
      givenBy: 'paper',
      locale: 'ur',
      days: ['tue_morning'],
      speaks: ['Urdu', 'English'],
      enteredByName: 'Amina Khan',
    })
    expect(offer?.skills.map(({ skill }) => skill.key).sort()).toEqual(['building', 'storytelling'])
    expect((await getCampaign(head, campaignId))?.rate.answered).toBe(1)
  })

  it.each(['staff', 'liaison', 'senior_leader'] as const)('told to %s is written down too', async (role) => {
    const { head, school } = await aSchool()
    const campaignId = await aCampaign(head)
    const viewer = await aMember(school, role)
    expect((await getAnswerForm(viewer))?.campaigns.map(({ id }) => id)).toEqual([campaignId])
    const id = (await enterAnswer(viewer, typed({ givenBy: 'gate' }))) ?? ''
    // Whoever works with parents sees how they are reached; a member of staff who was told does not see it again.
    const reach = (await getOffer(viewer, id))?.reach
    expect(reach).toEqual(role === 'staff' ? null : { contact: '07700 900123', contactBy: null })
    expect(await offersOf(head)).toMatchObject([{ id, givenBy: 'gate', enteredByName: viewer.personName }])
  })

  it('with nothing to offer now counts once, and is no offer', async () => {
    const { head } = await aSchool()
    await aFamily(head, { reference: 'F-12' })
    const campaignId = await aCampaign(head)
    const nothing = typed({ campaignId, familyReference: 'F-12', nothingNow: 'yes', skills: [], agreed: '' })
    expect(await enterAnswer(head, nothing)).toBeNull()
    expect(await enterAnswer(head, nothing)).toBeNull()
    expect(await offersOf(head)).toEqual([])
    expect((await getCampaign(head, campaignId))?.rate.answered).toBe(1)
  })

  it('whose language is a whole sentence is refused beside its field, and not an error', () => {
    expect(() => typed({ speaks: 'a little of what her grandmother spoke with her' })).toThrow(
      /Put a comma between the languages/,
    )
    const ten = 'Urdu, Punjabi, Hindko, Pashto, Dari, Saraiki, Balochi, Sindhi, Brahui, English'
    expect(typed({ speaks: ten }).speaks).toHaveLength(10)
  })

  it.each([
    [{ skills: [] }, 'skills', 'Tick a skill'],
    [{ name: ' ' }, 'name', 'Enter what they would like to be called'],
    [{ contact: '' }, 'contact', 'Enter how to reach them'],
    [{ agreed: '' }, 'agreed', 'only be kept if they have agreed'],
    [{ consentUntil: '' }, 'consentUntil', 'until when they agreed'],
    [{ consentUntil: today() }, 'consentUntil', 'still to come'],
    [{ consentUntil: addDays(today(), 1000) }, 'consentUntil', 'within two years'],
    [{ familyReference: 'F-nobody' }, 'familyReference', 'There is no family “F-nobody”'],
    [{ nothingNow: 'yes' }, 'nothingNow', 'take one of the two away'],
    [{ nothingNow: 'yes', skills: [] }, 'campaignId', 'Choose the campaign'],
  ])('that cannot be is refused beside its field: %j', async (given, field, words) => {
    const { head } = await aSchool()
    const refused = await enterAnswer(head, typed(given)).catch((error) => error)
    // A school without any skills of its own yet has those that are shipped by then.
    expect(refused).toBeInstanceOf(RuleBroken)
    expect([refused.field, refused.message]).toEqual([field, expect.stringContaining(words)])
    expect(await offersOf(head)).toEqual([])
  })

  it('of nobody known with nothing to offer asks whose it is', async () => {
    const { head } = await aSchool()
    const campaignId = await aCampaign(head)
    const refused = await enterAnswer(head, typed({ campaignId, nothingNow: 'yes', skills: [] })).catch(
      (e) => e,
    )
    expect(refused.field).toBe('familyReference')
  })

  it('is nobody’s to write in another school, in a lower role or for what was guessed', async () => {
    const { head, school } = await aSchool()
    await aFamily(head, { reference: 'F-12' })
    const campaignId = await aCampaign(head)
    const { head: other } = await aSchool()
    await aFamily(other, { reference: 'F-12' })
    for (const [viewer, given] of [
      [other, { campaignId }],
      [other, { campaignId, nothingNow: 'yes', skills: [], familyReference: 'F-12' }],
      [head, { campaignId: GUESSED, nothingNow: 'yes', skills: [], familyReference: 'F-12' }],
      [head, { campaignId: GUESSED }],
      [head, { skills: ['guessed'] }],
    ] as const)
      await expect(enterAnswer(viewer, typed(given))).rejects.toBeInstanceOf(NotFound)
    const theirs = enterAnswer(other, typed({ familyReference: 'F-99' }))
    await expect(theirs).rejects.toBeInstanceOf(RuleBroken)
    for (const role of ['trust_leader', 'governor'] as const) {
      const viewer = await aMember(school, role)
      await expect(enterAnswer(viewer, typed())).rejects.toBeInstanceOf(NotAllowed)
      expect(await getAnswerForm(viewer)).toBeNull()
    }
    expect(await offersOf(head)).toEqual([])
  })
})

describe('what the form asks', () => {
  it('are the skills that are shipped while the school has none, and then its own without retired ones', async () => {
    const { head } = await aSchool()
    const shipped = await getAnswerForm(head)
    expect(shipped?.kinds[0]?.skills[0]).toEqual(expect.objectContaining({ key: 'building', isOwn: false }))
    const campaignId = await aCampaign(head)
    await inSchool(head, (tx) =>
      tx.skill.updateMany({
        where: { schoolId: head.schoolId, key: 'building' },
        data: { retiredAt: new Date() },
      }),
    )
    const form = await getAnswerForm(head)
    expect(form?.kinds.flatMap(({ skills }) => skills.map(({ key }) => key))).not.toContain('building')
    expect(form?.campaigns.map(({ id }) => id)).toEqual([campaignId])
    await expect(enterAnswer(head, typed())).rejects.toBeInstanceOf(NotFound)
  })
})

describe('which family may be meant', () => {
  it('is found by its reference or by a pupil’s, of this school, at it now', async () => {
    const { head, school } = await aSchool()
    const family = await aFamily(head, { reference: 'F-12' })
    await aPupil(head, { familyId: family.id, reference: 'Y3-017', yearGroup: 'Year 3', className: 'Oak' })
    const found = [{ value: 'F-12', words: 'Y3-017, Year 3, Oak' }]
    expect(await suggestFamilies(head, 'f-1')).toEqual(found)
    expect(await suggestFamilies(head, ' y3')).toEqual(found)
    for (const text of ['', '%', '_', 'F-13', 'x'.repeat(61)])
      expect(await suggestFamilies(head, text)).toEqual([])
    const { head: other } = await aSchool()
    expect(await suggestFamilies(other, 'F-1')).toEqual([])
    await expect(suggestFamilies(await aMember(school, 'governor'), 'F')).rejects.toBeInstanceOf(NotAllowed)
  })
})
