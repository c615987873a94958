import 'server-only'
import { cookies } from 'next/headers'
import { env } from '@/lib/platform/env'

/**
 * Recovery codes that were just made are shown once, on the page that follows, to whoever made them: they travel in a
 * cookie of that page alone, for ten minutes.
 */
const COOKIE = 'fresh-codes'

export async function keepFreshCodes(page: string, codes: string[]): Promise<void> {
  ;(await cookies()).set(COOKIE, codes.join(' '), {
    httpOnly: true,
    sameSite: 'strict',
    secure: env().ALONGSIDE_URL.startsWith('https:'),
    path: page,
    maxAge: 600,
  })
}

export async function readFreshCodes(): Promise<string[]> {
  const kept = (await cookies()).get(COOKIE)?.value ?? ''
  return kept.split(' ').filter((code) => /^\w{4}-\w{4}-\w{4}$/.test(code))
}
