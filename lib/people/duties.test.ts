import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { NotAllowed, NotFound, RuleBroken, StaleEdit } from '@/lib/platform/errors'
import { type Viewer, viewerOf } from '@/lib/platform/viewer'
import { aMember, aSchool } from '@/prisma/builders'
import type { Duty } from '@/prisma/generated/enums'
import { fromOutside } from '@/prisma/testing/outside'
import { peopleTable } from './csv'
import { changeDuties } from './duties'
import { PEOPLE_HAPPENINGS } from './happenings'
import { changeMember, deactivateMember, reactivateMember } from './members'
import { listPeople } from './queries'

const duties = (member: Viewer, given: Duty[], version = 1) => ({
  id: member.membershipId,
  version,
  duties: given,
})

async function history(member: Viewer): Promise<string[]> {
  const rows = await fromOutside<{ kind: string; detail: Record<string, unknown> }>(
    `SELECT kind, detail FROM "AuditEntry" WHERE "recordId" = $1 AND kind = 'person.duties_changed' ORDER BY id`,
    [member.membershipId],
  )
  return rows.map(({ kind, detail }) => PEOPLE_HAPPENINGS[kind]?.(detail) ?? '')
}

describe('what somebody does besides', () => {
  it('is given and taken by the head, counts from the next request on, and is written down', async () => {
    const { school, head } = await aSchool()
    const margaret = await aMember(school, 'governor')
    await changeDuties(head, duties(margaret, ['clerk', 'chair']))
    expect((await viewerOf(margaret.personId, school.slug))?.duties).toEqual(['chair', 'clerk'])
    await changeDuties(head, duties(margaret, ['chair'], 2))
    await changeDuties(head, duties(margaret, ['chair'], 3))
    expect((await viewerOf(margaret.personId, school.slug))?.duties).toEqual(['chair'])
    expect(await history(margaret)).toEqual([
      'noted that Margaret Shaw is chair of governors and clerk to the governors',
      'noted that Margaret Shaw is no longer clerk to the governors',
    ])
  })

  it('stands in the list of people and in its file', async () => {
    const { school, head } = await aSchool()
    const tom = await aMember(school, 'staff')
    await changeDuties(head, duties(tom, ['safeguarding_lead']))
    const people = await listPeople(head)
    expect(people?.members.find(({ id }) => id === tom.membershipId)?.duties).toEqual(['safeguarding_lead'])
    const { columns, rows } = peopleTable(people as NonNullable<typeof people>)
    const besides = columns.indexOf('Besides')
    expect([...(rows as Iterable<unknown[]>)].map((row) => row[besides])).toEqual([
      '',
      'Designated safeguarding lead',
    ])
  })

  it('makes one chair, who is a governor; clerks and safeguarding leads may be several', async () => {
    const { school, head } = await aSchool()
    const margaret = await aMember(school, 'governor')
    const peter = await aMember(school, 'governor', { name: 'Peter Vane' })
    const tom = await aMember(school, 'staff')
    await changeDuties(head, duties(margaret, ['chair']))
    await expect(changeDuties(head, duties(peter, ['chair']))).rejects.toThrow(
      'Margaret Shaw is the chair of governors now, and a school has one. Take that from them first.',
    )
    for (const member of [tom, head]) {
      await expect(changeDuties(head, duties(member, ['chair']))).rejects.toThrow(/^Only a governor/)
    }
    for (const member of [tom, peter])
      await changeDuties(head, duties(member, ['clerk', 'safeguarding_lead']))
    expect((await viewerOf(peter.personId, school.slug))?.duties).toEqual(['clerk', 'safeguarding_lead'])
    expect(await history(head)).toEqual([])
  })

  it('is one chair, though two are made in the same moment', async () => {
    const { school, head } = await aSchool()
    const second = await aMember(school, 'head')
    const two = [await aMember(school, 'governor'), await aMember(school, 'governor')] as const
    const done = await Promise.allSettled([
      changeDuties(head, duties(two[0], ['chair'])),
      changeDuties(second, duties(two[1], ['chair'])),
    ])
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  it('ends with their access, and a chair stays a governor', async () => {
    const { school, head } = await aSchool()
    const margaret = await aMember(school, 'governor')
    await changeDuties(head, duties(margaret, ['chair']))
    const asStaff = { id: margaret.membershipId, version: 2, role: 'staff' as const, jobTitle: null }
    await expect(changeMember(head, asStaff)).rejects.toThrow(/chair of governors/)
    await deactivateMember(head, { id: margaret.membershipId, version: 2 })
    const next = await aMember(school, 'governor', { name: 'Peter Vane' })
    await changeDuties(head, duties(next, ['chair']))
    await reactivateMember(head, { id: margaret.membershipId, version: 3 })
    expect((await viewerOf(margaret.personId, school.slug))?.duties).toEqual([])
    expect(await history(margaret)).toHaveLength(2)
  })

  it('is the head’s to say, of this school’s people, and not over somebody else’s change', async () => {
    const { school, head } = await aSchool()
    const { head: other } = await aSchool()
    const deputy = await aMember(school, 'senior_leader')
    const tom = await aMember(school, 'staff')
    const clerk = duties(tom, ['clerk'])
    for (const viewer of [deputy, tom]) {
      await expect(changeDuties(viewer, clerk)).rejects.toBeInstanceOf(NotAllowed)
    }
    await expect(changeDuties(other, clerk)).rejects.toBeInstanceOf(NotFound)
    await expect(changeDuties(head, { ...clerk, id: randomUUID() })).rejects.toBeInstanceOf(NotFound)
    await changeDuties(head, clerk)
    await expect(changeDuties(head, clerk)).rejects.toBeInstanceOf(StaleEdit)
    await deactivateMember(head, { id: tom.membershipId, version: 2 })
    await expect(changeDuties(head, duties(tom, ['clerk'], 3))).rejects.toBeInstanceOf(RuleBroken)
  })
})
