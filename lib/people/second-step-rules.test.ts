import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { NotAllowed, NotFound, RuleBroken, StaleEdit } from '@/lib/platform/errors'
import { viewerOf } from '@/lib/platform/viewer'
import { aMember, aSchool } from '@/prisma/builders'
import { aMemberWithCodes, aMemberWithPassword, aPassword, codeOf } from '@/prisma/builders/people'
import { fromOutside } from '@/prisma/testing/outside'
import { getOwnSecondStep, turnOff } from './second-step'
import { endSecondStep, getSecondStepRoles, requireSecondStep } from './second-step-rules'
import { signIn } from './sign-in'

describe('who must use a code', () => {
  it('is asked of a role in one school, of those with a password and no code yet', async () => {
    const { school, head } = await aSchool()
    const { school: other } = await aSchool()
    const { viewer: tom } = await aMemberWithPassword(school, 'staff')
    await aMember(other, 'staff', { personId: tom.personId })
    const { viewer: leader } = await aMemberWithPassword(school, 'senior_leader')
    const withCodes = await aMemberWithCodes(school, 'staff')
    const withoutPassword = await aMember(school, 'staff')
    await requireSecondStep(head, { roles: ['staff'], version: 1 })
    expect(await getSecondStepRoles(head)).toEqual({ roles: ['staff'], version: 2 })

    const owes = async (personId: string, slug = school.slug) =>
      (await viewerOf(personId, slug))?.owesSecondStep
    expect(await owes(tom.personId)).toBe(true)
    expect(await owes(tom.personId, other.slug)).toBe(false)
    expect(await owes(leader.personId)).toBe(false)
    expect(await owes(withCodes.viewer.personId)).toBe(false)
    expect(await owes(withoutPassword.personId)).toBe(false)

    await requireSecondStep(head, { roles: [], version: 2 })
    expect(await owes(tom.personId)).toBe(false)
  })

  it('cannot turn it off, in whichever school they look', async () => {
    const { school, head } = await aSchool()
    const { school: other } = await aSchool()
    const { viewer, address } = await aMemberWithCodes(school, 'staff')
    const elsewhere = await aMember(other, 'governor', { personId: viewer.personId })
    await requireSecondStep(head, { roles: ['staff'], version: 1 })
    for (const one of [viewer, elsewhere]) {
      await expect(turnOff(one, { code: codeOf(address) })).rejects.toThrow(/asks your role for a code/)
      expect((await getOwnSecondStep(one))?.requiredBy).toBe(school.name)
    }
  })

  it('is the head’s to say, for their own school, as they last saw it', async () => {
    const { school, head } = await aSchool()
    for (const role of ['senior_leader', 'staff', 'liaison', 'governor', 'trust_leader'] as const) {
      const member = await aMember(school, role)
      expect(await getSecondStepRoles(member)).toBeNull()
      expect(() => requireSecondStep(member, { roles: [], version: 1 })).toThrow(NotAllowed)
    }
    await requireSecondStep(head, { roles: ['head'], version: 1 })
    await expect(requireSecondStep(head, { roles: [], version: 1 })).rejects.toBeInstanceOf(StaleEdit)
  })
})

describe('ending somebody’s codes', () => {
  it('lets them in with the password alone, and is in the history of each school they are or were part of', async () => {
    const { school, head } = await aSchool()
    const { school: other } = await aSchool()
    const { viewer, email } = await aMemberWithCodes(school, 'staff')
    const past = await aMember(other, 'governor', { personId: viewer.personId })
    await fromOutside('UPDATE "Membership" SET "deactivatedAt" = now() WHERE id = $1', [past.membershipId])
    await endSecondStep(head, { id: viewer.membershipId })
    expect(await signIn({ email, password: aPassword }, randomUUID())).toEqual({ personId: viewer.personId })
    const history = await fromOutside<{ schoolId: string; personName: string }>(
      `SELECT "schoolId", "personName" FROM "AuditEntry" WHERE "recordId" = $1 AND kind = 'person.second_step_ended'`,
      [viewer.personId],
    )
    expect(history.map(({ schoolId }) => schoolId).sort()).toEqual([school.id, other.id].sort())
    expect(history[0]?.personName).toBe('Amina Khan')
    await expect(endSecondStep(head, { id: viewer.membershipId })).rejects.toBeInstanceOf(RuleBroken)
  })

  it('is the head’s, for their own school’s people', async () => {
    const { school, head } = await aSchool()
    const { head: stranger } = await aSchool()
    const { viewer } = await aMemberWithCodes(school, 'staff')
    const member = { id: viewer.membershipId }
    const deputy = await aMember(school, 'senior_leader')
    await expect(endSecondStep(deputy, member)).rejects.toBeInstanceOf(NotAllowed)
    await expect(endSecondStep(viewer, member)).rejects.toBeInstanceOf(NotAllowed)
    await expect(endSecondStep(stranger, member)).rejects.toBeInstanceOf(NotFound)
    await expect(endSecondStep(head, { id: randomUUID() })).rejects.toBeInstanceOf(NotFound)
  })
})
