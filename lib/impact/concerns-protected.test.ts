import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { getGovernorsPaper } from '@/lib/governance/queries'
import { setClock } from '@/lib/platform/clock'
import type { Viewer } from '@/lib/platform/viewer'
import { aMember, aSchool } from '@/prisma/builders'
import { aPastCase, type PastCase, pastCases } from '@/prisma/builders/past-cases'
import { getDashboard } from './dashboard'

let school: { id: string; slug: string }
let head: Viewer
let governor: Viewer

beforeEach(async () => {
  const made = await aSchool()
  school = made.school
  head = made.head
  governor = await aMember(school, 'governor')
  // Autumn, without term dates: over since 31 December.
  setClock(new Date('2026-02-10T10:00:00Z'))
})
afterEach(() => setClock(null))

const times = (count: number, given: PastCase): PastCase[] => Array.from({ length: count }, () => given)
const paperOf = async (viewer: Viewer) => {
  const found = await getGovernorsPaper(viewer, 2025)
  if (!found) throw new Error('refused')
  return found.concerns.paper
}

describe('what governors are told of concerns', () => {
  it('is counted up to the end of the last term, with small numbers hidden against subtraction', async () => {
    await pastCases(head, [
      ...times(12, { receivedOn: '2025-10-01', categoryKey: 'parking' }),
      ...times(7, { receivedOn: '2025-10-02', categoryKey: 'food' }),
      ...times(2, { receivedOn: '2025-10-03', categoryKey: 'staff' }),
      { receivedOn: '2025-10-03', categoryKey: 'parking', kind: 'complaint', stage: 1 },
      ...times(3, { receivedOn: '2025-10-03', kind: 'compliment' }),
      // Since the end of the term.
      ...times(9, { receivedOn: '2026-01-20', categoryKey: 'uniform' }),
    ])
    const { now } = await paperOf(governor)
    expect(now.upTo?.name).toBe('Autumn')
    expect(now).toMatchObject({ formal: 1, informal: 21, compliments: null, hasOthers: true })
    // With the total known, 2 about staff could be had from the others: so 7 about food is held back too.
    expect(now.themes.map(({ count }) => count)).toEqual([13])
    expect(JSON.stringify(now)).not.toMatch(/taff|niform/)
  })

  it('stays as it was printed after the term, and tells of no few that came in the next', async () => {
    await pastCases(head, times(8, { receivedOn: '2025-10-01', categoryKey: 'parking' }))
    expect((await paperOf(governor)).now).toMatchObject({ informal: 8, themes: [{ count: 8 }] })
    await pastCases(head, times(2, { receivedOn: '2026-02-01', categoryKey: 'parking' }))
    setClock(new Date('2026-04-20T10:00:00Z'))
    const { now } = await paperOf(governor)
    expect(now.upTo?.name).toBe('Spring')
    expect(now).toMatchObject({ informal: null, themes: [], hasOthers: true })
    await pastCases(head, times(5, { receivedOn: '2026-05-01', categoryKey: 'parking' }))
    setClock(new Date('2026-09-02T10:00:00Z'))
    expect((await paperOf(governor)).now).toMatchObject({
      isWholeYear: true,
      informal: 15,
      themes: [{ count: 15 }],
    })
  })

  it('shows nothing of a year before its first term is over', async () => {
    await pastCases(head, times(20, { receivedOn: '2025-10-01' }))
    setClock(new Date('2025-11-01T10:00:00Z'))
    expect((await paperOf(governor)).now).toMatchObject({ upTo: null, informal: null, themes: [] })
  })

  it('counts what a governor may not see, but nothing they are named in; and for leaders only what they may see', async () => {
    const leader = await aMember(school, 'senior_leader')
    await pastCases(head, times(7, { receivedOn: '2025-10-01', categoryKey: 'parking' }))
    await aPastCase(leader, {
      receivedOn: '2025-10-01',
      categoryKey: 'parking',
      heldBy: 'chair',
      kind: 'complaint',
      stage: 1,
      named: [head.personId],
    })
    expect((await paperOf(governor)).now).toMatchObject({ formal: 1, themes: [{ count: 8 }] })
    for (const viewer of [head, leader]) {
      expect((await paperOf(viewer)).now, viewer.personName).toMatchObject({
        formal: 0,
        themes: [{ count: 7 }],
      })
      const dashboard = await getDashboard(viewer, { academicYear: 2025, group: null, measure: null })
      expect(dashboard?.concerns).toMatchObject({ all: { now: 7 }, formal: { now: 0 } })
    }
    await aPastCase(head, {
      receivedOn: '2025-10-01',
      kind: 'complaint',
      stage: 1,
      named: [governor.personId],
    })
    expect((await paperOf(governor)).now.formal).toBe(1)
    expect((await paperOf(await aMember(school, 'governor'))).now.formal).toBe(2)
    const trust = await aMember(school, 'trust_leader')
    const dashboard = await getDashboard(trust, { academicYear: 2025, group: null, measure: null })
    expect(dashboard?.concerns).toBeNull()
    expect(dashboard?.concernsProtected?.paper.now.formal).toBe(2)
  })
})
