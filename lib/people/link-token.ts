import 'server-only'
import { createHash, randomBytes } from 'node:crypto'

/** The secret part of a link: 32 random bytes. It is shown once; what is kept is its hash. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** Whether something from an address can be a token at all. */
export function isToken(text: string): boolean {
  return /^[\w-]{43}$/.test(text)
}
