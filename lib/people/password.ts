import 'server-only'
import { randomBytes } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'

/**
 * argon2id with 19 MiB, 2 passes and 1 lane: the first of the settings in OWASP's Password Storage Cheat Sheet.
 * argon2id (2) is written as a number because the package's enum does not exist at run time.
 */
const COST = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), COST)
}

/**
 * Whether this is the password behind the hash. With no hash (no such account, or one that may not sign in) as much
 * work is done and the answer is no, so that the time taken tells nothing.
 */
export async function isPassword(password: string, kept: string | null | undefined): Promise<boolean> {
  const matches = await verify(kept ?? (await nobodysHash()), password.normalize('NFC'))
  return matches && Boolean(kept)
}

let nobodys: Promise<string> | undefined

function nobodysHash(): Promise<string> {
  nobodys ??= hashPassword(randomBytes(32).toString('base64url'))
  return nobodys
}
