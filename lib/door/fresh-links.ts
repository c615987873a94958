import 'server-only'
import { cookies } from 'next/headers'
import { env } from '../platform/env'
import { isRecordId } from '../platform/record-id'

/**
 * Links that were just made are shown on the page that follows, to whoever made them. Their tokens are kept nowhere, but each
 * can be worked out once more from the number of the form that made it, with the installation's secret: so that number
 * travels in a cookie of the page alone, for ten minutes, however many links there are.
 */
const COOKIE = 'fresh-door-links'

export const FRESH_MINUTES = 10

/** @param page that shows the links, and what lies beneath it */
export async function showFreshLinks(page: string, submissionId: string): Promise<void> {
  ;(await cookies()).set(COOKIE, submissionId, {
    httpOnly: true,
    sameSite: 'strict',
    secure: env().ALONGSIDE_URL.startsWith('https:'),
    path: page,
    maxAge: 60 * FRESH_MINUTES,
  })
}

/** The number of the form whose links this page may show; null when none were just made. */
export async function freshSubmission(): Promise<string | null> {
  const number = (await cookies()).get(COOKIE)?.value ?? ''
  return isRecordId(number) ? number : null
}
