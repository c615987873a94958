import 'server-only'
import { RuleBroken } from '../platform/errors'
import { countTry, takeBackTry } from '../platform/throttle'
import { type ByLink, readByLink } from './by-link'

/** Links that open nothing, from one address: some are old, and nobody finds one by trying. */
const GUESSES = { name: 'parent link', tries: 60, minutes: 15 }

/** Answers by one link. */
const ANSWERS = { name: 'parent answer', tries: 20, minutes: 60 }

/**
 * What a link opens, for whoever asks from an address: what opens nothing is counted, and after too many nothing opens from
 * there for a while, so that trying teaches nothing.
 *
 * @returns null when it opens nothing; the minutes to wait when there were too many
 */
export async function openFrom(address: string, token: string): Promise<ByLink | { wait: number } | null> {
  const tooMany = await countTry(GUESSES, address)
  if (tooMany) return { wait: tooMany.waitMinutes }
  const found = await readByLink(token)
  if (found) await takeBackTry(GUESSES, address)
  return found
}

/** Before an answer is taken. @throws RuleBroken when there were too many from this address, or by this link */
export async function countAnswer(address: string, token: string): Promise<void> {
  const tooMany = (await countTry(ANSWERS, token)) ?? (await countTry(GUESSES, address))
  if (!tooMany) return
  throw new RuleBroken(
    'form',
    `That was often within a short time, and this was not sent. Try again in ${minutes(tooMany.waitMinutes)}.`,
  )
}

/** Once the answer was taken: the link was no guess. */
export const wasNoGuess = (address: string) => takeBackTry(GUESSES, address)

export const minutes = (count: number) => (count === 1 ? 'a minute' : `${count} minutes`)
