import 'server-only'
import { keepFresh, readFresh } from '@/lib/platform/fresh-cookie'

const COOKIE = 'fresh-codes'

/** Shows recovery codes that were just made once, on the page that follows. */
export const keepFreshCodes = (page: string, codes: string[]): Promise<void> =>
  keepFresh(COOKIE, page, codes.join(' '))

export async function readFreshCodes(): Promise<string[]> {
  return (await readFresh(COOKIE)).split(' ').filter((code) => /^\w{4}-\w{4}-\w{4}$/.test(code))
}
