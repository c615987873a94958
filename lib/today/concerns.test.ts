import { describe, expect, it } from 'vitest'
import { today } from '@/lib/platform/clock'
import { inSchool } from '@/lib/platform/database'
import { addDays, toDate } from '@/lib/platform/dates'
import type { Viewer } from '@/lib/platform/viewer'
import { aMember, aSchool } from '@/prisma/builders'
import { aCase, withDuties } from '@/prisma/builders/concerns'
import type { Prisma } from '@/prisma/generated/client'
import { countingStatements } from '@/prisma/testing/statements'
import { getToday } from './queries'

const become = (viewer: Viewer, id: string, data: Prisma.CaseUncheckedUpdateManyInput) =>
  inSchool(viewer, (tx) => tx.case.updateMany({ where: { schoolId: viewer.schoolId, id }, data }))

const day = (days: number) => toDate(addDays(today(), days))

async function lines(viewer: Viewer): Promise<string[]> {
  const { lines: all } = await getToday(viewer)
  return all.map(({ label, path, because }) => `${label} ${path} ${because}`)
}

const said = (viewer: Viewer, caseId: string, kind: 'parent_added' | 'contact_out', minute: number) =>
  inSchool(viewer, (tx) =>
    tx.caseEvent.createMany({
      data: {
        schoolId: viewer.schoolId,
        caseId,
        kind,
        onDay: day(0),
        words: 'The main thing is left out.',
        byName: 'A parent',
        writtenAt: new Date(Date.now() + minute * 60_000),
      },
    }),
  )

describe('concerns on Today', () => {
  it('ask whoever handles it: what is due this week, what the parent added, what stands still', async () => {
    const { school, head } = await aSchool()
    const tom = await aMember(school, 'staff')
    const ids = [
      await aCase(head, { kind: 'complaint' }),
      await aCase(head),
      await aCase(head),
      await aCase(head),
    ]
    const [soon, later, paused, ended] = ids as [string, string, string, string]
    const handlerId = tom.membershipId
    await become(head, soon, { handlerId, dueOn: day(-1) })
    await become(head, later, { handlerId, dueOn: day(8) })
    await become(head, paused, {
      ...{ handlerId, status: 'paused', dueOn: null, pausedOn: day(-14) },
      ...{ insistentReviewOn: day(2) },
    })
    await become(head, ended, { handlerId, status: 'resolved', endedOn: day(0), dueOn: null })
    const path = (id: string) => expect.stringContaining(`/concerns/${id} `)
    expect(await lines(tom)).toEqual([path(soon), path(paused), path(paused)])
    expect((await lines(tom))[0]).toMatch(/^Say that it has reached you .* Complaint, received on /)
    expect((await lines(tom)).join()).toContain('has stood still for 14 days.')
    await said(head, later, 'parent_added', 1)
    await said(head, ended, 'parent_added', 1)
    expect((await lines(tom)).filter((line) => line.startsWith('Read what the parent wrote'))).toHaveLength(2)
    await said(head, later, 'contact_out', 2)
    expect((await lines(tom)).filter((line) => line.startsWith('Read what the parent wrote'))).toEqual([
      path(ended),
    ])
    // Somebody who only wrote it down has nothing to do about it.
    expect(await lines(await aMember(school, 'staff'))).toEqual([])
  })

  it('bring leaders what nobody has and what is late with others, in one line each', async () => {
    const { school, head } = await aSchool()
    const tom = await aMember(school, 'staff')
    const first = await aCase(tom)
    expect(await lines(head)).toEqual([`Say who answers /concerns/${first} Nobody has it yet.`])
    const second = await aCase(tom)
    await aCase(tom)
    await become(head, second, { handlerId: tom.membershipId, dueOn: day(-3) })
    expect((await lines(head)).toSorted()).toEqual([
      'Say who answers /concerns?handler=none The one that is due first is at the top.',
      `See what is late /concerns/${second} Tom Reed has it.`,
    ])
    expect(await lines(tom)).toEqual([expect.stringMatching(new RegExp(`^Answer /concerns/${second} `))])
  })

  it('bring a deputy what is due while somebody is away, and not before or after', async () => {
    const { school, head } = await aSchool()
    const [tom, hodan] = [await aMember(school, 'staff'), await aMember(school, 'liaison')] as const
    const id = await aCase(head)
    await become(head, id, { handlerId: tom.membershipId, dueOn: day(1) })
    const away = { schoolId: school.id, membershipId: tom.membershipId, deputyId: hodan.membershipId }
    const be = (fromOn: Date, toOn: Date) =>
      inSchool(head, async (tx) => {
        await tx.away.deleteMany({ where: { schoolId: school.id } })
        await tx.away.createMany({ data: { ...away, fromOn, toOn } })
      })
    await be(day(1), day(2))
    expect(await lines(hodan)).toEqual([])
    await be(day(-1), day(0))
    expect(await lines(hodan)).toEqual([expect.stringMatching(/^Answer .* You stand in for Tom Reed\.$/)])
  })

  it('bring what somebody set out to do better, when it is due and when it is to be checked', async () => {
    const { school, head } = await aSchool()
    const tom = await aMember(school, 'staff')
    const improve = (title: string, given: Partial<Prisma.ImprovementCreateManyInput>) =>
      inSchool(head, (tx) =>
        tx.improvement.createMany({
          data: {
            ...{ schoolId: school.id, title, ownerId: tom.membershipId, dueOn: day(3), checkOn: day(60) },
            ...{ createdByName: head.personName, createdAt: new Date(), ...given },
          },
        }),
      )
    await improve('Ring back within a day', {})
    await improve('Mark the crossing', { status: 'done', dueOn: day(-60), checkOn: day(-1) })
    await improve('Next year’s', { dueOn: day(200) })
    expect((await getToday(tom)).lines.map(({ label, about }) => `${label}: ${about}`)).toEqual([
      'Check whether it came back: Mark the crossing',
      'Do what was agreed: Ring back within a day',
    ])
    expect(await lines(head)).toEqual([])
  })

  it('never count what somebody may not know of, nor another school’s, and cost no statement', async () => {
    const { school, head } = await aSchool()
    const tom = await aMember(school, 'staff')
    const chair = await withDuties(await aMember(school, 'governor'), 'chair')
    const id = await aCase(tom, { named: [head.membershipId] })
    await become(chair, id, { handlerId: tom.membershipId, dueOn: day(-5) })
    const other = await aSchool()
    await aCase(other.head)
    const { statements, result } = await countingStatements(() => getToday(head))
    expect(result).toEqual({ lines: [], finding: null, isEmpty: true })
    // With those that ask for checks to renew, campaigns to remind of and consent that ends.
    expect(statements).toBe(7 + 3)
    expect(await lines(await aMember(school, 'senior_leader'))).toEqual([])
    expect(await lines(tom)).toHaveLength(1)
  })
})
