import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { setClock } from '@/lib/platform/clock'
import type { Viewer } from '@/lib/platform/viewer'
import { aMember, aSchool } from '@/prisma/builders'
import { aCase, versionOf, withDuties } from '@/prisma/builders/concerns'
import { families } from '@/prisma/builders/families'
import { aPastCase, pastCases } from '@/prisma/builders/past-cases'
import { countingStatements } from '@/prisma/testing/statements'
import { sayByLink } from '../answer-by-link'
import { nameSomebody } from '../named-commands'
import { makeParentLink } from '../parent-link'
import { getTrends } from './trends'

let school: { id: string; slug: string }
let head: Viewer

beforeEach(async () => {
  setClock(new Date('2026-11-27T10:00:00Z'))
  const made = await aSchool()
  school = made.school
  head = made.head
})
afterEach(() => setClock(null))

const trends = async (viewer = head, year = 2026) => {
  const found = await getTrends(viewer, year)
  if (!found) throw new Error('refused')
  return found
}

describe('trends', () => {
  it('count concerns and complaints by the day they were received, beside last year up to the same day', async () => {
    await pastCases(head, [
      { receivedOn: '2026-09-10', categoryKey: 'parking', channel: 'phone', yearGroup: 'Year 3' },
      { receivedOn: '2026-11-27', categoryKey: 'parking', channel: 'phone' },
      { receivedOn: '2026-10-01', kind: 'complaint', stage: 1, channel: 'letter' },
      { receivedOn: '2026-10-02', kind: 'compliment' },
      { receivedOn: '2025-11-27', categoryKey: 'parking' },
      { receivedOn: '2025-11-28', categoryKey: 'parking' },
      { receivedOn: '2024-10-05', categoryKey: 'parking' },
    ])
    const { all, formal, informal, kinds, categories, channels, yearGroups, stages, parts } = await trends()
    expect(parts.map(({ name }) => name)).toEqual(['Autumn'])
    expect([all.now, all.before, all.byPart, all.byPartBefore]).toEqual([3, 1, [3], [1]])
    expect([formal.now, informal.now, kinds.compliment.now]).toEqual([1, 2, 1])
    expect(categories.map(({ name, now, before, usual }) => [name, now, before, usual])).toContainEqual([
      expect.stringMatching(/[Pp]arking/),
      2,
      1,
      [1, 1, 0],
    ])
    expect(channels.map(({ name, now }) => [name, now])).toEqual([
      ['Phone', 2],
      ['Letter', 1],
      ['At the gate', 0],
    ])
    expect(yearGroups.map(({ name, now }) => [name, now])).toEqual([
      ['Year 3', 1],
      ['Not known', 2],
    ])
    expect(stages.map(({ now }) => now)).toEqual([2, 1])
  })

  it('count a year that is over to its end', async () => {
    await pastCases(head, [{ receivedOn: '2025-11-28' }, { receivedOn: '2026-08-31' }])
    const { all, isOver, parts } = await trends(head, 2025)
    expect([all.now, all.byPart, isOver, parts.length]).toEqual([2, [1, 0, 1], true, 3])
  })

  it('say how many answers were in time, of those that were due', async () => {
    const stage = { number: 1, beganOn: '2026-10-01', acknowledgeBy: '2026-10-08', answerBy: '2026-10-22' }
    const done = { ...stage, acknowledgedOn: '2026-10-02', acknowledgedIn: 1 }
    await pastCases(head, [
      { receivedOn: '2026-10-01', stages: [{ ...done, answeredOn: '2026-10-22', answeredIn: 15 }] },
      { receivedOn: '2026-10-01', stages: [{ ...done, answeredOn: '2026-10-23', answeredIn: 16 }] },
      // Late, and not answered yet.
      { receivedOn: '2026-10-01', endedOn: null, stages: [{ ...done, acknowledgedIn: 5 }] },
      // Withdrawn before it was due, not due yet, and standing still.
      { receivedOn: '2026-10-01', status: 'withdrawn', stages: [{ ...stage, acknowledgeBy: null }] },
      {
        receivedOn: '2026-11-20',
        endedOn: null,
        stages: [{ number: 1, beganOn: '2026-11-20', answerBy: '2026-12-11' }],
      },
      {
        receivedOn: '2026-11-20',
        endedOn: null,
        status: 'paused',
        stages: [{ number: 1, beganOn: '2026-11-20' }],
      },
    ])
    const { times } = await trends()
    const now = times.filter(({ period }) => period === 'now')
    expect(now).toEqual(
      expect.arrayContaining([
        { period: 'now', what: 'acknowledge', unit: 'school_days', due: 3, inTime: 3, median: 1 },
        { period: 'now', what: 'answer', unit: 'school_days', due: 3, inTime: 1, median: 15.5 },
      ]),
    )
    expect(now).toHaveLength(2)
  })

  it('count the same matter again by family and category within a year, or by a tie', async () => {
    const [family, other] = await families(head, 2)
    const of = (
      receivedOn: string,
      familyId: string | null = family?.id ?? null,
      categoryKey = 'parking',
    ) => ({
      receivedOn,
      familyId,
      categoryKey,
    })
    await pastCases(head, [
      of('2025-12-01'),
      of('2026-11-01'), // within twelve months
      of('2026-11-02', other?.id), // another family
      of('2026-11-03', family?.id, 'homework'), // another matter
      of('2026-11-04', null), // nobody knows whose
      of('2025-11-02', other?.id, 'homework'),
      of('2026-11-05', other?.id, 'homework'), // more than twelve months
    ])
    expect((await trends()).again.now).toBe(1)
  })

  it('say what parents thought of how it was handled, of those who said', async () => {
    await pastCases(head, [
      { receivedOn: '2026-10-01', parentSaid: 'satisfied' },
      { receivedOn: '2026-10-01', parentSaid: 'not_satisfied' },
      { receivedOn: '2026-10-01' },
    ])
    expect((await trends()).said.now).toEqual({ satisfied: 1, partly: 0, not_satisfied: 1, answered: 2 })
  })

  it('are for leaders, of their own school, without the cases they may not see', async () => {
    const other = await aSchool()
    await pastCases(other.head, [{ receivedOn: '2026-10-01' }])
    for (const role of ['staff', 'liaison', 'governor', 'trust_leader'] as const)
      expect(await getTrends(await aMember(school, role), 2026), role).toBeNull()
    const clerk = await withDuties(await aMember(school, 'governor'), 'clerk', 'chair')
    expect(await getTrends(clerk, 2026)).toBeNull()

    await aPastCase(head, { receivedOn: '2026-10-01', categoryKey: 'food' })
    const leader = await aMember(school, 'senior_leader')
    await aPastCase(leader, { receivedOn: '2026-10-01', categoryKey: 'staff', named: [leader.personId] })
    await aPastCase(leader, {
      receivedOn: '2026-10-01',
      categoryKey: 'staff',
      heldBy: 'chair',
      named: [head.personId],
    })
    expect((await trends()).all.now).toBe(2)
    expect((await trends(leader)).all.now).toBe(1)
    expect(JSON.stringify((await trends(leader)).categories)).not.toContain('taff')
  })

  it('read the page in few statements, and in one while nothing changes', async () => {
    const first = await countingStatements(() => getTrends(head, 2026))
    // Beginning, keys and end of the transaction; where the history stands, the calendar, the counts, the times, the names.
    expect(first.statements).toBeLessThanOrEqual(8)
    const again = await countingStatements(() => getTrends(head, 2026))
    expect(again.statements).toBe(4)
    expect(again.result).toEqual(first.result)
  })

  it('are counted anew with every change, and never shown to somebody for whom others counted', async () => {
    const leader = await aMember(school, 'senior_leader')
    const tom = await aMember(school, 'staff')
    const both = async () => [(await trends()).all.now, (await trends(leader)).all.now]
    const id = await aCase(tom)
    expect(await both()).toEqual([1, 1])
    await aCase(tom, { named: [leader.membershipId] })
    expect(await both()).toEqual([2, 1])
    // Naming the leader in the one they have just seen counted takes it from them, and from nobody else.
    await nameSomebody(head, { id, version: await versionOf(head, id), namedId: leader.membershipId })
    expect(await both()).toEqual([2, 0])
    await aCase(tom, { named: [head.membershipId] })
    expect(await both()).toEqual([2, 0])
    const aboutFood = await aPastCase(head, { receivedOn: '2026-10-01', parentSaid: null })
    expect((await trends()).said.now.answered).toBe(0)
    const { token } = await makeParentLink(head, { id: aboutFood, days: 30 })
    await sayByLink({ token, verdict: 'satisfied', said: null })
    expect((await trends()).said.now).toMatchObject({ satisfied: 1, answered: 1 })
  })

  it('are counted anew when the day ends', async () => {
    await pastCases(head, [{ receivedOn: '2026-11-27' }, { receivedOn: '2025-11-28' }])
    expect((await trends()).all).toMatchObject({ now: 1, before: 0 })
    setClock(new Date('2026-11-28T10:00:00Z'))
    expect((await trends()).all).toMatchObject({ now: 1, before: 1 })
  })
})
