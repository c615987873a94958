import 'server-only'
import { headers } from 'next/headers'
import { env } from './env'

/** The address this request comes from, for throttling. */
export async function clientAddress(): Promise<string> {
  return addressIn((await headers()).get('x-forwarded-for'), env().ALONGSIDE_TRUSTED_PROXIES)
}

/**
 * The last address is the one that connected to this server (`noteConnections`). When that is a proxy of the school's
 * own, it has put the one that connected to it just before; and so on for as many as are trusted. What stands further
 * left is only what a caller claims.
 */
export function addressIn(forwardedFor: string | null, trustedProxies: number): string {
  const addresses = (forwardedFor ?? '').split(',').map((address) => address.trim())
  return addresses.at(-1 - trustedProxies) || addresses[0] || 'unknown'
}
