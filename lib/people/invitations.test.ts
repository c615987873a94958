import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, it } from 'vitest'
import { setClock } from '@/lib/platform/clock'
import { NotAllowed, NotFound, RuleBroken } from '@/lib/platform/errors'
import { sending, viewerOf } from '@/lib/platform/viewer'
import { aMember, aSchool } from '@/prisma/builders'
import { fromOutside } from '@/prisma/testing/outside'
import { newToken } from '../platform/link-token'
import { acceptAs, acceptAsNew, invitationByLink } from './accept-invitation'
import { invite, withdrawInvitation } from './invitations'
import { listPeople } from './queries'
import { signIn } from './sign-in'

const newPassword = 'a quiet heron by the weir'
const somebody = (given: object = {}) => ({
  name: 'Tom Reed',
  email: `tom-${randomUUID()}@example.org`,
  role: 'staff' as const,
  ...given,
})

afterEach(() => setClock(null))

describe('an invitation', () => {
  it('lets somebody new in with the role they were invited as', async () => {
    const { school, head } = await aSchool()
    const input = somebody({ role: 'liaison' })
    const { token } = await invite(head, input)
    expect(await invitationByLink(token)).toEqual({
      state: 'open',
      schoolName: school.name,
      accountId: null,
      ...input,
    })
    const joined = await acceptAsNew(token, { name: 'Thomas Reed', newPassword })
    expect(joined).toMatchObject({ schoolSlug: school.slug, role: 'liaison' })
    expect(await viewerOf(joined.personId, school.slug)).toMatchObject({
      role: 'liaison',
      personName: 'Thomas Reed',
    })
    expect(await signIn({ email: input.email, password: newPassword }, randomUUID())).toEqual({
      personId: joined.personId,
    })
  })

  it('opens once', async () => {
    const { head } = await aSchool()
    const { token } = await invite(head, somebody())
    await acceptAsNew(token, { name: 'Tom Reed', newPassword })
    expect(await invitationByLink(token)).toMatchObject({ state: 'used' })
    await expect(acceptAsNew(token, { name: 'Tom Reed', newPassword })).rejects.toThrow(/no longer opens/)
  })

  it('opens once, though it is accepted several times in the same moment', async () => {
    const { school, head } = await aSchool()
    const { token } = await invite(head, somebody())
    const accepts = Array.from({ length: 5 }, () => acceptAsNew(token, { name: 'Tom Reed', newPassword }))
    const done = await Promise.allSettled(accepts)
    expect(done.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
    const members = await fromOutside('SELECT id FROM "Membership" WHERE "schoolId" = $1', [school.id])
    expect(members).toHaveLength(2)
  })

  it('expires after seven days', async () => {
    const { head } = await aSchool()
    const { token } = await invite(head, somebody())
    setClock(new Date(Date.now() + 7 * 86_400_000 + 1000))
    expect(await invitationByLink(token)).toMatchObject({ state: 'expired' })
    await expect(acceptAsNew(token, { name: 'Tom Reed', newPassword })).rejects.toThrow(/no longer opens/)
    expect((await listPeople(head))?.invitations).toEqual([])
  })

  it('can be withdrawn, and is replaced by another to the same e-mail', async () => {
    const { head } = await aSchool()
    const first = await invite(head, somebody())
    await withdrawInvitation(head, { id: first.id })
    expect(await invitationByLink(first.token)).toMatchObject({ state: 'withdrawn' })
    await expect(withdrawInvitation(head, { id: first.id })).rejects.toBeInstanceOf(RuleBroken)

    const input = somebody()
    const second = await invite(head, input)
    const third = await invite(head, { ...input, role: 'senior_leader' })
    expect(await invitationByLink(second.token)).toMatchObject({ state: 'withdrawn' })
    expect(await invitationByLink(third.token)).toMatchObject({ state: 'open', role: 'senior_leader' })
    expect((await listPeople(head))?.invitations).toMatchObject([{ id: third.id }])
  })

  it('cannot be withdrawn once it was accepted', async () => {
    const { head } = await aSchool()
    const { id, token } = await invite(head, somebody())
    await acceptAsNew(token, { name: 'Tom Reed', newPassword })
    await expect(withdrawInvitation(head, { id })).rejects.toThrow(/accepted in the meantime/)
  })

  it('is unknown to whoever guesses', async () => {
    expect(await invitationByLink(newToken())).toEqual({ state: 'unknown' })
    expect(await invitationByLink('../people')).toEqual({ state: 'unknown' })
    await expect(acceptAsNew(newToken(), { name: 'Eve', newPassword })).rejects.toBeInstanceOf(RuleBroken)
    await expect(acceptAs(randomUUID(), newToken())).rejects.toBeInstanceOf(RuleBroken)
  })

  it('keeps the hash of its link and nothing else of it', async () => {
    const { head } = await aSchool()
    const { id, token } = await invite(sending(head, randomUUID()), somebody())
    const everything = await fromOutside<{ row: string }>(
      `SELECT i::text AS row FROM "Invitation" i WHERE id = $1
       UNION ALL SELECT s::text FROM "Submission" s WHERE s."schoolId" = $2
       UNION ALL SELECT a::text FROM "AuditEntry" a WHERE a."schoolId" = $2`,
      [id, head.schoolId],
    )
    expect(everything.length).toBeGreaterThan(2)
    expect(everything.some(({ row }) => row.includes(token))).toBe(false)
  })

  it('is made once by a form sent twice, with one link', async () => {
    const { head } = await aSchool()
    const once = sending(head, randomUUID())
    const input = somebody()
    const first = await invite(once, input)
    const second = await invite(once, input)
    expect(second).toEqual(first)
    expect(await invitationByLink(first.token)).toMatchObject({ state: 'open' })
    const { token: ofAnother } = await invite(sending(head, randomUUID()), somebody())
    expect(ofAnother).not.toBe(first.token)
  })

  it('is refused for somebody who is part of the school, or was', async () => {
    const { school, head } = await aSchool()
    const email = `tom-${randomUUID()}@example.org`
    const tom = await aMember(school, 'staff', { email })
    await expect(invite(head, somebody({ email }))).rejects.toThrow(/is part of the school already/)
    await fromOutside('UPDATE "Membership" SET "deactivatedAt" = now() WHERE id = $1', [tom.membershipId])
    await expect(invite(head, somebody({ email }))).rejects.toThrow(/Give them access again/)
  })

  it('is the head’s to make and withdraw, in their own school', async () => {
    const { school, head } = await aSchool()
    const { head: other } = await aSchool()
    const { id } = await invite(head, somebody())
    for (const role of ['senior_leader', 'staff', 'liaison', 'governor', 'trust_leader'] as const) {
      const member = await aMember(school, role)
      await expect(invite(member, somebody())).rejects.toBeInstanceOf(NotAllowed)
      await expect(withdrawInvitation(member, { id })).rejects.toBeInstanceOf(NotAllowed)
    }
    await expect(withdrawInvitation(other, { id })).rejects.toBeInstanceOf(NotFound)
    await expect(withdrawInvitation(head, { id: randomUUID() })).rejects.toBeInstanceOf(NotFound)
  })

  it('wants a password that others would not guess', async () => {
    const { head } = await aSchool()
    const { token } = await invite(head, somebody())
    await expect(acceptAsNew(token, { name: 'Tom Reed', newPassword: 'short' })).rejects.toThrow(
      /12 characters/,
    )
    await expect(acceptAsNew(token, { name: 'Tom Reed', newPassword: 'hillside primary' })).rejects.toThrow(
      /school’s name/,
    )
    expect(await invitationByLink(token)).toMatchObject({ state: 'open' })
  })
})

describe('an invitation to somebody with an account', () => {
  it('joins the school to the account, with a role of its own', async () => {
    const { school } = await aSchool()
    const { school: other, head: otherHead } = await aSchool()
    const email = `ruth-${randomUUID()}@example.org`
    const ruth = await aMember(school, 'staff', { email, name: 'Ruth Bell' })
    const { token } = await invite(otherHead, somebody({ email, role: 'governor' }))
    expect(await invitationByLink(token)).toMatchObject({ accountId: ruth.personId })
    await acceptAs(ruth.personId, token)
    expect(await viewerOf(ruth.personId, school.slug)).toMatchObject({ role: 'staff', schoolsCount: 2 })
    expect(await viewerOf(ruth.personId, other.slug)).toMatchObject({ role: 'governor' })
  })

  it('neither makes a second account nor changes the password', async () => {
    const { school } = await aSchool()
    const { head: otherHead } = await aSchool()
    const email = `ruth-${randomUUID()}@example.org`
    await aMember(school, 'staff', { email })
    const { token } = await invite(otherHead, somebody({ email }))
    await expect(acceptAsNew(token, { name: 'Ruth Bell', newPassword })).rejects.toBeInstanceOf(RuleBroken)
    expect(await invitationByLink(token)).toMatchObject({ state: 'open' })
  })

  it('makes one account though two schools’ invitations are accepted in the same moment', async () => {
    const input = somebody()
    const links: string[] = []
    for (let i = 0; i < 3; i++) links.push((await invite((await aSchool()).head, input)).token)
    const done = await Promise.allSettled(
      links.map((token) => acceptAsNew(token, { name: 'Tom Reed', newPassword })),
    )
    expect(done.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
    for (const one of done) if (one.status === 'rejected') expect(one.reason).toBeInstanceOf(RuleBroken)
  })

  it('is nobody else’s', async () => {
    const { school, head } = await aSchool()
    const eve = await aMember(school, 'staff', { name: 'Eve' })
    const { token } = await invite(head, somebody())
    await expect(acceptAs(eve.personId, token)).rejects.toThrow(/somebody else/)
  })
})
