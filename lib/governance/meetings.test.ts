import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { putBack } from '@/lib/bin/commands'
import { listBin } from '@/lib/bin/queries'
import { setClock, today } from '@/lib/platform/clock'
import { inSchool } from '@/lib/platform/database'
import { academicYearOf, addDays } from '@/lib/platform/dates'
import { NotAllowed, NotFound, RuleBroken, StaleEdit } from '@/lib/platform/errors'
import type { Viewer } from '@/lib/platform/viewer'
import { getToday } from '@/lib/today/queries'
import { aMember, aSchool } from '@/prisma/builders'
import { aRunningActivity } from '@/prisma/builders/activities'
import { families } from '@/prisma/builders/families'
import { aMeeting, aQuestionFrom } from '@/prisma/builders/governance'
import { aQuotation } from '@/prisma/builders/responses'
import { aSession, whoCame } from '@/prisma/builders/sessions'
import { fromOutside } from '@/prisma/testing/outside'
import { addMeeting, changeMeeting, holdMeeting, removeMeeting } from './meeting-commands'
import { listMeetings, readMeeting } from './meeting-queries'
import { getGovernorsPaper } from './queries'

const GUESSED = '01890000-0000-7000-8000-00000000abcd'
const year = academicYearOf(today())
const getMeeting = (viewer: Viewer, id: string) => inSchool(viewer, (tx) => readMeeting(tx, viewer, id))

let school: { id: string; slug: string }
let head: Viewer
let governor: Viewer

beforeEach(async () => {
  const made = await aSchool()
  school = made.school
  head = made.head
  governor = await aMember(school, 'governor')
})
afterEach(() => setClock(null))

const last = async () => (await getGovernorsPaper(governor, year))?.lastMeeting

describe('a meeting', () => {
  it('keeps what the page says, in the form that protects people, and marks what is new', async () => {
    const { id } = await aRunningActivity(head, { title: 'Reading together', yearGroups: ['Year 1'] })
    const known = await families(head, 20)
    await families(head, 5, { first: 21, groups: ['send'] })
    const session = await aSession(head, id)
    const came = known.slice(0, 12).map((family) => family.id)
    await whoCame(head, id, session, { came, everyoneInvited: 'yes' })
    await aMeeting(head)
    const [kept] = await fromOutside<{ words: string }>(
      `SELECT "asItStood"::text AS words FROM "GovernorMeeting" WHERE "schoolId" = $1`,
      [school.id],
    )
    const ofYears = JSON.parse(kept?.words ?? '{}').years
    expect(Object.keys(ofYears)).toEqual([year - 1, year, year + 1].map(String))
    const send = /\{[^{}]*"key": "send"[^{}]*\}/.exec(kept?.words ?? '')?.[0]
    expect(send).toContain('"for": null')
    expect(send).not.toMatch(/\b5\b/)
    expect(await last()).toMatchObject({ since: { activities: [], figures: [] } })

    await aQuotation(head, id)
    await aRunningActivity(head, { title: 'Phonics mornings' })
    const since = (await last())?.since
    expect(since?.activities.map(({ name, before }) => [name, before])).toEqual([
      ['Reading together', 'Took part'],
      ['Phonics mornings', null],
    ])
    expect(since?.figures.map(({ name, now, before }) => [name, now, before])).toContainEqual([
      'Took part',
      '0 activities',
      '1 activity',
    ])
    expect((await getGovernorsPaper(await aMember(school, 'trust_leader'), year))?.lastMeeting).not.toBeNull()
  })

  it('that is to come is recorded as held on its day or after, once', async () => {
    const id = await addMeeting(head, { name: 'Standards committee', heldOn: addDays(today(), 7) })
    expect(await last()).toBeNull()
    await expect(holdMeeting(head, { id, version: 1 })).rejects.toThrow(RuleBroken)
    expect((await getToday(head)).lines).toEqual([])
    setClock(new Date(Date.now() + 8 * 86_400_000))
    expect((await getToday(head)).lines.map(({ label, about }) => [label, about])).toEqual([
      ['Record that the governors met', 'Standards committee'],
    ])
    await holdMeeting(head, { id, version: 1 })
    expect(await last()).toMatchObject({ name: 'Standards committee', keptOn: today() })
    await expect(holdMeeting(head, { id, version: 2 })).rejects.toThrow(RuleBroken)
    await expect(
      changeMeeting(head, { id, version: 2, name: 'S', heldOn: addDays(today(), 1) }),
    ).rejects.toThrow(RuleBroken)
  })

  it('of before is compared with from the day it was recorded, and the latest one counts', async () => {
    await aMeeting(head, { heldOn: addDays(today(), -30), name: 'Earlier' })
    await aMeeting(head, { heldOn: addDays(today(), -2), name: 'Later' })
    await aMeeting(head, { heldOn: addDays(today(), -9), name: 'Between' })
    expect(await last()).toMatchObject({ name: 'Later', heldOn: addDays(today(), -2), keptOn: today() })
  })

  it('is corrected and removed, comes back whole, and a stale form changes nothing', async () => {
    const id = await aMeeting(head)
    const change = { id, version: 1, name: 'Resources committee', heldOn: today() }
    await changeMeeting(head, change)
    await expect(changeMeeting(head, change)).rejects.toThrow(StaleEdit)
    await expect(removeMeeting(head, { id, version: 1 })).rejects.toThrow(StaleEdit)
    await removeMeeting(head, { id, version: 2 })
    expect(await last()).toBeNull()
    const [entry] = await listBin(head)
    expect(entry?.title).toMatch(/^the governors’ meeting “Resources committee” of/)
    await putBack(head, { id: entry?.id ?? '' })
    expect(await last()).toMatchObject({ name: 'Resources committee', since: { figures: [] } })
  })

  it('is kept by leaders of its own school', async () => {
    const id = await aMeeting(head)
    const coming = await addMeeting(head, { name: 'FGB', heldOn: addDays(today(), 7) })
    const deputy = await aMember(school, 'senior_leader')
    expect(await listMeetings(deputy)).toHaveLength(2)
    const change = { id, version: 1, name: 'Mine', heldOn: today() }
    for (const role of ['governor', 'staff', 'liaison', 'trust_leader'] as const) {
      const viewer = await aMember(school, role)
      expect(await listMeetings(viewer)).toBeNull()
      expect(await getMeeting(viewer, id)).toBeNull()
      await expect(addMeeting(viewer, change)).rejects.toThrow(NotAllowed)
      await expect(changeMeeting(viewer, change)).rejects.toThrow(NotAllowed)
      await expect(holdMeeting(viewer, { id: coming, version: 1 })).rejects.toThrow(NotAllowed)
      await expect(removeMeeting(viewer, change)).rejects.toThrow(NotAllowed)
    }
    const { head: stranger } = await aSchool()
    expect(await listMeetings(stranger)).toEqual([])
    expect(await getMeeting(stranger, id)).toBeNull()
    expect(await getMeeting(head, 'no id')).toBeNull()
    for (const [viewer, given] of [
      [stranger, id],
      [head, GUESSED],
    ] as const) {
      await expect(changeMeeting(viewer, { ...change, id: given })).rejects.toThrow(NotFound)
      await expect(holdMeeting(viewer, { id: given, version: 1 })).rejects.toThrow(NotFound)
      await expect(removeMeeting(viewer, { id: given, version: 1 })).rejects.toThrow(NotFound)
    }
  })
})

describe('on Today', () => {
  it('leaders find the questions that wait, with how long, and nobody else does', async () => {
    const id = await aQuestionFrom(governor)
    setClock(new Date(Date.now() + 3 * 86_400_000))
    for (const viewer of [head, await aMember(school, 'senior_leader')]) {
      expect((await getToday(viewer)).lines).toMatchObject([
        {
          about: 'How far each activity has come',
          because: 'Margaret Shaw has waited 3 days.',
          path: `/impact/governors/questions/${id}`,
        },
      ])
    }
    for (const viewer of [await aMember(school, 'staff'), (await aSchool()).head]) {
      expect((await getToday(viewer)).lines).toEqual([])
    }
  })
})
