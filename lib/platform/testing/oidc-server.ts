import { once } from 'node:events'
import { createServer } from 'node:http'
import Provider from 'oidc-provider'
import { freePort } from '@/scripts/launch/ports.mjs'

/** What the provider says of one of its people, by the login they type. */
export type Said = { email: string; email_verified?: boolean }

const client = { id: 'alongside', secret: 'a secret that only tests know of' }

/**
 * A real OpenID Connect provider on this machine. It wants PKCE, lets in whoever types a login it knows, with any
 * password, and asks for nobody's consent.
 *
 * @param callback where it may send people back to
 */
export async function anOidcServer(callback: string, given: { clientSecret?: string } = {}) {
  const port = await freePort()
  const issuer = `http://localhost:${port}`
  const people = new Map<string, Said>()
  const provider = new Provider(issuer, {
    clients: [
      { client_id: client.id, client_secret: given.clientSecret ?? client.secret, redirect_uris: [callback] },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    cookies: { keys: ['made up for tests'] },
    pkce: { required: () => true },
    findAccount: (_, login) => ({
      accountId: login,
      claims: async () => ({ sub: login, name: 'Somebody', ...people.get(login) }),
    }),
    async loadExistingGrant(ctx) {
      const grant = new ctx.oidc.provider.Grant({
        clientId: ctx.oidc.client?.clientId,
        accountId: ctx.oidc.session?.accountId,
      })
      grant.addOIDCScope('openid email profile')
      await grant.save()
      return grant
    },
  })
  const server = createServer(provider.callback()).listen(port, 'localhost')
  await once(server, 'listening')
  return {
    people,
    /** What an installation's environment says to have people sign in with it. */
    settings: {
      OIDC_ISSUER: issuer,
      OIDC_CLIENT_ID: client.id,
      OIDC_CLIENT_SECRET: client.secret,
      OIDC_NAME: 'Oakfield Trust',
    },
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/**
 * Signs in at the provider as a browser would, from the address the application leads to.
 *
 * @returns what it adds to the address it sends them back to
 */
export async function signInAt(address: string, login: string): Promise<Record<string, string>> {
  const jar = new Map<string, string>()
  const go = async (url: string, form?: Record<string, string>): Promise<URL> => {
    const answer = await fetch(url, {
      method: form ? 'POST' : 'GET',
      body: form && new URLSearchParams(form),
      redirect: 'manual',
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
    })
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      if (value) jar.set(name, value)
      else jar.delete(name)
    }
    const next = answer.headers.get('location')
    if (!next) throw new Error(`The provider leads nowhere from ${url}: ${await answer.text()}`)
    return new URL(next, url)
  }
  const page = await go(address)
  const resumed = await go(page.href, { prompt: 'login', login, password: 'any' })
  const back = await go(resumed.href)
  return Object.fromEntries(back.searchParams)
}
