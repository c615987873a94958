import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, it } from 'vitest'
import { readEnvAgain } from '@/lib/platform/env'
import { NotAllowed, NotFound, RuleBroken } from '@/lib/platform/errors'
import { sending } from '@/lib/platform/viewer'
import { aMember, aSchool } from '@/prisma/builders'
import { aMemberWithCodes, aPassword } from '@/prisma/builders/people'
import { fromOutside } from '@/prisma/testing/outside'
import { newToken } from '../platform/link-token'
import { makeResetLink, resetByLink, resetPassword } from './password-reset'
import { getMember } from './queries'
import { endSecondStep } from './second-step-rules'
import { signIn } from './sign-in'

const another = 'seven slow barges upstream'

/** No letter is sent by a command: that e-mail is switched on is all it asks. */
function switchMail(on: boolean) {
  process.env.SMTP_URL = on ? 'smtp://127.0.0.1:1?tls=off' : ''
  process.env.MAIL_FROM = on ? 'alongside@example.sch.uk' : ''
  readEnvAgain()
}
afterEach(() => switchMail(false))

/** Part of a school whose head is not theirs alone, and head of another. */
async function ofTwoSchools() {
  const { school, head } = await aSchool({ name: 'Oakfield Primary School' })
  const { school: other } = await aSchool({ name: 'Millbrook Primary School' })
  const { viewer, email } = await aMemberWithCodes(school, 'staff')
  const there = await aMember(other, 'head', { personId: viewer.personId })
  return { school, other, head, viewer, there, email, member: { id: viewer.membershipId } }
}

const endAccess = (membershipId: string) =>
  fromOutside('UPDATE "Membership" SET "deactivatedAt" = now() WHERE id = $1', [membershipId])

const historyOf = (recordId: string) =>
  fromOutside<{ kind: string; schoolId: string; detail: object }>(
    `SELECT kind, "schoolId", detail FROM "AuditEntry" WHERE "recordId" = $1 AND kind LIKE 'person.reset%' ORDER BY id`,
    [recordId],
  )

describe('somebody who is active in another school too', () => {
  it('gets no new password from the head of one where no e-mail can reach them alone', async () => {
    const { head, viewer, email, member } = await ofTwoSchools()
    const refused = await makeResetLink(head, member).catch((error) => error)
    expect(refused).toBeInstanceOf(RuleBroken)
    expect(refused.message).toContain(`npm run let-in -- ${email}`)
    expect(refused.message).not.toMatch(/Millbrook|\d school|two/)
    expect(await historyOf(viewer.personId)).toEqual([])
    expect(
      await fromOutside('SELECT 1 FROM "PasswordReset" WHERE "personId" = $1', [viewer.personId]),
    ).toEqual([])
  })

  it('gets a link that is marked as for them alone where e-mail is on, also when the form is sent twice', async () => {
    switchMail(true)
    const { school, other, head, viewer, there, member } = await ofTwoSchools()
    const once = sending(head, randomUUID())
    const made = await makeResetLink(once, member)
    expect(made.isForThemAlone).toBe(true)
    await endAccess(there.membershipId)
    expect(await makeResetLink(once, member)).toEqual(made)
    expect(await resetByLink(made.token)).toMatchObject({ state: 'open' })
    const history = await historyOf(viewer.personId)
    expect(history.map(({ schoolId }) => schoolId).sort()).toEqual([school.id, other.id].sort())
    for (const entry of history) {
      expect(entry.kind).toBe('person.reset_link_sent')
      expect(JSON.stringify(entry.detail)).not.toMatch(/Oakfield|Millbrook/)
    }
  })

  it('opens the link that went to them alone, and still needs a code after the new password', async () => {
    switchMail(true)
    const { head, email, member } = await ofTwoSchools()
    const { token } = await makeResetLink(head, member)
    await resetPassword(token, another)
    expect(await signIn({ email, password: another }, randomUUID())).not.toHaveProperty('refusal')
    expect(await signIn({ email, password: aPassword }, randomUUID())).toHaveProperty('refusal')
  })

  it('is not opened by a link the head was shown before they joined the other', async () => {
    const { school, head } = await aSchool()
    const { school: other } = await aSchool()
    const tom = await aMember(school, 'staff')
    const { token, isForThemAlone } = await makeResetLink(head, { id: tom.membershipId })
    expect(isForThemAlone).toBe(false)
    const there = await aMember(other, 'governor', { personId: tom.personId })
    expect(await resetByLink(token)).toEqual({ state: 'expired' })
    await expect(resetPassword(token, another)).rejects.toThrow(/no longer opens/)
    await endAccess(there.membershipId)
    expect(await resetByLink(token)).toMatchObject({ state: 'open' })
  })

  it('keeps their codes, whatever the head of one school asks, with e-mail or without', async () => {
    const { head, email, member, there } = await ofTwoSchools()
    for (const isOn of [false, true]) {
      switchMail(isOn)
      await expect(endSecondStep(head, member)).rejects.toThrow(`npm run let-in -- ${email} --end-codes`)
    }
    const { secondStepSince } = (
      await fromOutside<{ secondStepSince: Date | null }>(
        'SELECT "secondStepSince" FROM "Person" WHERE email = $1',
        [email],
      )
    )[0] ?? { secondStepSince: null }
    expect(secondStepSince).not.toBeNull()
    await endAccess(there.membershipId)
    await endSecondStep(head, member)
  })

  it('is no more to anybody who may not ask than they were', async () => {
    const { school, head, viewer, member } = await ofTwoSchools()
    const { head: stranger } = await aSchool()
    const deputy = await aMember(school, 'senior_leader')
    for (const command of [makeResetLink, endSecondStep]) {
      for (const lower of [deputy, viewer]) {
        await expect(command(lower, member)).rejects.toBeInstanceOf(NotAllowed)
      }
      await expect(command(stranger, member)).rejects.toBeInstanceOf(NotFound)
      await expect(command(head, { id: randomUUID() })).rejects.toBeInstanceOf(NotFound)
    }
    expect(await resetByLink(newToken())).toEqual({ state: 'unknown' })
  })

  it('is known as such to their head, and nothing more of it', async () => {
    const { school, head, there, member } = await ofTwoSchools()
    expect(await getMember(head, member.id)).toMatchObject({ isElsewhere: true })
    expect(JSON.stringify(await getMember(head, member.id))).not.toContain('Millbrook')
    const deputy = await aMember(school, 'senior_leader')
    expect(await getMember(deputy, member.id)).toBeNull()
    expect(await getMember(head, there.membershipId)).toBeNull()
    await endAccess(there.membershipId)
    expect(await getMember(head, member.id)).toMatchObject({ isElsewhere: false })
  })
})
