import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { setClock } from '@/lib/platform/clock'
import { readEnvAgain } from '@/lib/platform/env'
import { aMailServer, linksIn, type Taken } from '@/lib/platform/testing/mail-server'
import { aMember, aSchool } from '@/prisma/builders'
import { aMemberWithPassword, aPassword } from '@/prisma/builders/people'
import { fromOutside } from '@/prisma/testing/outside'
import { countAsking, sendResetLink } from './forgotten-password'
import { makeResetLink, resetByLink, resetPassword } from './password-reset'
import { signIn } from './sign-in'

const another = 'seven slow barges upstream'
let server: Awaited<ReturnType<typeof aMailServer>>

beforeAll(async () => {
  server = await aMailServer({ refuses: { to: /^nobody-/ } })
  process.env.SMTP_URL = `smtp://127.0.0.1:${server.port}?tls=off`
  process.env.MAIL_FROM = 'alongside@example.sch.uk'
  readEnvAgain()
})
afterAll(() => server.stop())
afterEach(() => setClock(null))

const lettersTo = (email: string) => server.letters.filter(({ to }) => to.includes(email))
const tokenIn = (letter: Taken | undefined) => (letter ? linksIn(letter)[0]?.split('/reset/')[1] : '') ?? ''

async function aTeacher() {
  const { school, head } = await aSchool()
  return { school, head, ...(await aMemberWithPassword(school, 'staff', { name: 'Tom Reed' })) }
}

describe('a forgotten password', () => {
  it('is set anew by a link sent to its owner, once', async () => {
    const { email, viewer } = await aTeacher()
    await sendResetLink({ email })
    const token = tokenIn(lettersTo(email)[0])
    await resetPassword(token, another)
    expect(await signIn({ email, password: another }, randomUUID())).toEqual({ personId: viewer.personId })
    expect(await signIn({ email, password: aPassword }, randomUUID())).toHaveProperty('refusal')
    expect(await resetByLink(token)).toEqual({ state: 'used' })
    await expect(resetPassword(token, `${another} again`)).rejects.toThrow(/no longer opens/)
  })

  it('is written about without a word of who it is', async () => {
    const { email, school } = await aTeacher()
    await sendResetLink({ email })
    const [letter] = lettersTo(email)
    expect(letter?.email.subject).toBe('Choose a new password for Alongside')
    expect(letter && linksIn(letter)).toHaveLength(1)
    expect(letter?.email.text?.replace(/http\S+/g, '')).not.toMatch(/Tom|Reed|staff/i)
    expect(letter?.email.text).not.toContain(school.name)
  })

  it('sends nothing to nobody, to somebody who has left, or to the demonstration’s people', async () => {
    const unknown = `${randomUUID()}@example.org`
    await sendResetLink({ email: unknown })
    const left = await aTeacher()
    await fromOutside('UPDATE "Membership" SET "deactivatedAt" = now() WHERE id = $1', [
      left.viewer.membershipId,
    ])
    await sendResetLink({ email: left.email })
    const invented = await aTeacher()
    await fromOutside('UPDATE "Person" SET "isDemonstration" = true WHERE id = $1', [
      invented.viewer.personId,
    ])
    await sendResetLink({ email: invented.email })
    for (const email of [unknown, left.email, invented.email]) expect(lettersTo(email)).toEqual([])
  })

  it('is asked for in the history of each of the person’s schools', async () => {
    const { email, viewer, school } = await aTeacher()
    const { school: other } = await aSchool()
    await aMember(other, 'governor', { personId: viewer.personId })
    await sendResetLink({ email })
    const history = await fromOutside<{ kind: string; schoolId: string; personName: string }>(
      `SELECT kind, "schoolId", "personName" FROM "AuditEntry" WHERE "recordId" = $1`,
      [viewer.personId],
    )
    expect(history.map(({ schoolId }) => schoolId).sort()).toEqual([school.id, other.id].sort())
    for (const entry of history) {
      expect(entry).toMatchObject({ kind: 'person.reset_link_asked', personName: 'Somebody' })
    }
  })

  it('has a link that works for an hour and until another is asked for, and leaves the head’s alone', async () => {
    const { email, head, viewer } = await aTeacher()
    const byHead = await makeResetLink(head, { id: viewer.membershipId })
    await sendResetLink({ email })
    await sendResetLink({ email })
    const [first, second] = lettersTo(email).map(tokenIn)
    expect(await resetByLink(first ?? '')).toEqual({ state: 'used' })
    expect(await resetByLink(second ?? '')).toMatchObject({ state: 'open' })
    expect(await resetByLink(byHead.token)).toMatchObject({ state: 'open' })
    setClock(new Date(Date.now() + 3_600_000 + 1000))
    expect(await resetByLink(second ?? '')).toEqual({ state: 'expired' })
    expect(await resetByLink(byHead.token)).toMatchObject({ state: 'open' })
  })

  it('keeps only the hash of the link', async () => {
    const { email, viewer } = await aTeacher()
    await sendResetLink({ email })
    const rows = await fromOutside<{ row: string }>(
      `SELECT r::text AS row FROM "PasswordReset" r WHERE "personId" = $1`,
      [viewer.personId],
    )
    expect(rows).toHaveLength(1)
    expect(rows[0]?.row).not.toContain(tokenIn(lettersTo(email)[0]))
  })

  it('may be asked for three times an hour, whether or not there is such an account', async () => {
    const { email } = await aTeacher()
    for (const asked of [email, `${randomUUID()}@example.org`]) {
      const ask = () => countAsking({ email: asked }, randomUUID())
      for (let i = 0; i < 3; i++) await ask()
      await expect(ask()).rejects.toThrow(/asked for too often.*wait 60 minutes/)
    }
  })

  it('may not be asked for of many accounts from one address', async () => {
    const address = randomUUID()
    const ask = () => countAsking({ email: `${randomUUID()}@example.org` }, address)
    for (let i = 0; i < 30; i++) await ask()
    await expect(ask()).rejects.toThrow(/too often/)
  })

  it('leaves nobody worse off when the mail server refuses', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => {})
    const { school } = await aSchool()
    const email = `nobody-${randomUUID()}@example.org`
    const { viewer } = await aMemberWithPassword(school, 'staff', { email })
    await sendResetLink({ email })
    expect(await signIn({ email, password: aPassword }, randomUUID())).toEqual({ personId: viewer.personId })
    expect(JSON.stringify(said.mock.calls)).not.toContain(email)
    said.mockRestore()
  })
})
