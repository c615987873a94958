import 'server-only'
import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { withKeys } from '@/lib/platform/database'
import { env } from '@/lib/platform/env'
import { RuleBroken } from '@/lib/platform/errors'
import { countTry } from '@/lib/platform/throttle'

const BY_ADDRESS = { name: 'set-up code address', tries: 10, minutes: 15 }
const BY_EVERYBODY = { name: 'set-up code', tries: 100, minutes: 15 }

/** Whether this installation still waits for its first school. Never in demonstration mode. */
export async function isSetUpOpen(): Promise<boolean> {
  return (await codeHash()) !== null
}

async function codeHash(): Promise<string | null> {
  if (env().ALONGSIDE_MODE !== 'school') return null
  const installation = await withKeys({}, (tx) =>
    tx.installation.findUnique({ where: { id: 1 }, select: { setupCodeHash: true, setupDoneAt: true } }),
  )
  return installation?.setupDoneAt ? null : (installation?.setupCodeHash ?? null)
}

/**
 * Whether this is the one-time code the server printed when it started.
 *
 * @returns a proof to carry through the steps that follow, good for as long as the code is
 * @throws RuleBroken
 */
export async function proofForCode(typed: string, address: string): Promise<string> {
  const tooMany = (await countTry(BY_ADDRESS, address)) ?? (await countTry(BY_EVERYBODY, ''))
  if (tooMany) {
    throw new RuleBroken('code', `There were too many tries. Try again in ${tooMany.waitMinutes} minutes.`)
  }
  const kept = await codeHash()
  const letters = typed.toUpperCase().replace(/[^A-Z0-9]/g, '')
  const hash = createHash('sha256').update(letters).digest('hex')
  if (!kept || !isSame(hash, kept)) {
    throw new RuleBroken('code', 'This is not the code. It was printed when Alongside was last started.')
  }
  return proofOf(kept)
}

/** Whether a proof was given for the code as it is now. */
export async function isProof(proof: string | undefined): Promise<boolean> {
  const kept = await codeHash()
  return Boolean(proof && kept && isSame(proof, proofOf(kept)))
}

function proofOf(hash: string): string {
  return createHmac('sha256', env().ALONGSIDE_SECRET).update(`set-up ${hash}`).digest('hex')
}

function isSame(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))
}
