import 'server-only'
import { cookies } from 'next/headers'
import { env } from '@/lib/platform/env'

/**
 * A link that was just made is shown on the page that follows, to whoever made it. Its token is nowhere on the server,
 * so it travels in a cookie of that page alone, for ten minutes: long enough to copy it.
 */
const COOKIE = 'fresh-link'

/** @param path the page that shows the link, and no other */
export async function keepFreshLink(path: string, link: string): Promise<void> {
  ;(await cookies()).set(COOKIE, link, {
    httpOnly: true,
    sameSite: 'strict',
    secure: env().ALONGSIDE_URL.startsWith('https:'),
    path,
    maxAge: 600,
  })
}

/** The link's path, "/invitation/…", as an address that can be sent; null when none was just made. */
export async function readFreshLink(): Promise<string | null> {
  const path = (await cookies()).get(COOKIE)?.value
  return path && /^\/(invitation|reset)\/[\w-]{43}$/.test(path) ? env().ALONGSIDE_URL + path : null
}
