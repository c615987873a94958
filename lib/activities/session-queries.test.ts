import { describe, expect, it } from 'vitest'
import { today } from '@/lib/platform/clock'
import { inSchool } from '@/lib/platform/database'
import { addDays } from '@/lib/platform/dates'
import { NotAllowed } from '@/lib/platform/errors'
import { aMember, aSchool } from '@/prisma/builders'
import { anActivity } from '@/prisma/builders/activities'
import { families as someFamilies } from '@/prisma/builders/families'
import { aSession, whoCame } from '@/prisma/builders/sessions'
import { getAttendance, getNewSession, getSession } from './session-queries'

const nowhere = '00000000-0000-4000-8000-000000000000'

describe('reading sessions', () => {
  it('gives who may be ticked, the groups, and the last list', async () => {
    const { head } = await aSchool()
    const activityId = await anActivity(head)
    const families = (await someFamilies(head, 3)).map(({ id }) => id)
    const first = await aSession(head, activityId, { heldOn: addDays(today(), -7), place: 'Hall' })
    await whoCame(head, activityId, first, { invited: families, came: families.slice(0, 2) })
    const sessionId = await aSession(head, activityId)
    const page = await getAttendance(head, activityId, sessionId)
    expect(page).toMatchObject({
      heldOn: today(),
      recordedAt: null,
      attendance: [],
      activity: { id: activityId },
    })
    expect(page?.families).toHaveLength(3)
    expect(page?.groups[0]).toEqual({ key: 'send', name: 'With SEND' })
    expect(page?.last?.attendance.filter(({ came }) => came)).toHaveLength(2)
    expect(await getNewSession(head, activityId)).toMatchObject({ id: activityId, last: { heldOn: today() } })
    expect(await getSession(head, activityId, first)).toMatchObject({ place: 'Hall', cameCount: 2 })
  })

  it('shows a family that has left only where it was recorded', async () => {
    const { school, head } = await aSchool()
    const activityId = await anActivity(head)
    const [stays, leaves] = (await someFamilies(head, 2)).map(({ id }) => id) as [string, string]
    const first = await aSession(head, activityId, { heldOn: addDays(today(), -7) })
    await whoCame(head, activityId, first, { invited: [stays, leaves], came: [leaves] })
    await inSchool(head, (tx) =>
      tx.family.updateMany({ where: { schoolId: school.id, id: leaves }, data: { leftAt: new Date() } }),
    )
    const second = await aSession(head, activityId)
    const ids = async (sessionId: string) =>
      (await getAttendance(head, activityId, sessionId))?.families.map(({ id }) => id).sort()
    expect(await ids(first)).toEqual([stays, leaves].sort())
    expect(await ids(second)).toEqual([stays])
  })

  it('gives another school, another activity and a guessed id nothing, and is for those who record', async () => {
    const { school, head } = await aSchool()
    const elsewhere = await aSchool()
    const activityId = await anActivity(head)
    const other = await anActivity(head)
    const sessionId = await aSession(head, activityId)
    for (const [viewer, activity, session] of [
      [elsewhere.head, activityId, sessionId],
      [head, other, sessionId],
      [head, activityId, nowhere],
      [head, 'activity', 'session'],
    ] as const) {
      expect(await getAttendance(viewer, activity, session)).toBeNull()
      expect(await getSession(viewer, activity, session)).toBeNull()
    }
    expect(await getNewSession(elsewhere.head, activityId)).toBeNull()
    expect(await getNewSession(head, nowhere)).toBeNull()
    for (const role of ['governor', 'trust_leader'] as const) {
      const viewer = await aMember(school, role)
      await expect(getAttendance(viewer, activityId, sessionId)).rejects.toBeInstanceOf(NotAllowed)
      await expect(getSession(viewer, activityId, sessionId)).rejects.toBeInstanceOf(NotAllowed)
      await expect(getNewSession(viewer, activityId)).rejects.toBeInstanceOf(NotAllowed)
    }
  })
})
