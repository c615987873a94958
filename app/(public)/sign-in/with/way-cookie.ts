import { env } from '@/lib/platform/env'

/** A cookie of a sign-in on its way to a provider and back: for the page they come back to alone, a quarter of an hour. */
export function wayCookieOptions() {
  return {
    httpOnly: true,
    // Lax: it must be there when the provider sends them back.
    sameSite: 'lax',
    secure: env().ALONGSIDE_URL.startsWith('https:'),
    path: '/api/auth/callback',
    maxAge: 15 * 60,
  } as const
}
