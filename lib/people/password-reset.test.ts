import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, it } from 'vitest'
import { setClock } from '@/lib/platform/clock'
import { NotAllowed, NotFound, RuleBroken } from '@/lib/platform/errors'
import { sending, viewerOf } from '@/lib/platform/viewer'
import { aMember, aSchool } from '@/prisma/builders'
import { fromOutside } from '@/prisma/testing/outside'
import { newToken } from '../platform/link-token'
import { changeOwnPassword, getOwnAccount, signOutEverywhere } from './own-account'
import { makeResetLink, resetByLink, resetPassword } from './password-reset'
import { signIn } from './sign-in'

const password = 'a quiet heron by the weir'
const another = 'seven slow barges upstream'

async function aTeacher() {
  const { school, head } = await aSchool()
  const email = `tom-${randomUUID()}@example.org`
  const tom = await aMember(school, 'staff', { email })
  return { school, head, tom, email, member: { id: tom.membershipId } }
}

const historyOf = async (recordId: string) =>
  fromOutside<{ kind: string; schoolId: string; personName: string }>(
    `SELECT kind, "schoolId", "personName" FROM "AuditEntry" WHERE "recordId" = $1 ORDER BY id`,
    [recordId],
  )

afterEach(() => setClock(null))

describe('a link for a new password', () => {
  it('sets one, once, and ends every session there was', async () => {
    const { school, head, tom, email, member } = await aTeacher()
    const before = new Date()
    expect(await viewerOf(tom.personId, school.slug, before)).not.toBeNull()
    const { token } = await makeResetLink(head, member)
    expect(await resetByLink(token)).toEqual({ state: 'open', name: 'Tom Reed', email })
    await resetPassword(token, password)

    expect(await signIn({ email, password }, randomUUID())).toEqual({ personId: tom.personId })
    expect(await viewerOf(tom.personId, school.slug, before)).toBeNull()
    expect(await resetByLink(token)).toEqual({ state: 'used' })
    await expect(resetPassword(token, another)).rejects.toThrow(/no longer opens/)
  })

  it('works once though it is used several times in the same moment', async () => {
    const { head, member } = await aTeacher()
    const { token } = await makeResetLink(head, member)
    const done = await Promise.allSettled(
      Array.from({ length: 4 }, (_, i) => resetPassword(token, `${password} ${i}`)),
    )
    expect(done.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
  })

  it('works for a day, and until another is made', async () => {
    const { head, member } = await aTeacher()
    const first = await makeResetLink(head, member)
    const second = await makeResetLink(head, member)
    expect(await resetByLink(first.token)).toEqual({ state: 'used' })
    setClock(new Date(Date.now() + 24 * 3_600_000 + 1000))
    expect(await resetByLink(second.token)).toEqual({ state: 'expired' })
    await expect(resetPassword(second.token, password)).rejects.toBeInstanceOf(RuleBroken)
  })

  it('no longer works when the person’s access has ended, and is not made for them', async () => {
    const { head, tom, member } = await aTeacher()
    const { token } = await makeResetLink(head, member)
    await fromOutside('UPDATE "Membership" SET "deactivatedAt" = now() WHERE id = $1', [tom.membershipId])
    expect(await resetByLink(token)).toEqual({ state: 'expired' })
    await expect(makeResetLink(head, member)).rejects.toThrow(/access has ended/)
  })

  it('is in the history of every school the person is or was part of, made; and of theirs now, used', async () => {
    const { school, head, tom, member } = await aTeacher()
    const { school: other } = await aSchool()
    const past = await aMember(other, 'governor', { personId: tom.personId })
    await fromOutside('UPDATE "Membership" SET "deactivatedAt" = now() WHERE id = $1', [past.membershipId])
    const { token } = await makeResetLink(head, member)
    await resetPassword(token, password)
    const history = await historyOf(tom.personId)
    const made = { kind: 'person.reset_link_made', personName: 'Amina Khan' }
    const used = { kind: 'person.password_reset', personName: 'Tom Reed' }
    const of = ({ id }: { id: string }) => history.filter((entry) => entry.schoolId === id)
    expect(of(school)).toMatchObject([made, used])
    expect(of(other)).toMatchObject([made])
  })

  it('is made once by a form sent twice', async () => {
    const { head, tom, member } = await aTeacher()
    const once = sending(head, randomUUID())
    const first = await makeResetLink(once, member)
    expect(await makeResetLink(once, member)).toEqual(first)
    expect(await resetByLink(first.token)).toMatchObject({ state: 'open' })
    expect(await historyOf(tom.personId)).toHaveLength(1)
  })

  it('is the head’s to make, for their own school’s people', async () => {
    const { school, head, tom, member } = await aTeacher()
    const { head: other } = await aSchool()
    const deputy = await aMember(school, 'senior_leader')
    await expect(makeResetLink(deputy, member)).rejects.toBeInstanceOf(NotAllowed)
    await expect(makeResetLink(tom, member)).rejects.toBeInstanceOf(NotAllowed)
    await expect(makeResetLink(other, member)).rejects.toBeInstanceOf(NotFound)
    await expect(makeResetLink(head, { id: randomUUID() })).rejects.toBeInstanceOf(NotFound)
  })

  it('is unknown to whoever guesses', async () => {
    expect(await resetByLink(newToken())).toEqual({ state: 'unknown' })
    expect(await resetByLink('%')).toEqual({ state: 'unknown' })
    await expect(resetPassword(newToken(), password)).rejects.toBeInstanceOf(RuleBroken)
  })

  it('wants a good password', async () => {
    const { head, member } = await aTeacher()
    const { token } = await makeResetLink(head, member)
    await expect(resetPassword(token, 'too short')).rejects.toThrow(/12 characters/)
    expect(await resetByLink(token)).toMatchObject({ state: 'open' })
  })
})

describe('one’s own account', () => {
  async function withPassword() {
    const made = await aTeacher()
    const { token } = await makeResetLink(made.head, made.member)
    await resetPassword(token, password)
    return made
  }

  it('changes its password, which ends every session', async () => {
    const { school, tom, email } = await withPassword()
    const before = new Date()
    await changeOwnPassword(tom, { password, newPassword: another })
    expect(await viewerOf(tom.personId, school.slug, before)).toBeNull()
    expect(await signIn({ email, password: another }, randomUUID())).toEqual({ personId: tom.personId })
    expect(await signIn({ email, password }, randomUUID())).toHaveProperty('refusal')
    expect((await historyOf(tom.personId)).map((entry) => entry.kind)).toContain('person.password_changed')
  })

  it('wants the present password, and a good new one', async () => {
    const { tom } = await withPassword()
    const changed = (typed: { password: string; newPassword: string }) => changeOwnPassword(tom, typed)
    await expect(changed({ password: another, newPassword: another })).rejects.toThrow(
      /not the password you have/,
    )
    await expect(changed({ password, newPassword: 'short' })).rejects.toThrow(/12 characters/)
    await expect(changed({ password, newPassword: password })).rejects.toThrow(/the password you have now/)
  })

  it('stops somebody at an unlocked screen from guessing', async () => {
    const { tom } = await withPassword()
    const guess = () => changeOwnPassword(tom, { password: 'wrong', newPassword: another })
    for (let i = 0; i < 10; i++) await expect(guess()).rejects.toThrow(/not the password/)
    await expect(guess()).rejects.toThrow(/Too many tries/)
  })

  it('is signed out everywhere', async () => {
    const { school, tom } = await withPassword()
    const before = new Date()
    await signOutEverywhere(tom)
    expect(await viewerOf(tom.personId, school.slug, before)).toBeNull()
    expect(await viewerOf(tom.personId, school.slug, new Date(Date.now() + 1000))).not.toBeNull()
  })

  it('says its e-mail, and whether it has a password', async () => {
    const { email, tom, head } = await withPassword()
    expect(await getOwnAccount(tom)).toEqual({ email, hasPassword: true, providers: [] })
    expect(await getOwnAccount(head)).toMatchObject({ hasPassword: false })
  })
})
