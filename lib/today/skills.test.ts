import { afterEach, describe, expect, it } from 'vitest'
import { setClock, today } from '@/lib/platform/clock'
import { inSchool } from '@/lib/platform/database'
import { addDays } from '@/lib/platform/dates'
import type { Viewer } from '@/lib/platform/viewer'
import { thank } from '@/lib/skills/placement-thanks'
import { aMember, aSchool } from '@/prisma/builders'
import { anActivity } from '@/prisma/builders/activities'
import { aPlacement, aRequest, aUse, checked } from '@/prisma/builders/placements'
import { aSession } from '@/prisma/builders/sessions'
import { anOffer } from '@/prisma/builders/skills'
import { getToday } from './queries'

/** Monday; schools without term dates count every weekday. */
const MONDAY = '2026-02-23'
const at = (day: string) => setClock(new Date(`${day}T12:00:00Z`))
afterEach(() => setClock(null))

const ours = /^\/skills\//

/** Lines of the skills audit, as "label: about". */
async function lines(viewer: Viewer) {
  const { lines: all } = await getToday(viewer)
  return all.filter(({ path }) => ours.test(path)).map(({ label, about }) => `${label}: ${about}`)
}

describe('offers on Today', () => {
  it('are called to mind before ten school days are over, for those who ask parents, without a name', async () => {
    at(MONDAY)
    const { school, head } = await aSchool()
    const staff = await aMember(school, 'staff')
    const liaison = await aMember(school, 'liaison')
    const offerId = await anOffer(head, { name: 'Sara' })
    expect(await lines(head)).toEqual([])
    at('2026-03-05')
    expect(await lines(liaison)).toEqual(['Answer: what a parent or carer offered'])
    expect(await lines(staff)).toEqual([])
    at('2026-03-10')
    const [line] = (await getToday(head)).lines
    expect(line).toMatchObject({ on: '2026-03-09', path: `/skills/offers/${offerId}` })
    expect(line?.because).toContain('One has waited for over ten school days.')
    await anOffer(head, { name: 'Ewa' })
    await inSchool(head, (tx) =>
      tx.offer.updateMany({ where: { id: offerId }, data: { toldWaitingOn: new Date('2026-03-10') } }),
    )
    expect(await lines(head)).toEqual([])
  })

  it('ask to match words to skills', async () => {
    const { head } = await aSchool()
    const offerId = await anOffer(head, { ownWords: 'I keep bees' })
    const [line] = (await getToday(head)).lines
    expect(line).toMatchObject({ label: 'Match words to skills', path: `/skills/offers/${offerId}/match` })
  })
})

describe('placements on Today', () => {
  it('lead from yes to thanks, for whoever invited and for those who ask parents', async () => {
    at(MONDAY)
    const { school, head } = await aSchool()
    const tom = await aMember(school, 'staff')
    const other = await aMember(school, 'staff')
    const activityId = await anActivity(tom)
    const sessionIds = [await aSession(tom, activityId, { heldOn: MONDAY })]
    const asked = async (title: string) => ({
      requestId: await aRequest(tom, { title }),
      offerId: await anOffer(head),
    })
    await aPlacement(tom, { ...(await asked('A tale')), status: 'invited' })
    await aPlacement(tom, { ...(await asked('A choir')), status: 'accepted' })
    await aPlacement(tom, { ...(await asked('A wall')), activityId, sessionIds })
    await aPlacement(tom, { ...(await asked('A talk')), status: 'held' })
    const used = await aUse(tom, await asked('A garden'))
    at(addDays(MONDAY, 1))
    const all = [
      'Find a day: A choir',
      'Say thank you: A garden',
      'Write down what came of it: A talk',
      'Say whether it was held: A wall',
    ]
    expect((await lines(tom)).toSorted()).toEqual(all.toSorted())
    expect((await lines(head)).toSorted()).toEqual(all.toSorted())
    expect(await lines(other)).toEqual([])
    await thank(tom, { id: used.id, version: 5, thanks: 'Thank you', thankedHow: 'gate' })
    expect(await lines(tom)).not.toContain('Say thank you: A garden')
  })

  it('are none of another school', async () => {
    const { head } = await aSchool()
    await aPlacement((await aSchool()).head, { status: 'accepted' })
    expect(await lines(head)).toEqual([])
  })
})

describe('checks on Today', () => {
  it('are to be renewed a month before they end, by those who set them', async () => {
    const { school, head } = await aSchool()
    const offerId = await anOffer(head)
    await checked(head, offerId, addDays(today(), 20))
    const due = ['Renew the checks: of a parent or carer who helps']
    expect(await lines(await aMember(school, 'liaison'))).toEqual(due)
    expect(await lines(await aMember(school, 'staff'))).toEqual([])
    const [line] = (await getToday(head)).lines
    expect(line).toMatchObject({ on: addDays(today(), 20), path: `/skills/offers/${offerId}/checks` })
  })
})
