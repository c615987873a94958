import 'server-only'
import { countTry, takeBackTry } from '../platform/throttle'

/**
 * Links that open nothing, from one address: nobody finds one by trying. Many, because a hall full of parents on the school's own
 * network comes from one address, each counted until theirs has opened.
 */
const GUESSES = { name: 'door link', tries: 400, minutes: 15 }

export type Wait = { wait: number }

export const isWait = (found: unknown): found is Wait =>
  typeof found === 'object' && found !== null && 'wait' in found

/**
 * Opens something by a secret, for whoever asks from an address. Every try is counted before it is known what it opens, so that
 * right and wrong cost the same; who opened something gets theirs back. After too many nothing opens from there for a while.
 *
 * @returns null when it opens nothing; the minutes to wait when there were too many
 */
export async function openFrom<T>(address: string, open: () => Promise<T | null>): Promise<T | Wait | null> {
  const tooMany = await countTry(GUESSES, address)
  if (tooMany) return { wait: tooMany.waitMinutes }
  const found = await open()
  if (found) await takeBackTry(GUESSES, address)
  return found
}
