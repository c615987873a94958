import 'server-only'
import { cookies } from 'next/headers'
import { env } from '@/lib/platform/env'
import { isToken } from '@/lib/platform/link-token'

/** An address that was just made travels to the page that shows it in a cookie of that page alone, for ten minutes. */
const COOKIE = 'fresh-calendar'

export async function showFreshFeed(page: string, token: string): Promise<void> {
  ;(await cookies()).set(COOKIE, token, {
    httpOnly: true,
    sameSite: 'strict',
    secure: env().ALONGSIDE_URL.startsWith('https:'),
    path: page,
    maxAge: 600,
  })
}

/** The address as a calendar takes it; null when none was just made. */
export async function readFreshFeed(): Promise<string | null> {
  const token = (await cookies()).get(COOKIE)?.value ?? ''
  return isToken(token) ? `${env().ALONGSIDE_URL}/calendar-feed/${token}.ics` : null
}
