import { randomUUID } from 'node:crypto'
import { describe, expect, it, vi } from 'vitest'
import { readEnvAgain } from '@/lib/platform/env'
import { type ProviderIdentity, ProviderRefused, type WhyNot } from '@/lib/platform/provider-identity'
import { viewerOf } from '@/lib/platform/viewer'
import { aMember, aSchool } from '@/prisma/builders'
import { aMemberWithPassword, aPassword } from '@/prisma/builders/people'
import { fromOutside } from '@/prisma/testing/outside'
import { newToken } from '../platform/link-token'
import { accountOf } from './account'
import { invite, withdrawInvitation } from './invitations'
import { changeOwnPassword } from './own-account'
import { joinFrom, partFromProvider, signInFrom, whoAsksForCodes } from './provider-sign-in'
import { signIn } from './sign-in'

const anEmail = () => `jo-${randomUUID()}@example.org`
const anIdentity = (email: string, given: Partial<ProviderIdentity> = {}): ProviderIdentity => ({
  provider: 'microsoft',
  subject: randomUUID(),
  email,
  ...given,
})

async function isRefused(work: Promise<unknown>, why: WhyNot) {
  await expect(work).rejects.toSatisfy((error) => error instanceof ProviderRefused && error.why === why)
}

const historyOf = (recordId: string) =>
  fromOutside<{ kind: string; schoolId: string }>(
    `SELECT kind, "schoolId" FROM "AuditEntry" WHERE "recordId" = $1 ORDER BY id`,
    [recordId],
  )

async function invited(given: { email?: string; role?: 'staff' | 'governor' } = {}) {
  const { school, head } = await aSchool()
  const input = { name: 'Jo Lewis', email: anEmail(), role: 'staff' as const, ...given }
  return { school, head, email: input.email, ...(await invite(head, input)) }
}

it('says who asks for codes only where somebody can sign in with a provider', () => {
  expect(whoAsksForCodes()).toBeNull()
  vi.stubEnv('ALONGSIDE_MODE', 'school')
  vi.stubEnv('MICROSOFT_TENANT_ID', randomUUID())
  vi.stubEnv('MICROSOFT_CLIENT_ID', 'client')
  vi.stubEnv('MICROSOFT_CLIENT_SECRET', 'secret')
  readEnvAgain()
  expect(whoAsksForCodes()).toContain('signs in with Microsoft is asked')
  vi.unstubAllEnvs()
  readEnvAgain()
})

describe('joining a school with a provider', () => {
  it('makes an account without a password, by an invitation for the same e-mail', async () => {
    const { school, email, token } = await invited()
    const identity = anIdentity(email)
    const joined = await joinFrom(identity, token)
    expect(joined).toMatchObject({ schoolSlug: school.slug, role: 'staff' })
    expect(await viewerOf(joined.personId, school.slug)).toMatchObject({
      personName: 'Jo Lewis',
      role: 'staff',
    })
    expect(await signInFrom(identity)).toEqual({ personId: joined.personId })
    expect(await signIn({ email, password: '' }, randomUUID())).toHaveProperty('refusal')
    expect(await accountOf(joined.personId)).toMatchObject({ passwordHash: null, providers: ['microsoft'] })
  })

  it('adds a school to the account there is', async () => {
    const { school } = await aSchool()
    const email = anEmail()
    const { viewer } = await aMemberWithPassword(school, 'staff', { email })
    const { school: second, token } = await invited({ email, role: 'governor' })
    expect(await joinFrom(anIdentity(email), token)).toMatchObject({ personId: viewer.personId })
    expect(await viewerOf(viewer.personId, second.slug)).toMatchObject({ role: 'governor', schoolsCount: 2 })
    expect(await signIn({ email, password: aPassword }, randomUUID())).toEqual({ personId: viewer.personId })
  })

  it('is refused with another e-mail than the invitation’s, and the invitation stays open', async () => {
    const { email, token } = await invited()
    await isRefused(joinFrom(anIdentity(anEmail()), token), 'invitation')
    await joinFrom(anIdentity(email), token)
  })

  it('is refused with a guessed, used or withdrawn link', async () => {
    const { email, token } = await invited()
    const identity = anIdentity(email)
    await isRefused(joinFrom(identity, newToken()), 'invitation_closed')
    await joinFrom(identity, token)
    await isRefused(joinFrom(identity, token), 'invitation_closed')
    const taken = await invited()
    await withdrawInvitation(taken.head, { id: taken.id })
    await isRefused(joinFrom(anIdentity(taken.email), taken.token), 'invitation_closed')
  })

  it('makes one membership though it is pressed several times', async () => {
    const { school, email, token } = await invited()
    const identity = anIdentity(email)
    const done = await Promise.allSettled(Array.from({ length: 4 }, () => joinFrom(identity, token)))
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const members = await fromOutside('SELECT id FROM "Membership" WHERE "schoolId" = $1', [school.id])
    expect(members).toHaveLength(2)
  })
})

describe('signing in with a provider', () => {
  async function aTeacher() {
    const { school } = await aSchool()
    return { school, ...(await aMemberWithPassword(school, 'staff')) }
  }

  it('knows somebody who was invited by their e-mail, and says so in the history of each of their schools', async () => {
    const { school, viewer, email } = await aTeacher()
    const { school: other } = await aSchool()
    await aMember(other, 'governor', { personId: viewer.personId })
    const identity = anIdentity(email)
    expect(await signInFrom(identity)).toEqual({ personId: viewer.personId })
    expect(await signInFrom(identity)).toEqual({ personId: viewer.personId })
    const history = await historyOf(viewer.personId)
    for (const { id } of [school, other]) {
      expect(history.filter(({ schoolId }) => schoolId === id).map(({ kind }) => kind)).toEqual([
        'person.provider_joined',
        'person.signed_in',
        'person.signed_in',
      ])
    }
  })

  it('lets in nobody who was not invited, has left, or is invented', async () => {
    await isRefused(signInFrom(anIdentity(anEmail())), 'unknown')
    const { email: onlyInvited } = await invited()
    await isRefused(signInFrom(anIdentity(onlyInvited)), 'unknown')
    const left = await aTeacher()
    await fromOutside('UPDATE "Membership" SET "deactivatedAt" = now() WHERE id = $1', [
      left.viewer.membershipId,
    ])
    await isRefused(signInFrom(anIdentity(left.email)), 'unknown')
    const invented = await aTeacher()
    await fromOutside('UPDATE "Person" SET "isDemonstration" = true WHERE id = $1', [
      invented.viewer.personId,
    ])
    await isRefused(signInFrom(anIdentity(invented.email)), 'unknown')
  })

  it('does not let in whoever was given the address of somebody else since', async () => {
    const { viewer, email } = await aTeacher()
    const first = anIdentity(email)
    await signInFrom(first)
    const successor = anIdentity(email)
    await isRefused(signInFrom(successor), 'another')
    const { token } = await invited({ email })
    await isRefused(joinFrom(successor, token), 'another')
    expect(await signInFrom(first)).toEqual({ personId: viewer.personId })
    expect((await historyOf(viewer.personId)).filter(({ kind }) => kind === 'person.signed_in')).toHaveLength(
      2,
    )
  })

  it('joins one account of the provider’s though two come at once', async () => {
    const { email } = await aTeacher()
    const done = await Promise.allSettled([signInFrom(anIdentity(email)), signInFrom(anIdentity(email))])
    expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('keeps two providers apart', async () => {
    const { viewer, email } = await aTeacher()
    await signInFrom(anIdentity(email))
    await signInFrom(anIdentity(email, { provider: 'google' }))
    expect((await accountOf(viewer.personId))?.providers.sort()).toEqual(['google', 'microsoft'])
  })

  it('keeps only a hash of whom the provider named', async () => {
    const { viewer, email } = await aTeacher()
    await signInFrom(anIdentity(email, { subject: 'a hash' }))
    const [row] = await fromOutside<{ kept: object }>(
      'SELECT "providerSubjects" AS kept FROM "Person" WHERE id = $1',
      [viewer.personId],
    )
    expect(row?.kept).toEqual({ microsoft: 'a hash' })
  })

  it('is parted by its owner, and by nobody else', async () => {
    const { school, viewer, email } = await aTeacher()
    const colleague = await aMember(school, 'senior_leader')
    const { head: stranger } = await aSchool()
    await signInFrom(anIdentity(email))
    for (const other of [colleague, stranger]) {
      await expect(partFromProvider(other, { provider: 'microsoft' })).rejects.toThrow(/not joined/)
    }
    await expect(partFromProvider(viewer, { provider: 'google' })).rejects.toThrow(/not joined/)
    await partFromProvider(viewer, { provider: 'microsoft' })
    expect((await accountOf(viewer.personId))?.providers).toEqual([])
    expect(await signInFrom(anIdentity(email))).toEqual({ personId: viewer.personId })
    expect((await historyOf(viewer.personId)).map(({ kind }) => kind)).toContain('person.provider_parted')
  })

  it('does not keep its session when all are ended', async () => {
    const { school, viewer, email } = await aTeacher()
    await signInFrom(anIdentity(email))
    const began = new Date()
    await changeOwnPassword(viewer, { password: aPassword, newPassword: 'seven slow barges upstream' })
    expect(await viewerOf(viewer.personId, school.slug, began)).toBeNull()
  })
})
