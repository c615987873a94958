import 'server-only'
import type { Locale } from '../door/languages'
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
export async function openFrom(
  address: string,
  token: string,
  locale: Locale,
): Promise<ByLink | { wait: number } | null> {
  const tooMany = await countTry(GUESSES, address)
  if (tooMany) return { wait: tooMany.waitMinutes }
  const found = await readByLink(token, locale)
  if (found) await takeBackTry(GUESSES, address)
  return found
}

/** Before an answer is taken. @throws RuleBroken, with a message's key, when there were too many from here or by this link */
export async function countAnswer(address: string, token: string): Promise<void> {
  const tooMany = (await countTry(ANSWERS, token)) ?? (await countTry(GUESSES, address))
  if (!tooMany) return
  throw new RuleBroken('form', 'record.too_often')
}

/** Once the answer was taken: the link was no guess. */
export const wasNoGuess = (address: string) => takeBackTry(GUESSES, address)
