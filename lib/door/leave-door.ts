import 'server-only'
import { cookies } from 'next/headers'
import { env } from '../platform/env'
import { draftCookie, shownCookie } from './cookies'
import { inLanguage } from './in-language'
import type { Locale } from './languages'
import { goTo } from './sent'
import { type End, shownAs } from './shown'
import type { Onward } from './take-step'

/** Gives this phone what opens the answer it is about to type. */
export async function holdDraft(token: string): Promise<void> {
  const { name, options } = draftCookie(env().ALONGSIDE_URL)
  ;(await cookies()).set(name, token, options)
}

/** Takes from this phone what opened the answer, and leads to the last page. */
export async function leaveDoor(locale: Locale, end: End, token?: string): Promise<Response> {
  const url = env().ALONGSIDE_URL
  const jar = await cookies()
  const draft = draftCookie(url)
  jar.set(draft.name, '', { ...draft.options, maxAge: 0 })
  const shown = shownCookie(url)
  jar.set(shown.name, shownAs(end, token), shown.options)
  return goTo(inLanguage('/door/done', locale))
}

/**
 * Leads on from a page that was sent.
 *
 * @param at whose cookie it came with, and the page that says so when no answer is under way any longer
 */
export async function leadOn(
  onward: Onward | null,
  at: { locale: Locale; token: string; page: string },
): Promise<Response> {
  const { locale, token, page } = at
  if (!onward) return goTo(inLanguage(page, locale))
  if ('end' in onward) return leaveDoor(locale, onward.end, onward.token)
  await holdDraft(token)
  return goTo(onward.page)
}
