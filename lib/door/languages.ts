import { match } from '@formatjs/intl-localematcher'
import Negotiator from 'negotiator'

/**
 * The languages of the parents' door: those most spoken at home by pupils in England, and Welsh. `own` is the language's
 * name in itself, as whoever reads it finds it; `english` is the name that the register and a request use.
 */
export const DOOR_LANGUAGES = [
  { code: 'en', own: 'English', english: 'English', dir: 'ltr' },
  { code: 'cy', own: 'Cymraeg', english: 'Welsh', dir: 'ltr' },
  { code: 'pl', own: 'Polski', english: 'Polish', dir: 'ltr' },
  { code: 'ro', own: 'Română', english: 'Romanian', dir: 'ltr' },
  { code: 'uk', own: 'Українська', english: 'Ukrainian', dir: 'ltr' },
  { code: 'ur', own: 'اردو', english: 'Urdu', dir: 'rtl' },
  { code: 'pa', own: 'ਪੰਜਾਬੀ', english: 'Panjabi', dir: 'ltr' },
  { code: 'bn', own: 'বাংলা', english: 'Bengali', dir: 'ltr' },
  { code: 'ar', own: 'العربية', english: 'Arabic', dir: 'rtl' },
  { code: 'so', own: 'Soomaali', english: 'Somali', dir: 'ltr' },
] as const

export type Locale = (typeof DOOR_LANGUAGES)[number]['code']

export const LOCALES: readonly Locale[] = DOOR_LANGUAGES.map(({ code }) => code)

/** What the catalogues were written in, and what everything falls back to. */
export const FIRST_LOCALE: Locale = 'en'

export const isLocale = (text: unknown): text is Locale => LOCALES.includes(text as Locale)

/** The language of a code that was stored; of one that is not ours, English. */
export const languageOf = (locale: string) =>
  DOOR_LANGUAGES.find(({ code }) => code === locale) ?? DOOR_LANGUAGES[0]

/** How <html> says it: British English, and the others by their own code. */
export const htmlLanguage = (locale: Locale) => ({
  lang: locale === 'en' ? 'en-GB' : locale,
  dir: languageOf(locale).dir,
})

/**
 * The language a page of the door is in: what was chosen, else the first of those the phone asks for that there is.
 *
 * @param chosen from the address
 * @param accepted the request's Accept-Language
 */
export function localeFor(chosen: string | null, accepted: string | null): Locale {
  if (isLocale(chosen)) return chosen
  const asked = new Negotiator({ headers: { 'accept-language': accepted ?? '' } })
    .languages()
    .filter((language) => isLanguageTag(language))
  return match(asked, [...LOCALES], FIRST_LOCALE) as Locale
}

function isLanguageTag(text: string): boolean {
  try {
    return text !== '*' && Intl.getCanonicalLocales(text).length === 1
  } catch {
    return false
  }
}

/** The header by which the proxy tells the pages that parents open their language. */
export const DOOR_LOCALE = 'x-alongside-door-locale'

/** What stands in those addresses, and keeps its language from page to page. */
export const IN_LANGUAGE = 'in'

/** The parents' door, and the record of what one of them raised: pages in the language of whoever opens them. */
export const isForParents = (pathname: string) =>
  pathname === '/door' || /^\/(door|our-record)\//.test(pathname)
