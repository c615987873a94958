import 'server-only'
import { env } from '@/lib/platform/env'
import { keepFresh, readFresh } from '@/lib/platform/fresh-cookie'
import { isToken } from '@/lib/platform/link-token'

const COOKIE = 'fresh-calendar'

/** Shows an address that was just made on the page that follows. */
export const showFreshFeed = (page: string, token: string): Promise<void> => keepFresh(COOKIE, page, token)

/** The address as a calendar takes it; null when none was just made. */
export async function readFreshFeed(): Promise<string | null> {
  const token = await readFresh(COOKIE)
  return isToken(token) ? `${env().ALONGSIDE_URL}/calendar-feed/${token}.ics` : null
}
