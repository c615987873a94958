import { describe, expect, it } from 'vitest'
import { today } from '@/lib/platform/clock'
import { addDays } from '@/lib/platform/dates'
import { NotAllowed } from '@/lib/platform/errors'
import type { Viewer } from '@/lib/platform/viewer'
import { aMember, aSchool } from '@/prisma/builders'
import { anActivity } from '@/prisma/builders/activities'
import { aQuotation } from '@/prisma/builders/responses'
import { aSession, whoCame } from '@/prisma/builders/sessions'
import { countingStatements } from '@/prisma/testing/statements'
import { getToday } from './queries'

describe('Today', () => {
  it('is empty in a new school', async () => {
    const { head } = await aSchool()
    expect(await getToday(head)).toEqual({ lines: [], finding: null, isEmpty: true })
  })

  it('asks for what is past and tells what is to come, in this school alone', async () => {
    const { head } = await aSchool()
    const elsewhere = await aSchool()
    await aSession(elsewhere.head, await anActivity(elsewhere.head))
    const activityId = await anActivity(head)
    const past = await aSession(head, activityId, { heldOn: addDays(today(), -3) })
    const soon = await aSession(head, activityId, { heldOn: addDays(today(), 3) })
    await aSession(head, activityId, { heldOn: addDays(today(), 30) })
    const { lines, isEmpty } = await getToday(head)
    expect(isEmpty).toBe(false)
    const sessions = lines.filter(({ path }) => path.includes('/sessions/')).map(({ path }) => path)
    expect(sessions).toEqual([past, soon].map((id) => `/activities/${activityId}/sessions/${id}`))
  })

  it('gives the most that can be said', async () => {
    const { head } = await aSchool()
    const one = await anActivity(head, { title: 'Breakfast' })
    const two = await anActivity(head, { title: 'Reading together' })
    for (const activityId of [one, two]) {
      await whoCame(head, activityId, await aSession(head, activityId), { headsCame: 5 })
    }
    await aQuotation(head, two)
    expect((await getToday(head)).finding).toMatchObject({ id: two, title: 'Reading together' })
  })

  it('asks the database four times, and whoever looks next three times', async () => {
    const { school, head } = await aSchool()
    const staff = await aMember(school, 'staff')
    const cost = async (viewer: Viewer) => (await countingStatements(() => getToday(viewer))).statements
    // With them the transaction's beginning, its keys and its end. Two more for those who ask parents, one for leaders.
    expect(await cost(head)).toBe(3 + 4 + 3)
    expect(await cost(staff)).toBe(3 + 3)
  })

  it('is for those who record', async () => {
    const { school } = await aSchool()
    for (const role of ['governor', 'trust_leader'] as const) {
      await expect(getToday(await aMember(school, role))).rejects.toBeInstanceOf(NotAllowed)
    }
  })
})
