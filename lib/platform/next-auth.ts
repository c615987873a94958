import { createHmac } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import { decode, encode } from 'next-auth/jwt'
import { now } from './clock'
import { env } from './env'
import { ask, csrf, optionsFor, sessionIn } from './next-auth-handler'
import { SESSION_LIMITS } from './session-limits'

/**
 * What a session's cookie says, and how one is come by. This file and those beside it under its name are the only ones
 * that know next-auth.
 */

export type SessionClaims = {
  personId: string
  /** Milliseconds since 1970. */
  signedInAt: number
  seenAt: number
}

/**
 * What cookies said that were opened before, by what only this installation makes of them. Each request opens its cookie
 * twice, in the proxy and for the page, and deriving its key takes longer than asking the database a small question. Only those that are ours
 * get a place; whether one has run out or was ended is asked each time, by whoever opens it.
 */
const opened = new LRUCache<string, SessionClaims>({ max: 5000 })

/**
 * What a session's cookie says; null when there is none, or it is not ours, or it was tampered with. Whether it is within
 * its limits (`isWithinLimits`), and whether its person ended it since (`viewerOf`), is for the caller to ask.
 */
export async function openSession(cookie: string | undefined): Promise<SessionClaims | null> {
  if (!cookie) return null
  const secret = env().ALONGSIDE_SECRET
  const key = createHmac('sha256', secret).update(cookie).digest('base64')
  const known = opened.get(key)
  if (known) return known
  const token = await decode({ token: cookie, secret }).catch(() => null)
  if (!token?.sub || typeof token.signedInAt !== 'number' || typeof token.seenAt !== 'number') return null
  const claims = { personId: token.sub, signedInAt: token.signedInAt, seenAt: token.seenAt }
  opened.set(key, Object.freeze(claims))
  return claims
}

/** A session's cookie with these claims, encrypted. */
export function sealSession({ personId, signedInAt, seenAt }: SessionClaims): Promise<string> {
  return encode({
    token: { sub: personId, signedInAt, seenAt },
    secret: env().ALONGSIDE_SECRET,
    maxAge: SESSION_LIMITS.absoluteMs / 1000,
  })
}

const HALF_MS = 10 * 60 * 1000

/** Whose password was right, and when: good for ten minutes, and as a session for nothing. */
export function sealHalf({ personId, at }: HalfSession): Promise<string> {
  return encode({
    token: { half: personId, at },
    secret: env().ALONGSIDE_SECRET,
    salt: 'half a session',
    maxAge: HALF_MS / 1000,
  })
}

export async function openHalf(cookie: string | undefined): Promise<HalfSession | null> {
  const given = { token: cookie, secret: env().ALONGSIDE_SECRET, salt: 'half a session' }
  const token = await decode(given).catch(() => null)
  if (typeof token?.half !== 'string' || typeof token.at !== 'number') return null
  return now().getTime() - token.at < HALF_MS ? { personId: token.half, at: token.at } : null
}

export type HalfSession = { personId: string; at: number }

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
  const { default: Credentials } = await import('next-auth/providers/credentials')
  let refusal: unknown
  const credentials = Credentials({
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
  })
  const options = optionsFor(credentials, ({ user }) => user.id)
  const { cookies, csrfToken } = await csrf(options)
  const answer = await ask(options, {
    action: 'callback',
    provider: 'credentials',
    cookies,
    body: { csrfToken, json: 'true' },
  })
  if (refusal) throw refusal
  return sessionIn(answer)
}
