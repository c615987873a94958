import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { withKeys } from '@/lib/platform/database'
import { aMember, aSchool } from '@/prisma/builders'
import { fromOutside } from '@/prisma/testing/outside'
import { hashPassword } from './password'
import { signIn } from './sign-in'

const password = 'a quiet heron by the weir'

async function somebody() {
  const { school } = await aSchool()
  const email = `tom-${randomUUID()}@example.org`
  const viewer = await aMember(school, 'staff', { email })
  await setPassword(viewer.personId)
  return { school, email, viewer }
}

async function setPassword(personId: string) {
  const passwordHash = await hashPassword(password)
  await withKeys({ person: personId }, (tx) =>
    tx.person.update({ where: { id: personId }, data: { passwordHash }, select: { id: true } }),
  )
}

const historyOf = (personId: string) =>
  fromOutside<{ kind: string; schoolId: string; personName: string; detail: object }>(
    `SELECT kind, "schoolId", "personName", detail FROM "AuditEntry" WHERE "recordId" = $1 ORDER BY id`,
    [personId],
  )

const anAddress = () => `192.0.2.${randomUUID()}`

describe('signing in', () => {
  it('knows somebody by e-mail and password, and says so in the history of each of their schools', async () => {
    const { school, email, viewer } = await somebody()
    const { school: other } = await aSchool()
    await aMember(other, 'governor', { personId: viewer.personId })

    expect(await signIn({ email, password }, anAddress())).toEqual({ personId: viewer.personId })

    const history = await historyOf(viewer.personId)
    expect(history.map((entry) => entry.kind)).toEqual(['person.signed_in', 'person.signed_in'])
    expect(new Set(history.map((entry) => entry.schoolId))).toEqual(new Set([school.id, other.id]))
    expect(history[0]?.personName).toBe('Tom Reed')
  })

  it('says the same of a wrong password, an unknown e-mail, an account without one, and somebody who has left', async () => {
    const { email } = await somebody()
    const { school } = await aSchool()
    const without = await aMember(school, 'staff', { email: `without-${randomUUID()}@example.org` })
    const left = await somebody()
    await fromOutside('UPDATE "Membership" SET "deactivatedAt" = now() WHERE "personId" = $1', [
      left.viewer.personId,
    ])

    const withoutEmail = (
      await fromOutside<{ email: string }>('SELECT email FROM "Person" WHERE id = $1', [without.personId])
    )[0]?.email as string
    const answers = [
      await signIn({ email, password: 'wrong' }, anAddress()),
      await signIn({ email: `${randomUUID()}@example.org`, password }, anAddress()),
      await signIn({ email: withoutEmail, password: '' }, anAddress()),
      await signIn({ email: left.email, password }, anAddress()),
    ]
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(answers[0]).toHaveProperty('refusal')
  })

  it('takes as long over an unknown e-mail as over a known one', async () => {
    const { email } = await somebody()
    const known = await timeOf(() => signIn({ email, password: 'wrong' }, anAddress()))
    const unknown = await timeOf(() =>
      signIn({ email: `${randomUUID()}@example.org`, password }, anAddress()),
    )
    // Half a second each: far longer than either takes by itself, less what a busy machine's timers are early.
    expect(known).toBeGreaterThan(400)
    expect(unknown).toBeGreaterThan(400)
  })

  it('writes a failed try into the history without saying who tried', async () => {
    const { email, viewer } = await somebody()
    await signIn({ email, password: 'wrong' }, anAddress())
    expect(await historyOf(viewer.personId)).toMatchObject([
      { kind: 'person.sign_in_failed', personName: 'Somebody', detail: { name: 'Tom Reed' } },
    ])
  })

  it('makes an account wait after ten tries, even with the right password and all sent at once', async () => {
    const { email, viewer } = await somebody()
    const answers = await Promise.all(
      Array.from({ length: 14 }, () => signIn({ email, password: 'wrong' }, anAddress())),
    )
    const waiting = answers.filter((answer) => 'refusal' in answer && /too many tries/.test(answer.refusal))
    expect(waiting).toHaveLength(4)
    expect(await signIn({ email, password }, anAddress())).toEqual({
      refusal: expect.stringMatching(/Wait 15 minutes, then try again/),
    })
    const throttled = (await historyOf(viewer.personId)).filter(
      (entry) => entry.kind === 'person.sign_in_throttled',
    )
    expect(throttled).toHaveLength(1)
  })

  it('lets go of the count once somebody has shown who they are', async () => {
    const { email, viewer } = await somebody()
    for (let round = 0; round < 2; round++) {
      await Promise.all(Array.from({ length: 9 }, () => signIn({ email, password: 'wrong' }, anAddress())))
      expect(await signIn({ email, password }, anAddress())).toEqual({ personId: viewer.personId })
    }
  })

  it('makes an address wait that tries many accounts', async () => {
    const { email } = await somebody()
    const address = anAddress()
    await Promise.all(
      Array.from({ length: 100 }, (_, i) =>
        signIn({ email: `guess-${i}-${randomUUID()}@example.org`, password }, address),
      ),
    )
    expect(await signIn({ email, password }, address)).toEqual({
      refusal: expect.stringMatching(/too many tries/),
    })
    expect(await signIn({ email, password }, anAddress())).toHaveProperty('personId')
  })

  it('keeps neither e-mails nor addresses in the counters', async () => {
    const { email } = await somebody()
    const address = anAddress()
    await signIn({ email, password: 'wrong' }, address)
    const keys = await fromOutside<{ key: string }>('SELECT key FROM "RateLimit"')
    expect(keys.some(({ key }) => key.includes(email) || key.includes(address))).toBe(false)
  })
})

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}
