import 'server-only'
import type { Tx } from '../platform/database'
import { FIRST_LOCALE, type Locale } from './languages'
import { type Message, messagesIn, sourceOf } from './messages'
import type { MessageKey } from './words'

/** Whether a confirmation still holds for what is shipped today. */
export const holds = (check: { source: string }, message: Message) => check.source === sourceOf(message)

type Corrections = ReadonlyMap<MessageKey, string>

/**
 * The wordings that speakers at the school have confirmed and that still hold, by key. Nothing for English, and for a language
 * nobody has checked.
 */
export async function correctionsFor(tx: Tx, schoolId: string, locale: Locale): Promise<Corrections> {
  const found = await correctionsIn(tx, schoolId, [locale])
  return found.get(locale) ?? new Map()
}

/** The same for several languages, in one statement. */
export async function correctionsIn(
  tx: Tx,
  schoolId: string,
  locales: readonly Locale[],
): Promise<Map<Locale, Corrections>> {
  const translated = locales.filter((locale) => locale !== FIRST_LOCALE)
  if (translated.length === 0) return new Map()
  const checks = await tx.translationCheck.findMany({
    where: { schoolId, locale: { in: translated } },
    select: { locale: true, key: true, source: true, words: true },
  })
  return new Map(
    translated.map((locale) => [
      locale,
      holding(
        checks.filter((check) => check.locale === locale),
        locale,
      ),
    ]),
  )
}

function holding(
  checks: readonly { key: string; source: string; words: string }[],
  locale: Locale,
): Corrections {
  if (checks.length === 0) return new Map()
  const messages = new Map(messagesIn(locale).map((message) => [message.key, message]))
  return new Map(
    checks.flatMap((check) => {
      const message = messages.get(check.key)
      return message && holds(check, message) ? [[check.key, check.words] as const] : []
    }),
  )
}

/** Whether a speaker has confirmed every message of this language, so that the page need not say a machine translated it. */
export const isChecked = (locale: Locale, confirmed: ReadonlyMap<MessageKey, string>) =>
  locale === FIRST_LOCALE || messagesIn(locale).every(({ key }) => confirmed.has(key))
