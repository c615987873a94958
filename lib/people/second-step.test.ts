import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, it } from 'vitest'
import { setClock } from '@/lib/platform/clock'
import { RuleBroken } from '@/lib/platform/errors'
import { openHalf, openSession, sealHalf, sealSession } from '@/lib/platform/next-auth'
import { viewerOf } from '@/lib/platform/viewer'
import { aMember, aSchool } from '@/prisma/builders'
import { aMemberWithCodes, aMemberWithPassword, aPassword, codeOf } from '@/prisma/builders/people'
import { fromOutside } from '@/prisma/testing/outside'
import { changeOwnPassword } from './own-account'
import { getOwnSecondStep, renewRecoveryCodes, turnOff, turnOn } from './second-step'
import { completeSignIn } from './second-step-sign-in'
import { signIn } from './sign-in'

const half = (personId: string) => ({ personId, at: Date.now() + 1000 })
const wrong = /not the code your app shows/

const kindsOf = async (recordId: string) =>
  (
    await fromOutside<{ kind: string }>(`SELECT kind FROM "AuditEntry" WHERE "recordId" = $1 ORDER BY id`, [
      recordId,
    ])
  ).map(({ kind }) => kind)

async function aTeacher() {
  const { school, head } = await aSchool()
  return { school, head, ...(await aMemberWithCodes(school, 'staff')) }
}

afterEach(() => setClock(null))

describe('codes of an authenticator app', () => {
  it('are asked for once somebody has shown that their app makes them, and end every other session', async () => {
    const { school } = await aSchool()
    const { viewer, email } = await aMemberWithPassword(school, 'staff')
    const began = new Date()
    const app = (await getOwnSecondStep(viewer))?.app
    expect(app?.address).toMatch(/^otpauth:\/\/totp\/Alongside:/)
    await expect(turnOn(viewer, { code: '000000' })).rejects.toThrow(wrong)
    expect(await signIn({ email, password: aPassword }, randomUUID())).toEqual({ personId: viewer.personId })

    const codes = await turnOn(viewer, { code: codeOf(app?.address ?? '') })
    expect(codes).toHaveLength(10)
    expect(new Set(codes).size).toBe(10)
    expect(await getOwnSecondStep(viewer)).toMatchObject({
      recoveryCodesLeft: 10,
      app: null,
      requiredBy: null,
    })
    expect(await viewerOf(viewer.personId, school.slug, began)).toBeNull()
    expect(await signIn({ email, password: aPassword }, randomUUID())).toEqual({
      personId: viewer.personId,
      owesCode: true,
    })
  })

  it('let somebody in after the password, and only then is it a sign-in', async () => {
    const { viewer, email, address } = await aTeacher()
    await signIn({ email, password: aPassword }, randomUUID())
    expect(await kindsOf(viewer.personId)).toEqual(['person.second_step_on'])
    expect(await completeSignIn(half(viewer.personId), { code: codeOf(address) })).toEqual({
      personId: viewer.personId,
    })
    expect(await kindsOf(viewer.personId)).toEqual(['person.second_step_on', 'person.signed_in'])
  })

  it('count once, though they are sent at the same moment, and for a minute and a half', async () => {
    // Still, so that no half minute ends between the app and the answer.
    setClock(new Date())
    const { viewer, address } = await aTeacher()
    const enter = (code: string) => completeSignIn(half(viewer.personId), { code })
    await expect(enter(codeOf(address, -2))).rejects.toThrow(wrong)
    await expect(enter(codeOf(address, 2))).rejects.toThrow(wrong)
    const done = await Promise.allSettled(Array.from({ length: 4 }, () => enter(codeOf(address))))
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    await expect(enter(codeOf(address))).rejects.toThrow(/used already/)
    await enter(codeOf(address, 1))
  })

  it('are nobody else’s', async () => {
    const tom = await aTeacher()
    const eve = await aTeacher()
    await expect(completeSignIn(half(tom.viewer.personId), { code: codeOf(eve.address) })).rejects.toThrow(
      wrong,
    )
    await expect(
      completeSignIn(half(tom.viewer.personId), { code: eve.recoveryCodes[0] ?? '' }),
    ).rejects.toThrow(wrong)
  })

  it('cannot be guessed', async () => {
    const { viewer, address } = await aTeacher()
    const guess = (code: string) => completeSignIn(half(viewer.personId), { code })
    for (let i = 0; i < 10; i++) await expect(guess(`00000${i}`)).rejects.toBeInstanceOf(RuleBroken)
    await expect(guess(codeOf(address))).rejects.toThrow(/too many tries/)
  })

  it('are turned off by a code, and another app is given another secret', async () => {
    const { viewer, email, address } = await aTeacher()
    await expect(turnOff(viewer, { code: '000000' })).rejects.toThrow(wrong)
    await turnOff(viewer, { code: codeOf(address) })
    expect(await signIn({ email, password: aPassword }, randomUUID())).toEqual({ personId: viewer.personId })
    expect((await getOwnSecondStep(viewer))?.app?.address).not.toBe(address)
    await expect(completeSignIn(half(viewer.personId), { code: codeOf(address, 1) })).rejects.toThrow(wrong)
  })

  it('are not for somebody without a password', async () => {
    const { school } = await aSchool()
    const without = await aMember(school, 'staff')
    expect(await getOwnSecondStep(without)).toBeNull()
    await expect(turnOn(without, { code: '000000' })).rejects.toThrow(/without a password/)
  })
})

describe('recovery codes', () => {
  it('let somebody in once each, however they are typed, and say so in the history', async () => {
    const { viewer, recoveryCodes } = await aTeacher()
    const [first = '', second = ''] = recoveryCodes
    const enter = (code: string) => completeSignIn(half(viewer.personId), { code })
    await enter(first.toLowerCase().replaceAll('-', ' '))
    await expect(enter(first)).rejects.toThrow(wrong)
    const done = await Promise.allSettled([enter(second), enter(second)])
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect((await getOwnSecondStep(viewer))?.recoveryCodesLeft).toBe(8)
    expect(await kindsOf(viewer.personId)).toContain('person.recovery_code_used')
  })

  it('are kept as hashes', async () => {
    const { viewer, recoveryCodes } = await aTeacher()
    const [row] = await fromOutside<{ kept: string }>(
      'SELECT p::text AS kept FROM "Person" p WHERE id = $1',
      [viewer.personId],
    )
    for (const code of recoveryCodes) {
      expect(row?.kept).not.toContain(code)
      expect(row?.kept).not.toContain(code.replaceAll('-', ''))
    }
  })

  it('are renewed by a code, and the old are gone', async () => {
    const { viewer, address, recoveryCodes } = await aTeacher()
    await expect(renewRecoveryCodes(viewer, { code: 'AAAA-AAAA-AAAA' })).rejects.toThrow(wrong)
    const [fresh = ''] = await renewRecoveryCodes(viewer, { code: codeOf(address) })
    const enter = (code: string) => completeSignIn(half(viewer.personId), { code })
    await expect(enter(recoveryCodes[0] ?? '')).rejects.toThrow(wrong)
    await enter(fresh)
  })
})

describe('half a session', () => {
  it('is no session, nor is a session half of one', async () => {
    const personId = randomUUID()
    const at = Date.now()
    const sealed = await sealHalf({ personId, at })
    expect(await openHalf(sealed)).toEqual({ personId, at })
    expect(await openSession(sealed)).toBeNull()
    expect(await openHalf(await sealSession({ personId, signedInAt: at, seenAt: at }))).toBeNull()
    expect(await openHalf('made up')).toBeNull()
    setClock(new Date(at + 10 * 60_000))
    expect(await openHalf(sealed)).toBeNull()
  })

  it('ends with the password it was begun with, and with the person’s access', async () => {
    const { viewer, address } = await aTeacher()
    const begun = { personId: viewer.personId, at: Date.now() }
    await changeOwnPassword(viewer, { password: aPassword, newPassword: 'seven slow barges upstream' })
    await expect(completeSignIn(begun, { code: codeOf(address) })).rejects.toThrow(/Begin again/)
    await fromOutside('UPDATE "Membership" SET "deactivatedAt" = now() WHERE id = $1', [viewer.membershipId])
    await expect(completeSignIn(half(viewer.personId), { code: codeOf(address) })).rejects.toThrow(
      /Begin again/,
    )
  })
})
