import 'server-only'
import { createHash, createHmac, randomInt } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import { now } from '@/lib/platform/clock'
import { env } from '@/lib/platform/env'

/** Codes of an authenticator app: six digits, another each 30 seconds (RFC 6238), as every such app makes them. */

/** The app's secret: made of the installation's, so that the database alone opens nothing. */
function appOf({ personId, round }: { personId: string; round: number }): TOTP {
  const bytes = createHmac('sha256', env().ALONGSIDE_SECRET)
    .update(`second step\n${personId}\n${round}`)
    .digest()
  return new TOTP({
    issuer: 'Alongside',
    label: 'Alongside',
    secret: new Secret({
      buffer: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + 20) as ArrayBuffer,
    }),
  })
}

/** What the app is given: an address to scan, and the same to type. */
export function forTheApp(who: { personId: string; round: number }, email: string) {
  const app = appOf(who)
  app.label = email
  return { address: app.toString(), typed: app.secret.base32.replace(/(.{4})(?=.)/g, '$1 ') }
}

/** The 30 seconds, counted since 1970, that a code is of; null when it is none of now, the one before or the one after. */
export function stepOfCode(who: { personId: string; round: number }, typed: string): number | null {
  const token = typed.replace(/\s/g, '')
  if (!/^\d{6}$/.test(token)) return null
  const timestamp = now().getTime()
  const delta = appOf(who).validate({ token, timestamp, window: 1 })
  return delta === null ? null : Math.floor(timestamp / 30_000) + delta
}

const LETTERS = 'ABCDEFGHJKMNPQRSTVWXYZ23456789'

/** Ten codes for the day the phone is lost, each for once: 12 letters and digits that are not mistaken for one another. */
export function newRecoveryCodes(): string[] {
  const letter = () => LETTERS[randomInt(LETTERS.length)]
  return Array.from({ length: 10 }, () =>
    Array.from({ length: 12 }, (_, i) => (i > 0 && i % 4 === 0 ? `-${letter()}` : letter())).join(''),
  )
}

/** They are long and random, so a plain hash keeps them; null for what cannot be one. */
export function hashOfRecoveryCode(typed: string): string | null {
  const letters = typed.toUpperCase().replace(/[^A-Z0-9]/g, '')
  return letters.length === 12 ? createHash('sha256').update(letters).digest('hex') : null
}
