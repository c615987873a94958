/** A session ends after this long without a request, and after this long whatever happens. Milliseconds. */
export const SESSION_LIMITS = {
  idleMs: 60 * 60 * 1000,
  absoluteMs: 12 * 60 * 60 * 1000,
  renewMs: 5 * 60 * 1000,
}

export type SessionTimes = { signedInAt: number; seenAt: number }

export function isWithinLimits({ signedInAt, seenAt }: SessionTimes, at: number): boolean {
  return at - seenAt < SESSION_LIMITS.idleMs && at - signedInAt < SESSION_LIMITS.absoluteMs
}

/** Written again at most every five minutes, so that reading pages does not set a cookie each time. */
export function isDueForRenewal({ seenAt }: SessionTimes, at: number): boolean {
  return at - seenAt > SESSION_LIMITS.renewMs
}

/**
 * The session's cookie at this address of the application, under next-auth's own names: the prefix makes browsers
 * refuse it over plain HTTP. It goes when the browser is closed.
 */
export function sessionCookie(url: string) {
  const secure = url.startsWith('https:')
  return {
    name: secure ? '__Secure-next-auth.session-token' : 'next-auth.session-token',
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure } as const,
  }
}
