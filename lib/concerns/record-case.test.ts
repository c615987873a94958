import { describe, expect, it } from 'vitest'
import { inSchool } from '@/lib/platform/database'
import { NotAllowed } from '@/lib/platform/errors'
import type { Viewer } from '@/lib/platform/viewer'
import { aMember, aSchool } from '@/prisma/builders'
import { aCase, withDuties } from '@/prisma/builders/concerns'
import { type CaseList, listCases as listBy } from './case-list'
import { caseFilters } from './list-filters'

const listCases = async (who: Viewer) => (await listBy(who, caseFilters.parse({}))) ?? { cases: [], total: 0 }

describe('a case', () => {
  it('is written down with its category and deadline, and is not there for another school or a governor', async () => {
    const { school, head } = await aSchool()
    const other = await aSchool()
    const staff = await aMember(school, 'staff')
    const id = await aCase(staff, { words: 'The car park is not safe, people double park at the gate.' })
    const { cases, choices } = (await listBy(head, caseFilters.parse({ category: 'parking' }))) as CaseList
    expect(cases.map((one) => [one.id, one.dueOn !== null])).toEqual([[id, true]])
    expect(choices.categories.find((one) => one.id === cases[0]?.categoryId)?.name).toBe(
      'Parking and transport',
    )
    expect((await listCases(other.head)).total).toBe(0)
    await expect(aCase(await aMember(school, 'governor'))).rejects.toThrow(NotAllowed)
  })

  it('in which the head is named is the chair’s, and the head finds nothing of it', async () => {
    const { school, head } = await aSchool()
    const staff = await aMember(school, 'staff')
    const chair = await withDuties(await aMember(school, 'governor'), 'chair')
    const leader = await aMember(school, 'senior_leader')
    const id = await aCase(staff, { named: [head.membershipId] })
    expect((await listCases(head)).total).toBe(0)
    expect((await listCases(leader)).total).toBe(0)
    expect((await listCases(chair)).cases.map((one) => one.id)).toEqual([id])
    expect((await listCases(staff)).total).toBe(1)
    const entries = (who: typeof head) =>
      inSchool(who, (tx) =>
        tx.auditEntry.count({ where: { schoolId: school.id, kind: { startsWith: 'case.' } } }),
      )
    expect([await entries(head), await entries(chair)]).toEqual([0, 1])
  })

  it('about oneself can be written down, and is not seen again', async () => {
    const { school, head } = await aSchool()
    const staff = await aMember(school, 'staff')
    await aCase(staff, { named: [staff.membershipId] })
    expect((await listCases(staff)).total).toBe(0)
    expect((await listCases(head)).total).toBe(1)
  })
})
