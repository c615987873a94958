import { describe, expect, it } from 'vitest'
import { today } from '@/lib/platform/clock'
import { inSchool } from '@/lib/platform/database'
import { addDays } from '@/lib/platform/dates'
import { NotAllowed, NotFound, RuleBroken } from '@/lib/platform/errors'
import { sending } from '@/lib/platform/viewer'
import { aMember, aSchool } from '@/prisma/builders'
import { anActivity } from '@/prisma/builders/activities'
import { aSession, whoCame } from '@/prisma/builders/sessions'
import { choiceBehind, nearestSession } from './choice'
import { beginActivity, beginSession } from './commands'
import { getToRecord } from './queries'

const at = (id: string, heldOn: string) => ({ id, heldOn, startsAt: null })

describe('what may be recorded', () => {
  it('opens on what this person used last', async () => {
    const { school, head } = await aSchool()
    const staff = await aMember(school, 'staff')
    expect((await getToRecord(staff)).lastUsed).toBeNull()
    const activityId = await anActivity(head)
    expect((await getToRecord(head)).lastUsed).toBe('activity')
    await aSession(staff, activityId)
    expect((await getToRecord(staff)).lastUsed).toBe('session')
    expect((await getToRecord(head)).lastUsed).toBe('activity')
    expect(choiceBehind('evidence.added')).toBe('evidence')
    expect(choiceBehind('person.signed_in')).toBeNull()
  })

  it('lists what is under way, nearest date first, of this school alone', async () => {
    const { head } = await aSchool()
    const elsewhere = await aSchool()
    await anActivity(elsewhere.head, { title: 'Theirs' })
    const later = await anActivity(head, { title: 'Later' })
    const now = await anActivity(head, { title: 'Now' })
    const undated = await anActivity(head, { title: 'Undated' })
    const archived = await anActivity(head, { title: 'Archived' })
    await inSchool(head, (tx) =>
      tx.activity.updateMany({
        where: { schoolId: head.schoolId, id: archived },
        data: { archivedAt: new Date() },
      }),
    )
    await aSession(head, later, { heldOn: addDays(today(), 5) })
    const mine = await aSession(head, now, { heldOn: addDays(today(), -1) })
    const { activities } = await getToRecord(head)
    expect(activities.map(({ id }) => id)).toEqual([now, later, undated])
    expect(activities[0]?.nearest?.id).toBe(mine)
  })

  it('means the latest session that has begun, or else the next', () => {
    const sessions = [at('old', '2026-02-20'), at('today', '2026-03-03'), at('next', '2026-03-04')]
    expect(nearestSession(sessions, '2026-03-03')?.id).toBe('today')
    expect(nearestSession(sessions, '2026-03-02')?.id).toBe('old')
    expect(nearestSession(sessions, '2026-01-01')?.id).toBe('old')
    expect(nearestSession([], '2026-01-01')).toBeNull()
  })

  it('is for those who record', async () => {
    const { school } = await aSchool()
    for (const role of ['governor', 'trust_leader'] as const) {
      await expect(getToRecord(await aMember(school, role))).rejects.toBeInstanceOf(NotAllowed)
    }
  })
})

describe('beginning a session', () => {
  it('makes one for today as the last one was, once', async () => {
    const { school, head } = await aSchool()
    const staff = await aMember(school, 'staff')
    const activityId = await anActivity(head)
    const last = await aSession(head, activityId, {
      heldOn: addDays(today(), -7),
      place: 'Hall',
      startsAt: '14:30',
    })
    await whoCame(head, activityId, last, { headsCame: 5 })
    const { sessionId } = await beginSession(staff, { activityId })
    expect(await beginSession(head, { activityId })).toEqual({ activityId, sessionId })
    const session = await inSchool(head, (tx) =>
      tx.session.findFirstOrThrow({ where: { schoolId: head.schoolId, id: sessionId } }),
    )
    expect(session).toMatchObject({ place: 'Hall', startsAt: '14:30', recordedAt: null })
  })

  it('is refused to a lower role, another school and a guessed id', async () => {
    const { school, head } = await aSchool()
    const elsewhere = await aSchool()
    const activityId = await anActivity(head)
    await expect(beginSession(await aMember(school, 'governor'), { activityId })).rejects.toBeInstanceOf(
      NotAllowed,
    )
    await expect(beginSession(elsewhere.head, { activityId })).rejects.toBeInstanceOf(NotFound)
    const nowhere = '00000000-0000-4000-8000-000000000000'
    await expect(beginSession(head, { activityId: nowhere })).rejects.toBeInstanceOf(NotFound)
  })
})

describe('beginning with something that is not on record', () => {
  const given = { title: 'Coffee morning', heldOn: today() }

  it('puts the activity and its session on record together, once for each form', async () => {
    const { school, head } = await aSchool()
    const staff = sending(await aMember(school, 'staff'), '00000000-0000-4000-8000-000000000003')
    const begun = await beginActivity(staff, given)
    expect(await beginActivity(staff, given)).toEqual(begun)
    const activities = await inSchool(head, (tx) =>
      tx.activity.findMany({ where: { schoolId: head.schoolId }, include: { sessions: true } }),
    )
    expect(activities).toMatchObject([
      { id: begun.activityId, title: 'Coffee morning', status: 'idea', sessions: [{ id: begun.sessionId }] },
    ])
  })

  it('is for what has been, and for those who record', async () => {
    const { school, head } = await aSchool()
    await expect(beginActivity(head, { ...given, heldOn: addDays(today(), 1) })).rejects.toBeInstanceOf(
      RuleBroken,
    )
    await expect(beginActivity(await aMember(school, 'trust_leader'), given)).rejects.toBeInstanceOf(
      NotAllowed,
    )
    expect(await inSchool(head, (tx) => tx.activity.count({ where: { schoolId: head.schoolId } }))).toBe(0)
  })
})
