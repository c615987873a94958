import 'server-only'
import { headers } from 'next/headers'
import { env } from './env'

/** The address this request comes from, for throttling. */
export async function clientAddress(): Promise<string> {
  return addressIn((await headers()).get('x-forwarded-for'), env().ALONGSIDE_TRUSTED_PROXIES)
}

/**
 * Each proxy adds the address it was called from at the end of the list; anything before is only what the caller
 * claims. With no trusted proxy the server itself has written the one address the connection comes from.
 */
export function addressIn(forwardedFor: string | null, trustedProxies: number): string {
  const addresses = (forwardedFor ?? '').split(',').map((address) => address.trim())
  return addresses.at(-Math.max(1, trustedProxies)) || addresses[0] || 'unknown'
}
