import 'server-only'
import { cookies } from 'next/headers'
import { now } from './clock'
import { env } from './env'
import { openSession, sessionThrough } from './next-auth'
import { isWithinLimits, sessionCookie } from './session-limits'

export type Session = { personId: string; signedInAt: Date }

/** Who signed in on this device, when the session is within its idle and absolute limits. Says nothing about any school. */
export async function currentSession(): Promise<Session | null> {
  // First: it makes the page one of this request's, so that the build, which has no environment, leaves it alone.
  const jar = await cookies()
  return readSession(jar.get(sessionCookie(env().ALONGSIDE_URL).name)?.value)
}

export async function readSession(cookie: string | undefined): Promise<Session | null> {
  const claims = await openSession(cookie)
  if (!claims || !isWithinLimits(claims, now().getTime())) return null
  return { personId: claims.personId, signedInAt: new Date(claims.signedInAt) }
}

/** Signs this device in as the person `authorize` names. Only within a server action. */
export async function startSession(authorize: () => Promise<string>): Promise<void> {
  const { name, options } = sessionCookie(env().ALONGSIDE_URL)
  ;(await cookies()).set(name, await sessionThrough(authorize), options)
}

/** Signs this device out. Only within a server action. */
export async function dropSession(): Promise<void> {
  const { name, options } = sessionCookie(env().ALONGSIDE_URL)
  ;(await cookies()).set(name, '', { ...options, maxAge: 0 })
}
