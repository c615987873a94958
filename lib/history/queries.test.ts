import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, it } from 'vitest'
import { recordHappening } from '@/lib/platform/audit'
import { setClock } from '@/lib/platform/clock'
import { inSchool } from '@/lib/platform/database'
import type { Viewer } from '@/lib/platform/viewer'
import { aMember, aSchool } from '@/prisma/builders'
import { ENTRIES_A_PAGE, listHistory, readHappenings, type TimelineOf } from './queries'

const record = (viewer: Viewer, kind: string, given: { recordId?: string; activityId?: string } = {}) =>
  inSchool(viewer, (tx) =>
    recordHappening(tx, viewer, {
      kind,
      recordType: kind.split('.')[0] as string,
      recordId: given.recordId ?? randomUUID(),
      activityId: given.activityId,
      detail: { reference: 'F-12', name: 'Tom Reed', heldOn: '2026-03-03' },
    }),
  )

const happenings = (viewer: Viewer, of: TimelineOf, limit?: number) =>
  inSchool(viewer, (tx) => readHappenings(tx, viewer, of, limit))

afterEach(() => setClock(null))

describe('the school’s history', () => {
  it('is newest first, fifty a page', async () => {
    const { head } = await aSchool()
    for (let minute = 0; minute < ENTRIES_A_PAGE + 2; minute++) {
      setClock(new Date(Date.UTC(2026, 2, 3, 9, minute)))
      await record(head, minute % 2 ? 'family.added' : 'session.added')
    }
    const first = await listHistory(head, { page: 1 })
    const second = await listHistory(head, { page: 2 })
    expect(first?.entries).toHaveLength(ENTRIES_A_PAGE)
    expect(first?.total).toBe(ENTRIES_A_PAGE + 2)
    expect(first?.entries[0]).toMatchObject({
      at: new Date(Date.UTC(2026, 2, 3, 9, ENTRIES_A_PAGE + 1)),
      sentence: 'Amina Khan added the family F-12',
    })
    expect(second?.entries.map((entry) => entry.at.getUTCMinutes())).toEqual([1, 0])
  })

  it('can be narrowed to a person, a kind and days in England', async () => {
    const { school, head } = await aSchool()
    const tom = await aMember(school, 'staff')
    setClock(new Date('2026-06-14T22:59:00Z'))
    await record(head, 'family.added')
    setClock(new Date('2026-06-14T23:01:00Z'))
    await record(tom, 'session.added')
    setClock(new Date('2026-06-16T09:00:00Z'))
    await record(head, 'person.invited', { recordId: tom.personId })

    const count = async (filters: object) =>
      (await listHistory(head, { page: 1, ...filters }))?.entries.length
    expect(await count({})).toBe(3)
    expect(await count({ personId: tom.personId })).toBe(2)
    expect(await count({ about: 'sessions' })).toBe(1)
    expect(await count({ from: '2026-06-15', to: '2026-06-15' })).toBe(1)
    expect(await count({ to: '2026-06-14' })).toBe(1)
    expect((await listHistory(head, { page: 1 }))?.people.map((person) => person.name)).toEqual([
      'Amina Khan',
      'Tom Reed',
    ])
  })

  it('is for leaders', async () => {
    const { school, head } = await aSchool()
    await record(head, 'family.added')
    expect(await listHistory(await aMember(school, 'senior_leader'), { page: 1 })).not.toBeNull()
    for (const role of ['staff', 'liaison', 'governor', 'trust_leader'] as const) {
      expect(await listHistory(await aMember(school, role), { page: 1 })).toBeNull()
    }
  })

  it('is this school’s alone', async () => {
    const { head } = await aSchool()
    const { head: other } = await aSchool()
    await record(other, 'family.added')
    expect((await listHistory(head, { page: 1 }))?.entries).toEqual([])
  })
})

describe('a record’s own history', () => {
  it('is that of the record, or of all that stands on its activity', async () => {
    const { head } = await aSchool()
    const activityId = randomUUID()
    const recordId = randomUUID()
    await record(head, 'session.added', { activityId })
    await record(head, 'session.removed', { activityId, recordId })
    await record(head, 'family.added')
    expect(await happenings(head, { activityId })).toHaveLength(2)
    expect(await happenings(head, { activityId }, 1)).toMatchObject([
      { sentence: expect.stringContaining('removed the session') },
    ])
    expect(await happenings(head, { recordType: 'session', recordId })).toHaveLength(1)
    expect(await happenings(head, { recordType: 'session', recordId: randomUUID() })).toEqual([])
  })

  it('shows trust leaders an activity’s and no family’s, governors none, and other schools none', async () => {
    const { school, head } = await aSchool()
    const activityId = randomUUID()
    const recordId = randomUUID()
    await record(head, 'session.added', { activityId })
    await record(head, 'family.added', { recordId })
    const trust = await aMember(school, 'trust_leader')
    const governor = await aMember(school, 'governor')
    const { head: other } = await aSchool()
    expect(await happenings(trust, { activityId })).toHaveLength(1)
    expect(await happenings(trust, { recordType: 'family', recordId })).toEqual([])
    expect(await happenings(governor, { activityId })).toEqual([])
    expect(await happenings(other, { activityId })).toEqual([])
  })

  it('gathers what is written under several types, as an outcome and its figures', async () => {
    const { head } = await aSchool()
    const recordId = randomUUID()
    await record(head, 'outcome.added', { recordId })
    await record(head, 'figures.saved', { recordId })
    await record(head, 'session.added', { recordId })
    expect(await happenings(head, { records: { outcome: recordId, figures: recordId } })).toHaveLength(2)
  })

  it('of a person is for leaders', async () => {
    const { school, head } = await aSchool()
    const tom = await aMember(school, 'staff')
    await record(head, 'person.invited', { recordId: tom.personId })
    expect(await happenings(head, { recordType: 'person', recordId: tom.personId })).toHaveLength(1)
    expect(await happenings(tom, { recordType: 'person', recordId: tom.personId })).toEqual([])
    const records = { person: tom.personId, membership: tom.membershipId }
    expect(await happenings(head, { records })).toHaveLength(1)
    expect(await happenings(tom, { records })).toEqual([])
  })
})
