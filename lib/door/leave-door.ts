import 'server-only'
import { cookies } from 'next/headers'
import { env } from '../platform/env'
import { draftCookie, shownCookie } from './cookies'
import { inLanguage } from './in-language'
import type { Locale } from './languages'
import { goTo } from './sent'
import { type End, shownAs } from './shown'

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
