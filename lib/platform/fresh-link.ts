import 'server-only'
import { cookies } from 'next/headers'
import { env } from './env'
import { hashOfToken, isToken } from './link-token'

/**
 * A parent's link that was just made is shown on the page that follows and those below it, to whoever made it. Its token is
 * nowhere on the server, so it travels in a cookie of those pages alone, for ten minutes.
 *
 * @param cookie a name of its own for each kind of link
 * @param page the address of the page it is shown on
 */
export async function showFreshLink(cookie: string, page: string, token: string): Promise<void> {
  ;(await cookies()).set(cookie, token, {
    httpOnly: true,
    sameSite: 'strict',
    secure: env().ALONGSIDE_URL.startsWith('https:'),
    path: page,
    maxAge: 600,
  })
}

/**
 * The link as an address that can be given to somebody; null when none of these was just made.
 *
 * @param hashes of the links that still work
 * @param opens where the link leads: "/our-record"
 */
export async function readFreshLink(
  cookie: string,
  hashes: readonly string[],
  opens: string,
): Promise<string | null> {
  const token = (await cookies()).get(cookie)?.value ?? ''
  if (!isToken(token) || !hashes.includes(hashOfToken(token))) return null
  return `${env().ALONGSIDE_URL}${opens}/${token}`
}
