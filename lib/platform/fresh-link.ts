import 'server-only'
import { env } from './env'
import { readFresh } from './fresh-cookie'
import { hashOfToken, isToken } from './link-token'

/**
 * The link as an address that can be given to somebody; null when none of these was just made
 * (`keepFresh`): its token is nowhere on the server.
 *
 * @param hashes of the links that still work
 * @param opens where the link leads: "/our-record"
 */
export async function readFreshLink(
  cookie: string,
  hashes: readonly string[],
  opens: string,
): Promise<string | null> {
  const token = await readFresh(cookie)
  if (!isToken(token) || !hashes.includes(hashOfToken(token))) return null
  return `${env().ALONGSIDE_URL}${opens}/${token}`
}
