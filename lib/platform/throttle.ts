import 'server-only'
import { createHmac } from 'node:crypto'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { countingTries } from './database'
import { env } from './env'

/** How often something may be tried: counted in the database, so for all servers together and across a restart. */
type Throttle = {
  /** What is counted, in the key: "sign-in account". */
  name: string
  tries: number
  /** Both the time over which tries are counted and the wait once there were too many. */
  minutes: number
}

export type Refusal = {
  /** Whole minutes until it may be tried again, at least 1. */
  waitMinutes: number
  /** Whether this very try was the first too many. */
  isFirst: boolean
}

/**
 * Counts one try, before it is known whether it succeeds, so that tries sent all at once are counted too.
 *
 * @param subject whose tries are counted: an e-mail, an address. Only a keyed hash of it is kept.
 * @returns null when it may go on
 */
export async function countTry(throttle: Throttle, subject: string): Promise<Refusal | null> {
  try {
    await limiter(throttle).consume(keyOf(throttle, subject))
    return null
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal
    return {
      waitMinutes: Math.max(1, Math.ceil(refusal.msBeforeNext / 60_000)),
      isFirst: refusal.consumedPoints === throttle.tries + 1,
    }
  }
}

/** Forgets the tries of somebody who has now shown who they are. */
export async function forgetTries(throttle: Throttle, subject: string): Promise<void> {
  await limiter(throttle).delete(keyOf(throttle, subject))
}

/** Takes back one try, for counts that many people share. */
export async function takeBackTry(throttle: Throttle, subject: string): Promise<void> {
  await limiter(throttle).reward(keyOf(throttle, subject))
}

const limiters = new Map<string, RateLimiterPostgres>()

function limiter({ name, tries, minutes }: Throttle): RateLimiterPostgres {
  const known = limiters.get(name)
  if (known) return known
  const made = new RateLimiterPostgres({
    storeClient: { query: countingTries },
    storeType: 'client',
    tableName: 'RateLimit',
    tableCreated: true,
    keyPrefix: '',
    points: tries,
    duration: minutes * 60,
    blockDuration: minutes * 60,
  })
  limiters.set(name, made)
  return made
}

function keyOf({ name }: Throttle, subject: string): string {
  return createHmac('sha256', env().ALONGSIDE_SECRET).update(`${name}\n${subject}`).digest('base64url')
}
