import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { deactivateMember } from '@/lib/people/members'
import { endPriority } from '@/lib/plan/priority-commands'
import { setClock } from '@/lib/platform/clock'
import { NotAllowed, NotFound } from '@/lib/platform/errors'
import type { Viewer } from '@/lib/platform/viewer'
import { aMember, aSchool } from '@/prisma/builders'
import { aRunningActivity } from '@/prisma/builders/activities'
import { aPriority, aPriorityCriterion, versionOfPriority } from '@/prisma/builders/plan'
import { aSession } from '@/prisma/builders/sessions'
import { fromOutside } from '@/prisma/testing/outside'
import { eventPath, eventWords } from './calendar'
import { endFeed, getOwnFeed, makeFeed, readFeed } from './feed'
import { listEvents } from './queries'

// Each makes a school of its own, on a machine that others may be using.
vi.setConfig({ testTimeout: 30_000 })

const YEAR = { from: '2026-09-01', to: '2027-08-31' }

beforeEach(() => setClock(new Date('2026-11-24T09:00:00Z')))
afterEach(() => setClock(null))

/** A school with an activity that is looked at again, and a session of it. */
async function aScene() {
  const { school, head } = await aSchool()
  const activity = await aRunningActivity(head, { title: 'Reading together' })
  const session = await aSession(head, activity.id)
  return { school, head, activity, session }
}

describe('what is in the calendar', () => {
  it('are the sessions and reviews of the school between two days, and nobody else’s', async () => {
    const { head, activity, session } = await aScene()
    await aScene()
    const events = await listEvents(head, { from: '2020-01-01', to: '2040-01-01' })
    expect(events?.map(({ kind, activityId }) => [kind, activityId])).toContainEqual(['session', activity.id])
    expect(events?.filter(({ kind }) => kind === 'session').map(({ id }) => id)).toEqual([session])
    expect(events?.filter(({ kind }) => kind === 'review').map(({ id }) => id)).toEqual([activity.outcomeId])
    expect(new Set(events?.map(({ activityId }) => activityId))).toEqual(new Set([activity.id]))
    expect(await listEvents(head, { from: '2040-01-01', to: '2040-02-01' })).toEqual([])
  })

  it('is for whoever may read activities', async () => {
    const { school } = await aScene()
    for (const role of ['senior_leader', 'staff', 'liaison', 'trust_leader'] as const) {
      expect((await listEvents(await aMember(school, role), YEAR))?.length, role).toBeGreaterThan(0)
    }
    expect(await listEvents(await aMember(school, 'governor'), YEAR)).toBeNull()
  })
})

describe('the improvement plan in it', () => {
  it('is the day a priority is looked at, and what it will be known by, once a day, for who keeps the plan', async () => {
    const { school, head } = await aScene()
    const id = await aPriority(head, { title: 'Fewer days missed', reviewOn: '2027-02-12' })
    for (const statement of ['Attendance in Year 2 rises', 'Attendance in Year 3 rises'])
      await aPriorityCriterion(head, id, { statement, reviewOn: '2027-03-26' })
    const other = await aSchool()
    await aPriority(other.head, { reviewOn: '2027-02-12' })
    const ofPlan = async (viewer: Viewer) =>
      (await listEvents(viewer, YEAR))
        ?.filter(({ kind }) => kind === 'priority' || kind === 'criterion')
        .map((event) => [event.on, eventWords(event), eventPath(event, true), event.isDone])
    const days = [
      ['2027-02-12', 'Plan looked at again: Fewer days missed', `/plan/${id}`, false],
      ['2027-03-26', 'Plan: what it came to: Fewer days missed', `/plan/${id}`, false],
    ]
    expect(await ofPlan(head)).toEqual(days)
    expect(await ofPlan(await aMember(school, 'senior_leader'))).toEqual(days)
    for (const role of ['staff', 'liaison', 'trust_leader'] as const)
      expect(await ofPlan(await aMember(school, role)), role).toEqual([])
    await endPriority(head, {
      ...(await versionOfPriority(head, id)),
      endedAs: 'dropped',
      endedOn: '2026-11-24',
      endedWhy: 'Another school took it on.',
    })
    expect((await ofPlan(head))?.map(([, , , isDone]) => isDone)).toEqual([true, true])
    const { token } = await makeFeed(head)
    expect(await readFeed(token)).toContain('Plan looked at again: Fewer days missed')
  })
})

describe('a private address', () => {
  it('opens the calendar, and its token is kept nowhere', async () => {
    const { school, head } = await aScene()
    expect(await getOwnFeed(head)).toBeNull()
    const { token } = await makeFeed(head)
    expect(await readFeed(token)).toContain('SUMMARY:Reading together')
    expect((await getOwnFeed(head))?.createdAt).toBeInstanceOf(Date)
    const rows = await fromOutside<{ row: string }>(
      `SELECT f::text AS row FROM "CalendarFeed" f WHERE "schoolId" = $1
       UNION ALL SELECT e::text FROM "AuditEntry" e WHERE "schoolId" = $1`,
      [school.id],
    )
    expect(rows.length).toBeGreaterThan(1)
    for (const { row } of rows) expect(row).not.toContain(token)
  })

  it('made anew takes the old one’s place, and ended opens nothing', async () => {
    const { head } = await aScene()
    const { token: first } = await makeFeed(head)
    const { token: second } = await makeFeed(head)
    expect(await readFeed(first)).toBeNull()
    expect(await readFeed(second)).not.toBeNull()
    await endFeed(head)
    expect(await readFeed(second)).toBeNull()
    await expect(endFeed(head)).rejects.toThrow(NotFound)
    for (const guess of ['', 'x', 'A'.repeat(43), first]) expect(await readFeed(guess)).toBeNull()
  })

  it('is each person’s own, in each school, and ends with their access', async () => {
    const { school, head } = await aScene()
    const tom = await aMember(school, 'staff')
    const [heads, toms] = [await makeFeed(head), await makeFeed(tom)]
    await endFeed(head)
    expect(await readFeed(toms.token)).not.toBeNull()
    expect(await readFeed(heads.token)).toBeNull()
    await deactivateMember(head, { id: tom.membershipId, version: 1 })
    expect(await readFeed(toms.token)).toBeNull()
  })

  it('shows what its person may see: links to sessions only where they may open them, and nothing of families', async () => {
    const { school, head, activity, session } = await aScene()
    const said = { place: 'At Mrs Khan’s house', note: 'Family F-12 was upset' }
    await aSession(head, activity.id, { heldOn: '2026-12-01', startsAt: '14:30', ...said })
    const trust = await makeFeed(await aMember(school, 'trust_leader'))
    const text = (await readFeed(trust.token))?.replaceAll(/\r\n /g, '') ?? ''
    expect(text).toContain('DTSTART:20261201T143000Z')
    expect(text).toContain(`/activities/${activity.id}`)
    expect(text).not.toContain(`/sessions/${session}`)
    expect(text).not.toMatch(/Khan|F-12|LOCATION|DESCRIPTION/)
  })

  it('is not for governors', async () => {
    const { school } = await aScene()
    const governor = await aMember(school, 'governor')
    for (const work of [getOwnFeed, makeFeed, endFeed])
      await expect(work(governor)).rejects.toThrow(NotAllowed)
  })
})
