import { readFeed } from '@/lib/calendar/feed'
import { clientAddress } from '@/lib/platform/client-address'
import { countTry } from '@/lib/platform/throttle'

/** Calendar applications look in once an hour or so. */
const LOOKS = { name: 'calendar feed', tries: 60, minutes: 15 }
/** Addresses that open nothing: some are old, and nobody finds one by trying. */
const GUESSES = { name: 'calendar guess', tries: 60, minutes: 15 }

/** Somebody's private calendar, for their calendar application: whoever holds the address reads it, without signing in. */
export async function GET(_: Request, { params }: { params: Promise<{ token: string }> }) {
  const token = (await params).token.replace(/\.ics$/, '')
  const tooMany = await countTry(LOOKS, token)
  if (tooMany) return wait(tooMany.waitMinutes)
  const text = await readFeed(token)
  if (text === null) {
    const tooManyGuesses = await countTry(GUESSES, await clientAddress())
    return tooManyGuesses
      ? wait(tooManyGuesses.waitMinutes)
      : new Response('There is no such calendar.', { status: 404 })
  }
  return new Response(text, {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'inline; filename="alongside.ics"',
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
      'x-robots-tag': 'noindex',
    },
  })
}

const wait = (minutes: number) =>
  new Response('Too often: try again later.', { status: 429, headers: { 'retry-after': `${minutes * 60}` } })
