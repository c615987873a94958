import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { env, readEnvAgain } from './env'
import { openSession } from './next-auth'
import { callbackAddress, sessionFromProvider, startAtProvider } from './next-auth-providers'
import { ProviderRefused } from './provider-identity'
import { anOidcServer, signInAt } from './testing/oidc-server'

const personId = '019a8f0a-0000-7000-8000-000000000001'
let server: Awaited<ReturnType<typeof anOidcServer>>

function readSettings(more: Record<string, string> = {}) {
  Object.assign(process.env, server.settings, more)
  readEnvAgain()
}
const provider = () => {
  const [first] = env().providers
  if (!first) throw new Error('No provider is on.')
  return first
}

beforeAll(async () => {
  process.env.DATABASE_APP_URL ??= 'postgresql://unused'
  process.env.ALONGSIDE_SECRET ??= 'a secret for tests that use no database'
  server = await anOidcServer(callbackAddress('oidc'))
  server.people.set('jo', { email: 'Jo@Example.org', email_verified: true })
  server.people.set('eve', { email: 'jo@example.org', email_verified: false })
})
afterAll(() => server.stop())
beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  readSettings()
})
afterEach(() => vi.restoreAllMocks())

const admit = vi.fn(async (_: object) => personId)

/** Somebody goes to the provider, signs in there, and is sent back. */
async function away(login = 'jo') {
  const { address, cookies } = await startAtProvider(provider())
  return { query: await signInAt(address, login), cookies }
}

async function whyNot(work: Promise<unknown>) {
  const error = await work.then(
    () => undefined,
    (thrown) => thrown,
  )
  expect(error).toBeInstanceOf(ProviderRefused)
  return (error as ProviderRefused).why
}
const comeBack = (back: Awaited<ReturnType<typeof away>>) => sessionFromProvider(provider(), back, admit)

describe('signing in with a provider', () => {
  it('goes there with state, nonce and PKCE, asking for nothing but who somebody is', async () => {
    const { address, cookies } = await startAtProvider(provider())
    const asked = Object.fromEntries(new URL(address).searchParams)
    expect(asked).toMatchObject({
      client_id: 'alongside',
      scope: 'openid email profile',
      response_type: 'code',
      redirect_uri: callbackAddress('oidc'),
      code_challenge_method: 'S256',
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      state: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
    })
    expect(Object.keys(cookies)).toHaveLength(3)
    for (const secret of [asked.state, asked.nonce]) expect(JSON.stringify(cookies)).not.toContain(secret)
  })

  it('ends in a session like any other, for the one who is admitted by the e-mail the provider vouches for', async () => {
    admit.mockClear()
    const before = Date.now()
    const claims = await openSession(await comeBack(await away()))
    expect(claims).toEqual({ personId, signedInAt: expect.any(Number), seenAt: expect.any(Number) })
    expect(claims?.signedInAt).toBeGreaterThanOrEqual(before)
    expect(admit.mock.calls).toEqual([
      [{ provider: 'oidc', email: 'jo@example.org', subject: expect.stringMatching(/^[0-9a-f]{64}$/) }],
    ])
  })

  it('is refused with an e-mail the provider does not vouch for, before anybody is asked who that is', async () => {
    admit.mockClear()
    expect(await whyNot(comeBack(await away('eve')))).toBe('unverified')
    expect(admit).not.toHaveBeenCalled()
  })

  it('says why when they are not admitted, and hands on what else was thrown', async () => {
    const refuse = (error: Error) => async () => Promise.reject(error)
    const refused = new ProviderRefused('unknown')
    await expect(sessionFromProvider(provider(), await away(), refuse(refused))).rejects.toBe(refused)
    const broken = new Error('The database is down')
    await expect(sessionFromProvider(provider(), await away(), refuse(broken))).rejects.toBe(broken)
  })

  it('cannot be replayed', async () => {
    const back = await away()
    await comeBack(back)
    expect(await whyNot(comeBack(back))).toBe('not_ours')
  })

  it('is refused with the state, nonce or PKCE secret of another sign-in, or without one', async () => {
    const other = await away()
    for (const part of ['state', 'nonce', 'pkce']) {
      const back = await away()
      const name = Object.keys(back.cookies).find((one) => one.includes(part)) ?? ''
      const foreign = { ...back.cookies, [name]: other.cookies[name] ?? '' }
      expect(await whyNot(comeBack({ ...back, cookies: foreign })), `another ${part}`).toBe('not_ours')
      const again = await away()
      const { [name]: _, ...without } = again.cookies
      expect(await whyNot(comeBack({ ...again, cookies: without })), `no ${part}`).toBe('not_ours')
    }
    expect(await whyNot(comeBack({ ...other, cookies: {} }))).toBe('not_ours')
  })

  it('is refused to whoever makes up a code, has none, or brings one from elsewhere', async () => {
    const { query, cookies } = await away()
    const madeUp: Record<string, string>[] = [
      { ...query, code: 'made-up' },
      { state: query.state ?? '' },
      { ...query, iss: 'https://evil.example' },
      {},
    ]
    for (const made of madeUp) {
      expect(await whyNot(sessionFromProvider(provider(), { query: made, cookies }, admit))).toBe('not_ours')
    }
  })

  it('may be broken off there', async () => {
    const { cookies } = await startAtProvider(provider())
    const query = { error: 'access_denied', error_description: '<b>anything</b>' }
    expect(await whyNot(comeBack({ query, cookies }))).toBe('cancelled')
    expect(await whyNot(comeBack({ query: { error: 'temporarily_unavailable' }, cookies }))).toBe(
      'unavailable',
    )
  })

  it('says that the provider no longer knows this installation', async () => {
    readSettings({ OIDC_CLIENT_SECRET: 'out of date' })
    expect(await whyNot(comeBack(await away()))).toBe('settings')
  })

  it('says that the provider does not answer, at the beginning and at the end', async () => {
    const brief = await anOidcServer(callbackAddress('oidc'))
    brief.people.set('jo', { email: 'jo@example.org', email_verified: true })
    readSettings(brief.settings)
    const back = await away()
    await brief.stop()
    expect(await whyNot(comeBack(back))).toBe('unavailable')
    expect(await whyNot(startAtProvider(provider()))).toBe('unavailable')
  })

  it('keeps the failures of two people at once apart', async () => {
    const fine = await away()
    const replayed = await away()
    await comeBack(replayed)
    const [sealed, why] = await Promise.all([comeBack(fine), whyNot(comeBack(replayed))])
    expect(await openSession(sealed)).toMatchObject({ personId })
    expect(why).toBe('not_ours')
  })
})
