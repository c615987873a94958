import type { NextApiRequest, NextApiResponse } from 'next'
import type { NextAuthOptions } from 'next-auth'
import { decode, encode } from 'next-auth/jwt'
import { now } from './clock'
import { env } from './env'
import { SESSION_LIMITS, sessionCookie } from './session-limits'

/** The one file that knows next-auth: what a session's cookie says, and how one is come by. */

export type SessionClaims = {
  personId: string
  /** Milliseconds since 1970. */
  signedInAt: number
  seenAt: number
}

/** What a session's cookie says; null when there is none, or it is not ours, or it was tampered with. */
export async function openSession(cookie: string | undefined): Promise<SessionClaims | null> {
  const token = await decode({ token: cookie, secret: env().ALONGSIDE_SECRET }).catch(() => null)
  if (!token?.sub || typeof token.signedInAt !== 'number' || typeof token.seenAt !== 'number') return null
  return { personId: token.sub, signedInAt: token.signedInAt, seenAt: token.seenAt }
}

/** A session's cookie with these claims, encrypted. */
export function sealSession({ personId, signedInAt, seenAt }: SessionClaims): Promise<string> {
  return encode({
    token: { sub: personId, signedInAt, seenAt },
    secret: env().ALONGSIDE_SECRET,
    maxAge: SESSION_LIMITS.absoluteMs / 1000,
  })
}

/**
 * Asks next-auth for a session: it calls `authorize`, and when that names a person it makes the cookie.
 *
 * It is asked in process, by the sign-in form's own action, which is where a form that works without JavaScript and
 * keeps what was typed must be handled. Forged requests are refused before that: a server action's Origin must be
 * this site. next-auth's own token against them is fetched and handed back, as its protocol asks.
 *
 * @param authorize who has shown who they are; what it throws is thrown on
 * @returns the cookie's value
 */
export async function sessionThrough(authorize: () => Promise<string>): Promise<string> {
  const { default: NextAuth } = await import('next-auth')
  const { default: Credentials } = await import('next-auth/providers/credentials')
  const url = env().ALONGSIDE_URL
  let refusal: unknown
  const options: NextAuthOptions = {
    secret: env().ALONGSIDE_SECRET,
    useSecureCookies: url.startsWith('https:'),
    session: { strategy: 'jwt', maxAge: SESSION_LIMITS.absoluteMs / 1000 },
    providers: [
      Credentials({
        credentials: {},
        // next-auth would turn what is thrown into an address to go to; the form needs it as it is.
        authorize: () =>
          authorize().then(
            (personId) => ({ id: personId }),
            (error) => {
              refusal = error
              return null
            },
          ),
      }),
    ],
    callbacks: {
      // Nothing but who and when: no name or address travels in the cookie.
      jwt: ({ user }) => ({ sub: user.id, signedInAt: now().getTime(), seenAt: now().getTime() }),
    },
    // It is never reached over HTTP, so the address it warns of missing is of no use to it.
    logger: { warn: () => {}, error: (code, about) => console.error(code, about) },
  }

  const csrf = await ask(NextAuth(options), { action: 'csrf', cookies: {} })
  const answer = await ask(NextAuth(options), {
    action: 'callback',
    cookies: csrf.cookies,
    body: { csrfToken: csrf.body?.csrfToken, json: 'true' },
  })
  if (refusal) throw refusal
  const sealed = answer.cookies[sessionCookie(url).name]
  if (!sealed) throw new Error('next-auth made no session.')
  return sealed
}

type Asked = { action: string; cookies: Record<string, string>; body?: Record<string, string | undefined> }
type Answer = { cookies: Record<string, string>; body?: { csrfToken?: string } }

/** One request to next-auth's handler, without a network in between. */
async function ask(
  handler: (request: NextApiRequest, response: NextApiResponse) => Promise<unknown>,
  { action, cookies, body }: Asked,
): Promise<Answer> {
  const request = {
    method: body ? 'POST' : 'GET',
    query: { nextauth: body ? [action, 'credentials'] : [action] },
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
    json: (value: Answer['body']) => keep(value),
    send: (value: Answer['body']) => keep(value),
    end: () => {},
  }
  const keep = (value: Answer['body']) => {
    answer.body = value
  }
  await handler(request as unknown as NextApiRequest, response as unknown as NextApiResponse)
  return { ...answer, cookies: { ...cookies, ...Object.fromEntries(set.map(nameAndValue)) } }
}

function nameAndValue(header: string): [string, string] {
  const pair = header.split(';', 1)[0] ?? ''
  const at = pair.indexOf('=')
  return [pair.slice(0, at), decodeURIComponent(pair.slice(at + 1))]
}
