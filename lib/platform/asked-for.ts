import 'server-only'
import { createHmac, timingSafeEqual } from 'node:crypto'
import { env } from './env'

/** The header in which the proxy tells a page its own address. */
export const ASKED_FOR = 'x-alongside-asked-for'

/** The address in a form that only this installation can write: what stands outside the proxy is sent headers by anybody. */
export function sealAddress(address: string): string {
  return `${sealOf(address)} ${address}`
}

/** The address that `sealAddress` was given; null for whatever else stands there. */
export function openAddress(sealed: string | null): string | null {
  if (sealed === null) return null
  const end = sealed.indexOf(' ')
  const given = Buffer.from(sealed.slice(0, Math.max(0, end)))
  const address = sealed.slice(end + 1)
  const own = Buffer.from(sealOf(address))
  return given.length === own.length && timingSafeEqual(given, own) ? address : null
}

function sealOf(address: string): string {
  return createHmac('sha256', env().ALONGSIDE_SECRET).update(`asked for\n${address}`).digest('base64url')
}
