import 'server-only'
import { headers } from 'next/headers'
import { DOOR_LOCALE, FIRST_LOCALE, isLocale, type Locale } from './languages'

/** The language this page for parents is in, as the proxy decided. */
export async function requestLocale(): Promise<Locale> {
  const locale = (await headers()).get(DOOR_LOCALE)
  return isLocale(locale) ? locale : FIRST_LOCALE
}
