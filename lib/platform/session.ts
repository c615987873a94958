import 'server-only'
import { cookies } from 'next/headers'
import { decode, encode } from 'next-auth/jwt'
import { now } from './clock'
import { env } from './env'
import { isWithinLimits, SESSION_LIMITS, sessionCookieName } from './session-limits'

export type Session = { personId: string; signedInAt: Date }

/** Who signed in on this device, when the session is within its idle and absolute limits. Says nothing about any school. */
export async function currentSession(): Promise<Session | null> {
  const cookie = (await cookies()).get(sessionCookieName(env().ALONGSIDE_URL))?.value
  return cookie ? readSession(cookie) : null
}

export async function readSession(cookie: string): Promise<Session | null> {
  const token = await decode({ token: cookie, secret: env().ALONGSIDE_SECRET }).catch(() => null)
  if (!token?.sub || typeof token.signedInAt !== 'number' || typeof token.seenAt !== 'number') return null
  if (!isWithinLimits({ signedInAt: token.signedInAt, seenAt: token.seenAt }, now().getTime())) return null
  return { personId: token.sub, signedInAt: new Date(token.signedInAt) }
}

/** A session cookie's value for somebody who has just shown who they are. */
export async function sealSession(personId: string, signedInAt = now(), seenAt = now()): Promise<string> {
  return encode({
    token: { sub: personId, signedInAt: signedInAt.getTime(), seenAt: seenAt.getTime() },
    secret: env().ALONGSIDE_SECRET,
    maxAge: SESSION_LIMITS.absoluteMs / 1000,
  })
}
