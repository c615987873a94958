import 'server-only'
import { cookies } from 'next/headers'
import { cache } from 'react'
import { draftCookie } from '@/lib/door/cookies'
import type { Locale } from '@/lib/door/languages'
import { readDraft } from '@/lib/door/read-draft'
import { env } from '@/lib/platform/env'

/** What this phone's cookie opens. */
export async function draftToken(): Promise<string> {
  return (await cookies()).get(draftCookie(env().ALONGSIDE_URL).name)?.value ?? ''
}

/** The answer that is being typed on this phone; null when there is none, or none any longer. */
export const openedAnswer = cache(async (locale: Locale) => {
  const token = await draftToken()
  return token ? readDraft(token, locale) : null
})
