import { afterEach, describe, expect, it } from 'vitest'
import { setClock, today } from '@/lib/platform/clock'
import { inSchool } from '@/lib/platform/database'
import { academicYearOf } from '@/lib/platform/dates'
import type { Viewer } from '@/lib/platform/viewer'
import { aMember, aSchool } from '@/prisma/builders'
import { families } from '@/prisma/builders/families'
import { aPlacement, aRequest, aUse } from '@/prisma/builders/placements'
import { anOffer } from '@/prisma/builders/skills'
import type { Role } from '@/prisma/generated/enums'
import { getOverview } from './overview'
import { deleteOffer } from './write-offer'

/** A Tuesday in the middle of the spring term; schools without term dates count every weekday. */
const NOW = new Date('2026-03-10T12:00:00Z')
afterEach(() => setClock(null))

const overview = async (viewer: Viewer, year = academicYearOf(today())) => {
  const found = await getOverview(viewer, year)
  if (!found) throw new Error('No overview')
  return found
}

describe('offered, asked, used, again', () => {
  it('counts families by the steps they have come to, each once, and by group', async () => {
    setClock(NOW)
    const { head } = await aSchool()
    const [one, two, three] = await families(head, 3, { groups: ['eal'] })
    await families(head, 2, { first: 10 })
    const offerOf = (family: { id: string } | undefined, skills: string[] = []) =>
      anOffer(head, { familyId: family?.id ?? null, skills })
    await offerOf(one, ['building'])
    await offerOf(one, ['singing'])
    const asked = await offerOf(two, ['building'])
    const used = await offerOf(three, ['building'])
    await offerOf(undefined, ['singing'])
    await aPlacement(head, { offerId: asked, status: 'declined' })
    await aUse(head, { offerId: used })
    expect((await overview(head)).now).toEqual({ offered: 4, asked: 2, used: 1, again: 0 })
    await aUse(head, { offerId: used, requestId: await aRequest(head, { title: 'Another' }) })
    const { now, groups, hours, askedMost } = await overview(head)
    expect(now).toEqual({ offered: 4, asked: 2, used: 1, again: 1 })
    expect(groups.find(({ key }) => key === 'eal')).toMatchObject({
      families: 3,
      counts: { offered: 3, asked: 2, used: 1, again: 1 },
    })
    expect(groups.find(({ key }) => key === 'send')?.counts.offered).toBe(0)
    expect(hours.now).toEqual({ academicYear: 2025, minutes: 120, times: 2 })
    expect(askedMost).toBeNull()
  })

  it('is again for whoever would do it again, and used only with what came of it', async () => {
    setClock(NOW)
    const { head } = await aSchool()
    await aPlacement(head, { status: 'held' })
    expect((await overview(head)).now).toEqual({ offered: 1, asked: 1, used: 0, again: 0 })
    await aUse(head, { parentWouldAgain: true })
    expect((await overview(head)).now).toEqual({ offered: 2, asked: 2, used: 1, again: 1 })
  })

  it('keeps each year to itself: an offer that stands is offered in both, what was done is of its year', async () => {
    setClock(new Date('2025-06-10T12:00:00Z'))
    const { head } = await aSchool()
    const offerId = await anOffer(head)
    await aUse(head, { offerId })
    setClock(NOW)
    const { now, before, hours } = await overview(head)
    expect([now, before]).toEqual([
      { offered: 1, asked: 0, used: 0, again: 0 },
      { offered: 1, asked: 1, used: 1, again: 0 },
    ])
    expect([hours.now.minutes, hours.before.minutes]).toEqual([0, 60])
    await aUse(head, { offerId, requestId: await aRequest(head, { title: 'Another' }) })
    expect((await overview(head)).now).toEqual({ offered: 1, asked: 1, used: 1, again: 1 })
  })

  it('still counts what was done with somebody who has withdrawn, by itself', async () => {
    setClock(NOW)
    const { head } = await aSchool()
    const [family] = await families(head, 1, { groups: ['send'] })
    const { offerId } = await aUse(head, { offerId: await anOffer(head, { familyId: family?.id }) })
    await inSchool(head, (tx) => deleteOffer(tx, head.schoolId, offerId))
    const { now, groups } = await overview(head)
    expect(now).toEqual({ offered: 1, asked: 1, used: 1, again: 0 })
    expect(groups.find(({ key }) => key === 'send')?.counts.used).toBe(1)
  })
})

describe('goodwill that is not used', () => {
  it('stands by skill, the most first', async () => {
    setClock(NOW)
    const { head } = await aSchool()
    await anOffer(head, { skills: ['building', 'singing'] })
    await anOffer(head, { skills: ['singing'] })
    await aPlacement(head, { offerId: await anOffer(head, { skills: ['building'] }), status: 'invited' })
    await anOffer(head, { skills: ['football'], consentUntil: '2026-03-01' })
    const { skills } = await overview(head)
    expect(skills.map(({ name, offers, neverAsked }) => [name, offers, neverAsked])).toEqual([
      [expect.stringMatching(/singing/i), 2, 2],
      [expect.stringMatching(/building/i), 2, 1],
    ])
  })

  it('names the subjects and year groups without a parent', async () => {
    setClock(NOW)
    const { head } = await aSchool()
    await aRequest(head, { title: 'A choir', subject: 'Music' })
    const requestId = await aRequest(head, { subject: 'history', yearGroups: ['Year 4', 'Year 5'] })
    await aPlacement(head, { requestId, status: 'accepted' })
    const { subjects, yearGroups } = await overview(head)
    expect(subjects.inVain).toEqual(['Music'])
    expect(subjects.neverAsked).toContain('Geography')
    expect(subjects.neverAsked).not.toContain('History')
    expect(yearGroups).toEqual(['Reception', 'Year 1', 'Year 2', 'Year 3', 'Year 6'])
    expect((await overview(head)).ways).toEqual([])
  })

  it('counts parents in learning by phase', async () => {
    setClock(NOW)
    const { head } = await aSchool({
      phase: 'all_through',
      yearGroups: ['Year 5', 'Year 6', 'Year 7', 'Year 8'],
    })
    await families(head, 4, { yearGroup: 'Year 6' })
    await families(head, 6, { first: 10, yearGroup: 'Year 8' })
    await aUse(head, { requestId: await aRequest(head, { yearGroups: ['Year 6'] }) })
    await aUse(head, { requestId: await aRequest(head, { title: 'For all', yearGroups: [] }) })
    const trip = await aRequest(head, { title: 'The castle', origin: 'visits', yearGroups: ['Year 8'] })
    await aPlacement(head, { requestId: trip, status: 'accepted' })
    const { phases, ways } = await overview(head)
    // What is for Year 6 alone counts for nobody from Year 7 on; who said yes and has not come is not yet a help.
    expect(ways.map(({ origin, comes, used }) => [origin, comes, used])).toEqual([
      ['curriculum', 1, 1],
      ['visits', 1, 0],
      ['clubs', 0, 0],
      ['careers', 0, 0],
    ])
    expect(phases.map(({ phase, counts }) => [phase, counts.pupils, counts.used])).toEqual([
      ['primary', 4, 2],
      ['secondary', 6, 1],
    ])
  })
})

describe('offers nobody answered', () => {
  it('are named once ten school days are over, and not before; being told is being answered', async () => {
    setClock(new Date('2026-02-23T12:00:00Z'))
    const { head } = await aSchool()
    const offerId = await anOffer(head, { name: 'Sara' })
    const told = await anOffer(head, { name: 'Ewa' })
    const asked = await anOffer(head, { name: 'Omar' })
    await inSchool(head, (tx) =>
      tx.offer.updateMany({ where: { id: told }, data: { toldWaitingOn: new Date('2026-02-25') } }),
    )
    await aPlacement(head, { offerId: asked, status: 'invited' })
    // Monday 23 February: the tenth weekday after it is Monday 9 March.
    setClock(new Date('2026-03-09T12:00:00Z'))
    expect(await overview(head)).toMatchObject({ overdue: [], inTime: 1, isCut: false })
    setClock(NOW)
    expect(await overview(head)).toMatchObject({
      overdue: [{ id: offerId, name: 'Sara', sentOn: '2026-02-23', answerBy: '2026-03-09' }],
      inTime: 0,
    })
  })
})

describe('who sees the overview', () => {
  it('counts nothing of another school', async () => {
    setClock(NOW)
    const { head } = await aSchool()
    await aUse((await aSchool()).head)
    expect(await overview(head)).toMatchObject({
      now: { offered: 0, asked: 0, used: 0, again: 0 },
      hours: { now: { minutes: 0 } },
      skills: [],
    })
  })

  it.each<[Role, boolean]>([
    ['staff', true],
    ['liaison', true],
    ['governor', false],
    ['trust_leader', false],
  ])('%s: %s', async (role, may) => {
    const { school } = await aSchool()
    expect((await getOverview(await aMember(school, role), 2025)) !== null).toBe(may)
  })
})
