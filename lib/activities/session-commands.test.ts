import { describe, expect, it } from 'vitest'
import { today } from '@/lib/platform/clock'
import { inSchool } from '@/lib/platform/database'
import { addDays, toIso } from '@/lib/platform/dates'
import { NotAllowed, NotFound, RuleBroken, StaleEdit } from '@/lib/platform/errors'
import { sending, type Viewer } from '@/lib/platform/viewer'
import { aMember, aSchool } from '@/prisma/builders'
import { anActivity } from '@/prisma/builders/activities'
import { aSession } from '@/prisma/builders/sessions'
import { addSessions, changeSession, removeSession } from './session-commands'
import type { AddSessions } from './session-schema'

const details = {
  heldOn: '2026-01-06',
  startsAt: '14:30',
  place: 'Hall',
  isOnline: false,
  isEvening: false,
  hasCreche: true,
  languages: ['Polish'],
  note: null,
}
const once = { ...details, repeats: 'once', times: null, moreDates: [] } satisfies Partial<AddSessions>

const sessionsOf = (viewer: Viewer, activityId: string) =>
  inSchool(viewer, (tx) =>
    tx.session.findMany({
      where: { schoolId: viewer.schoolId, activityId },
      orderBy: { heldOn: 'asc' },
    }),
  )
const historyOf = (viewer: Viewer, recordId: string) =>
  inSchool(viewer, (tx) =>
    tx.auditEntry.findMany({ where: { schoolId: viewer.schoolId, recordId }, orderBy: { id: 'asc' } }),
  )

describe('adding sessions', () => {
  it('adds one with its circumstances, its history and the date to record', async () => {
    const { school, head } = await aSchool()
    const staff = await aMember(school, 'staff')
    const activityId = await anActivity(head)
    const [id] = await addSessions(staff, { activityId, ...once })
    const [session] = await sessionsOf(head, activityId)
    expect(session).toMatchObject({
      id,
      place: 'Hall',
      hasCreche: true,
      languages: ['Polish'],
      recordedAt: null,
    })
    expect(await historyOf(head, id as string)).toMatchObject([
      { kind: 'session.added', activityId, personName: 'Tom Reed', detail: { heldOn: '2026-01-06' } },
    ])
    const activity = await inSchool(head, (tx) =>
      tx.activity.findFirstOrThrow({ where: { schoolId: school.id, id: activityId } }),
    )
    expect(activity.datesToRecord.map((date) => toIso(date))).toEqual(['2026-01-06'])
  })

  it('adds every Tuesday for four weeks, every other week, or the dates that were listed', async () => {
    const { head } = await aSchool()
    const dates = async (given: Partial<AddSessions>) => {
      const activityId = await anActivity(head)
      const ids = await addSessions(head, { activityId, ...once, ...given })
      const sessions = await sessionsOf(head, activityId)
      expect(ids).toEqual(sessions.map(({ id }) => id))
      return sessions.map(({ heldOn }) => toIso(heldOn))
    }
    expect(await dates({ repeats: 'weekly', times: 4 })).toEqual([
      '2026-01-06',
      '2026-01-13',
      '2026-01-20',
      '2026-01-27',
    ])
    expect(await dates({ repeats: 'fortnightly', times: 2 })).toEqual(['2026-01-06', '2026-01-20'])
    expect(await dates({ repeats: 'listed', moreDates: ['2026-03-01', '2026-01-06', '2025-12-01'] })).toEqual(
      ['2025-12-01', '2026-01-06', '2026-03-01'],
    )
  })

  it('asks how often, for the other dates, and not for a second session at one time', async () => {
    const { head } = await aSchool()
    const activityId = await anActivity(head)
    const add = (given: Partial<AddSessions>) => addSessions(head, { activityId, ...once, ...given })
    await expect(add({ repeats: 'weekly' })).rejects.toMatchObject({ field: 'times' })
    await expect(add({ repeats: 'listed' })).rejects.toMatchObject({ field: 'moreDates' })
    await add({})
    await expect(add({})).rejects.toMatchObject({
      field: 'heldOn',
      message: expect.stringContaining('Tuesday 6 January 2026, 14:30'),
    })
    await expect(add({ startsAt: null })).rejects.toBeInstanceOf(RuleBroken)
    await add({ startsAt: '18:00' })
    expect(await sessionsOf(head, activityId)).toHaveLength(2)
  })

  it('makes one record of a form that is sent twice', async () => {
    const { head } = await aSchool()
    const activityId = await anActivity(head)
    const twice = sending(head, '00000000-0000-4000-8000-000000000001')
    const [first, second] = await Promise.all([
      addSessions(twice, { activityId, ...once }),
      addSessions(twice, { activityId, ...once }),
    ])
    expect(second).toEqual(first)
    expect(await sessionsOf(head, activityId)).toHaveLength(1)
  })

  it('is for those who record, in their own school, in an activity that is not put away', async () => {
    const { school, head } = await aSchool()
    const elsewhere = await aSchool()
    const activityId = await anActivity(head)
    for (const role of ['governor', 'trust_leader'] as const) {
      await expect(addSessions(await aMember(school, role), { activityId, ...once })).rejects.toBeInstanceOf(
        NotAllowed,
      )
    }
    await expect(addSessions(elsewhere.head, { activityId, ...once })).rejects.toBeInstanceOf(NotFound)
    await expect(
      addSessions(head, { activityId: '00000000-0000-4000-8000-000000000000', ...once }),
    ).rejects.toBeInstanceOf(NotFound)
    const archived = await anActivity(head)
    await inSchool(head, (tx) =>
      tx.activity.updateMany({
        where: { schoolId: school.id, id: archived },
        data: { archivedAt: new Date() },
      }),
    )
    await expect(addSessions(head, { activityId: archived, ...once })).rejects.toThrow('is archived')
    expect(await sessionsOf(head, activityId)).toEqual([])
  })
})

describe('changing a session', () => {
  it('moves it and says so', async () => {
    const { head } = await aSchool()
    const activityId = await anActivity(head)
    const sessionId = await aSession(head, activityId, { heldOn: '2026-01-06' })
    await changeSession(head, { activityId, sessionId, version: 1, ...details, heldOn: '2026-01-08' })
    expect(await sessionsOf(head, activityId)).toMatchObject([{ version: 2, place: 'Hall' }])
    expect((await historyOf(head, sessionId)).at(-1)).toMatchObject({
      kind: 'session.changed',
      detail: { heldOn: '2026-01-08', was: '2026-01-06' },
    })
  })

  it('is refused to whoever opened it before somebody else changed it, and names them', async () => {
    const { school, head } = await aSchool()
    const staff = await aMember(school, 'staff')
    const activityId = await anActivity(head)
    const sessionId = await aSession(head, activityId)
    await changeSession(staff, { activityId, sessionId, version: 1, ...details })
    const late = changeSession(head, { activityId, sessionId, version: 1, ...details, place: 'Library' })
    await expect(late).rejects.toBeInstanceOf(StaleEdit)
    await expect(late).rejects.toThrow('Tom Reed')
    expect(await sessionsOf(head, activityId)).toMatchObject([{ place: 'Hall' }])
  })

  it('does not take the date of another session', async () => {
    const { head } = await aSchool()
    const activityId = await anActivity(head)
    const sessionId = await aSession(head, activityId, { heldOn: '2026-01-06' })
    await aSession(head, activityId, { heldOn: '2026-01-13' })
    const change = { activityId, sessionId, version: 1, ...details }
    await expect(changeSession(head, { ...change, heldOn: '2026-01-13' })).rejects.toMatchObject({
      field: 'heldOn',
    })
    await changeSession(head, { ...change, heldOn: '2026-01-06' })
  })

  it('is for those who record, in their own school and the right activity', async () => {
    const { school, head } = await aSchool()
    const elsewhere = await aSchool()
    const activityId = await anActivity(head)
    const other = await anActivity(head)
    const sessionId = await aSession(head, activityId)
    const change = { activityId, sessionId, version: 1, ...details }
    await expect(changeSession(await aMember(school, 'governor'), change)).rejects.toBeInstanceOf(NotAllowed)
    await expect(changeSession(elsewhere.head, change)).rejects.toBeInstanceOf(NotFound)
    await expect(changeSession(head, { ...change, activityId: other })).rejects.toBeInstanceOf(NotFound)
    expect(await sessionsOf(head, activityId)).toMatchObject([{ version: 1 }])
  })
})

describe('removing a session', () => {
  it('takes it away and keeps the reason in the history', async () => {
    const { head } = await aSchool()
    const activityId = await anActivity(head)
    const sessionId = await aSession(head, activityId, { heldOn: addDays(today(), -1) })
    await removeSession(head, { activityId, sessionId, version: 1, reason: 'Snow: nobody could come.' })
    expect(await sessionsOf(head, activityId)).toEqual([])
    expect((await historyOf(head, sessionId)).at(-1)).toMatchObject({
      kind: 'session.removed',
      detail: { heldOn: addDays(today(), -1), came: null, reason: 'Snow: nobody could come.' },
    })
  })

  it('is refused to a lower role, another school and a stale page', async () => {
    const { school, head } = await aSchool()
    const elsewhere = await aSchool()
    const activityId = await anActivity(head)
    const sessionId = await aSession(head, activityId)
    const remove = { activityId, sessionId, version: 1, reason: 'Mistake' }
    await expect(removeSession(await aMember(school, 'trust_leader'), remove)).rejects.toBeInstanceOf(
      NotAllowed,
    )
    await expect(removeSession(elsewhere.head, remove)).rejects.toBeInstanceOf(NotFound)
    await expect(removeSession(head, { ...remove, version: 7 })).rejects.toBeInstanceOf(StaleEdit)
    expect(await sessionsOf(head, activityId)).toHaveLength(1)
  })
})
