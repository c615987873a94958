import 'server-only'
import { cookies } from 'next/headers'
import { env } from './env'

/** How long what was just made is shown: long enough to copy or print it. */
export const FRESH_MINUTES = 10

/**
 * What was just made, and is nowhere on the server, travels to the page that shows it, to whoever made it, in a cookie of
 * that page and those below it alone, for ten minutes. To be read with `readFresh`.
 *
 * @param cookie a name of its own for each kind of thing
 * @param page the address of the page it is shown on
 */
export async function keepFresh(cookie: string, page: string, value: string): Promise<void> {
  ;(await cookies()).set(cookie, value, {
    httpOnly: true,
    sameSite: 'strict',
    secure: env().ALONGSIDE_URL.startsWith('https:'),
    path: page,
    maxAge: 60 * FRESH_MINUTES,
  })
}

/** What this page may show; empty when nothing was just made. Whoever reads it checks its form: a browser can send anything. */
export async function readFresh(cookie: string): Promise<string> {
  return (await cookies()).get(cookie)?.value ?? ''
}
