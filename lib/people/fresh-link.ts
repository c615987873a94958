import 'server-only'
import { cookies } from 'next/headers'
import { env } from '@/lib/platform/env'
import { isMailOn, type Letter, MAIL_FAILURES, type MailFailure, sendMail } from '@/lib/platform/mail'

/**
 * A link that was just made is shown on the page that follows, to whoever made it. Its token is nowhere on the server,
 * so it travels in a cookie of that page alone, for ten minutes: long enough to copy it.
 */
const COOKIE = 'fresh-link'

/** What became of the e-mail with a link: taken by the mail server, or why not; null where none is sent. */
export type MailOutcome = 'sent' | MailFailure | null

export type FreshLink = { link: string; mail: MailOutcome }

/**
 * Sends a link that was just made, where e-mail is switched on, and shows it on the page that follows in any case: what
 * the mail server does not take is not lost.
 *
 * @param page that shows the link, and no other
 * @param path of the link, "/invitation/…"
 * @param letter with the link in it
 */
export async function handOver(page: string, path: string, letter: () => Letter): Promise<void> {
  const mail: MailOutcome = isMailOn() ? ((await sendMail(letter())) ?? 'sent') : null
  ;(await cookies()).set(COOKIE, [path, mail ?? ''].join(' '), {
    httpOnly: true,
    sameSite: 'strict',
    secure: env().ALONGSIDE_URL.startsWith('https:'),
    path: page,
    maxAge: 600,
  })
}

/** The link as an address that can be sent, with what became of the e-mail; null when none was just made. */
export async function readFreshLink(): Promise<FreshLink | null> {
  const [path = '', mail = ''] = (await cookies()).get(COOKIE)?.value.split(' ') ?? []
  if (!/^\/(invitation|reset)\/[\w-]{43}$/.test(path)) return null
  const isKnown = mail === 'sent' || Object.hasOwn(MAIL_FAILURES, mail)
  return { link: env().ALONGSIDE_URL + path, mail: isKnown ? (mail as MailOutcome) : null }
}
