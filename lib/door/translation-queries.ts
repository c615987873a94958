import 'server-only'
import { inSchool } from '../platform/database'
import type { Viewer } from '../platform/viewer'
import { holds } from './checked'
import { DOOR_LANGUAGES, FIRST_LOCALE, isLocale, languageOf } from './languages'
import { type Message, messagesIn } from './messages'
import { canCheckTranslations } from './policy'

/** A message with the wording parents read, and who confirmed it. */
export type Translation = Message & {
  words: string
  /** Null while nobody has, or since the English or the translation changed. */
  confirmed: { byName: string; checkedAt: Date; isCorrected: boolean } | null
  /** What was confirmed before either changed. */
  before: string | null
}

/** The languages of the door, and how much of each a speaker at the school has confirmed. Null for whoever does not check. */
export async function listLanguages(viewer: Viewer) {
  if (!canCheckTranslations(viewer)) return null
  const { schoolId } = viewer
  const checks = await inSchool(viewer, (tx) =>
    tx.translationCheck.findMany({
      where: { schoolId },
      select: { locale: true, key: true, source: true },
    }),
  )
  return DOOR_LANGUAGES.filter(({ code }) => code !== FIRST_LOCALE).map((language) => {
    const messages = messagesIn(language.code)
    const own = new Map(checks.filter(({ locale }) => locale === language.code).map((one) => [one.key, one]))
    const confirmed = messages.filter((message) => {
      const check = own.get(message.key)
      return check !== undefined && holds(check, message)
    })
    return { ...language, messages: messages.length, confirmed: confirmed.length }
  })
}

/**
 * Every message of one language beside its English. Null for whoever does not check, and for a language the door has not, or
 * that the others are translated from.
 */
export async function listTranslations(viewer: Viewer, locale: string) {
  if (!canCheckTranslations(viewer) || !isLocale(locale) || locale === FIRST_LOCALE) return null
  const { schoolId } = viewer
  const checks = await inSchool(viewer, (tx) =>
    tx.translationCheck.findMany({
      where: { schoolId, locale },
      select: { key: true, source: true, words: true, byName: true, checkedAt: true },
    }),
  )
  const own = new Map(checks.map((check) => [check.key, check]))
  const translations = messagesIn(locale).map((message): Translation => {
    const check = own.get(message.key)
    if (!check) return { ...message, words: message.shipped, confirmed: null, before: null }
    const { byName, checkedAt, words } = check
    if (!holds(check, message)) return { ...message, words: message.shipped, confirmed: null, before: words }
    return {
      ...message,
      words,
      confirmed: { byName, checkedAt, isCorrected: words !== message.shipped },
      before: null,
    }
  })
  return { language: languageOf(locale), translations }
}
