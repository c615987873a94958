import 'server-only'
import { RuleBroken } from '../platform/errors'
import { holds } from './checked'
import type { Locale } from './languages'
import type { Message } from './messages'
import { type CheckedPart, WORDING } from './translation-schema'
import { faultOfWording } from './wording'

type Check = { key: string; source: string; words: string; byName: string }
type Chosen = { message: Message; words: string }

/**
 * The wordings that a form confirms: those that are ticked, those that were put right, or all. What a colleague confirmed
 * meanwhile is left alone.
 *
 * @throws RuleBroken beside each wording that parents cannot be shown, or of which a colleague confirmed another
 */
export function chosenWordings(
  locale: Locale,
  messages: readonly Message[],
  checks: readonly Check[],
  { section, isAll, words, ticked }: CheckedPart,
): Chosen[] {
  const faults: [string, string][] = []
  const chosen: Chosen[] = []
  for (const message of messages) {
    const name = message.key.slice(section.length + 1)
    const typed = words[name] ?? message.shipped
    const isCorrected = typed !== message.shipped
    const check = checks.find((one) => one.key === message.key && holds(one, message))
    if (!isCorrected && !isAll && !ticked.includes(name)) continue
    const fault = check
      ? isCorrected &&
        typed !== check.words &&
        `${check.byName} has confirmed another wording: ${check.words}`
      : faultOfWording(locale, message.english, typed)
    if (fault) faults.push([`${WORDING}${name}`, fault])
    else if (!check) chosen.push({ message, words: typed })
  }
  const [first] = faults
  if (first) throw new RuleBroken(first[0], first[1], { errors: Object.fromEntries(faults) })
  return chosen
}
