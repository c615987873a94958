import { AsyncLocalStorage } from 'node:async_hooks'
import type { NextApiRequest, NextApiResponse } from 'next'
import type { NextAuthOptions } from 'next-auth'
import { now } from './clock'
import { env } from './env'
import { SESSION_LIMITS, sessionCookie } from './session-limits'

/** next-auth's handler, asked in process: how its options, its answers and its failures are handled. */

export type Cookies = Record<string, string>

export function optionsFor(
  provider: NextAuthOptions['providers'][number],
  personOf: (about: { user: { id: string } }) => string | undefined = () => undefined,
): NextAuthOptions {
  return {
    secret: env().ALONGSIDE_SECRET,
    useSecureCookies: env().ALONGSIDE_URL.startsWith('https:'),
    session: { strategy: 'jwt', maxAge: SESSION_LIMITS.absoluteMs / 1000 },
    providers: [provider],
    callbacks: {
      // Nothing but who and when: no name or address travels in the cookie.
      jwt: ({ user }) => ({
        sub: personOf({ user }),
        signedInAt: now().getTime(),
        seenAt: now().getTime(),
      }),
    },
    // It is never reached over HTTP, so the address it warns of missing is of no use to it.
    logger: { warn: () => {}, error: noteFailure },
  }
}

/** next-auth has one logger for everybody, and tells it alone what went wrong: kept apart for each request here. */
const failures = new AsyncLocalStorage<{ failure?: Failure }>()
export type Failure = { message?: string; code?: string; error?: Failure }

function noteFailure(code: string, about: Failure): void {
  const mine = failures.getStore()
  if (mine) mine.failure ??= about.error ?? about
  else console.error(code, about)
}

export async function askNoting(options: NextAuthOptions, asked: Asked) {
  const mine: { failure?: Failure } = {}
  const answer = await failures.run(mine, () => ask(options, asked))
  if (mine.failure) {
    // As an object, so that what a caller made up of it cannot look like a line of the log.
    const { code, message } = mine.failure
    console.error('Sign-in not finished:', { provider: asked.provider, code, message })
  }
  return { answer, failure: mine.failure }
}

type Asked = {
  action: string
  provider?: string
  cookies: Cookies
  query?: Record<string, string>
  body?: Record<string, string | undefined>
}
type Body = { csrfToken?: string; url?: string }
type Answer = { cookies: Cookies; body?: Body }

/** Its token against forged requests, with the cookie that belongs to it. */
export async function csrf(options: NextAuthOptions) {
  const { cookies, body } = await ask(options, { action: 'csrf', cookies: {} })
  return { cookies, csrfToken: body?.csrfToken }
}

/** One request to next-auth's handler, without a network in between. */
export async function ask(
  options: NextAuthOptions,
  { action, provider, cookies, query, body }: Asked,
): Promise<Answer> {
  const { default: NextAuth } = await import('next-auth')
  const request = {
    method: body ? 'POST' : 'GET',
    query: { ...query, nextauth: provider ? [action, provider] : [action] },
    headers: {},
    cookies,
    body,
  }
  const set: string[] = []
  const answer: Answer = { cookies }
  const response = {
    getHeader: () => set,
    setHeader: () => response,
    status: () => response,
    json: (value: Body) => keep(value),
    send: (value: Body) => keep(value),
    end: () => {},
  }
  const keep = (value: Body) => {
    answer.body = value
  }
  const handler = NextAuth(options)
  await handler(request as unknown as NextApiRequest, response as unknown as NextApiResponse)
  return { ...answer, cookies: { ...cookies, ...Object.fromEntries(set.map(nameAndValue)) } }
}

export function sessionIn({ cookies }: Answer): string {
  const sealed = cookies[sessionCookie(env().ALONGSIDE_URL).name]
  if (!sealed) throw new Error('next-auth made no session.')
  return sealed
}

function nameAndValue(header: string): [string, string] {
  const pair = header.split(';', 1)[0] ?? ''
  const at = pair.indexOf('=')
  return [pair.slice(0, at), decodeURIComponent(pair.slice(at + 1))]
}
