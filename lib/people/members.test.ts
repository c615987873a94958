import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { NotAllowed, NotFound, RuleBroken, StaleEdit } from '@/lib/platform/errors'
import { type Viewer, viewerOf } from '@/lib/platform/viewer'
import { aMember, aSchool } from '@/prisma/builders'
import { fromOutside } from '@/prisma/testing/outside'
import { changeMember, deactivateMember, reactivateMember } from './members'
import { getMember, listPeople } from './queries'

const change = (member: Viewer, role: Viewer['role'], version = 1) => ({
  id: member.membershipId,
  version,
  role,
  jobTitle: null,
})
const standing = (member: Viewer, version = 1) => ({ id: member.membershipId, version })

const activeHeads = async (schoolId: string) =>
  (
    await fromOutside(
      `SELECT id FROM "Membership" WHERE "schoolId" = $1 AND role = 'head' AND "deactivatedAt" IS NULL`,
      [schoolId],
    )
  ).length

describe('the people of a school', () => {
  it('are listed for the head, those who have left last', async () => {
    const { school, head } = await aSchool()
    const tom = await aMember(school, 'staff')
    const hodan = await aMember(school, 'liaison')
    await deactivateMember(head, standing(tom))
    const people = await listPeople(head)
    expect(people?.members.map((member) => member.name)).toEqual(['Amina Khan', 'Hodan Ali', 'Tom Reed'])
    expect(people?.members[1]).toMatchObject({ id: hodan.membershipId, lastSignedInAt: null })
    expect(await getMember(head, tom.membershipId)).toMatchObject({ name: 'Tom Reed', role: 'staff' })
  })

  it('are nobody else’s to see, and a guessed one is not there', async () => {
    const { school, head } = await aSchool()
    const { head: other } = await aSchool()
    const deputy = await aMember(school, 'senior_leader')
    expect(await listPeople(deputy)).toBeNull()
    expect(await getMember(deputy, deputy.membershipId)).toBeNull()
    expect(await getMember(other, deputy.membershipId)).toBeNull()
    expect(await getMember(head, randomUUID())).toBeNull()
    expect(await getMember(head, 'people')).toBeNull()
    expect((await listPeople(other))?.members).toHaveLength(1)
  })
})

describe('what somebody may do', () => {
  it('is changed by the head, from the next request on, and written down', async () => {
    const { school, head } = await aSchool()
    const tom = await aMember(school, 'staff')
    await changeMember(head, { ...change(tom, 'senior_leader'), jobTitle: 'Deputy headteacher' })
    expect(await viewerOf(tom.personId, school.slug)).toMatchObject({ role: 'senior_leader' })
    const history = await fromOutside<{ kind: string }>(
      `SELECT kind FROM "AuditEntry" WHERE "recordId" = $1 ORDER BY kind`,
      [tom.membershipId],
    )
    expect(history.map(({ kind }) => kind)).toEqual(['person.job_title_changed', 'person.role_changed'])
  })

  it('ends at once, and can be given again', async () => {
    const { school, head } = await aSchool()
    const tom = await aMember(school, 'staff')
    await deactivateMember(head, standing(tom))
    expect(await viewerOf(tom.personId, school.slug)).toBeNull()
    await reactivateMember(head, standing(tom, 2))
    expect(await viewerOf(tom.personId, school.slug)).toMatchObject({ role: 'staff' })
  })

  it('is the head’s to say, of this school’s people', async () => {
    const { school, head } = await aSchool()
    const { head: other } = await aSchool()
    const deputy = await aMember(school, 'senior_leader')
    const tom = await aMember(school, 'staff')
    for (const command of [
      (viewer: Viewer, id: string) => changeMember(viewer, { ...change(tom, 'head'), id }),
      (viewer: Viewer, id: string) => deactivateMember(viewer, { id, version: 1 }),
      (viewer: Viewer, id: string) => reactivateMember(viewer, { id, version: 1 }),
    ]) {
      await expect(command(deputy, tom.membershipId)).rejects.toBeInstanceOf(NotAllowed)
      await expect(command(tom, tom.membershipId)).rejects.toBeInstanceOf(NotAllowed)
      await expect(command(other, tom.membershipId)).rejects.toBeInstanceOf(NotFound)
      await expect(command(head, randomUUID())).rejects.toBeInstanceOf(NotFound)
    }
  })

  it('is not changed over somebody else’s change', async () => {
    const { school, head } = await aSchool()
    const second = await aMember(school, 'head', { name: 'Grace Osei' })
    const tom = await aMember(school, 'staff')
    await changeMember(second, change(tom, 'liaison'))
    const stale = changeMember(head, change(tom, 'governor'))
    await expect(stale).rejects.toBeInstanceOf(StaleEdit)
    await expect(stale).rejects.toThrow(/^Grace Osei changed this on /)
  })
})

describe('the last head', () => {
  it('can neither step down nor leave', async () => {
    const { school, head } = await aSchool()
    await aMember(school, 'senior_leader')
    await expect(changeMember(head, change(head, 'staff'))).rejects.toBeInstanceOf(RuleBroken)
    await expect(deactivateMember(head, standing(head))).rejects.toThrow(/only headteacher/)
    expect(await activeHeads(school.id)).toBe(1)
  })

  it('is not saved by a head whose access has ended', async () => {
    const { school, head } = await aSchool()
    const former = await aMember(school, 'head')
    await deactivateMember(head, standing(former))
    await expect(deactivateMember(head, standing(head))).rejects.toThrow(/only headteacher/)
    await changeMember(head, change(former, 'staff', 2))
    expect(await activeHeads(school.id)).toBe(1)
  })

  it('stays, though two heads end each other’s access in the same moment', async () => {
    for (let round = 0; round < 8; round++) {
      const { school, head } = await aSchool()
      const second = await aMember(school, 'head')
      const done = await Promise.allSettled([
        round % 2 ? deactivateMember(head, standing(second)) : changeMember(head, change(second, 'staff')),
        round % 4 < 2
          ? deactivateMember(second, standing(head))
          : changeMember(second, change(head, 'staff')),
      ])
      expect(done.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
      expect(await activeHeads(school.id)).toBe(1)
    }
  })

  it('stays, though five heads all leave in the same moment', async () => {
    const { school, head } = await aSchool()
    const heads = [head]
    for (let i = 0; i < 4; i++) heads.push(await aMember(school, 'head'))
    const done = await Promise.allSettled(heads.map((one) => deactivateMember(one, standing(one))))
    expect(done.filter((one) => one.status === 'fulfilled')).toHaveLength(4)
    expect(await activeHeads(school.id)).toBe(1)
  })
})
