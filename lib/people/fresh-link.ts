import 'server-only'
import { env } from '@/lib/platform/env'
import { keepFresh, readFresh } from '@/lib/platform/fresh-cookie'
import { isMailOn, type Letter, MAIL_FAILURES, type MailFailure, sendMail } from '@/lib/platform/mail'

const COOKIE = 'fresh-link'

/** What became of the e-mail with a link: taken by the mail server, or why not; null where none is sent. */
type MailOutcome = 'sent' | MailFailure | null

/** `link` is null when it went to the person alone, and is shown to nobody else. */
export type FreshLink = { link: string; mail: MailOutcome } | { link: null; mail: 'sent' | MailFailure }

/**
 * Sends a link that was just made, where e-mail is switched on, and shows it on the page that follows in any case: what
 * the mail server does not take is not lost.
 *
 * @param page that shows the link, and no other
 * @param path of the link, "/invitation/…"
 * @param letter with the link in it
 */
export async function handOver(page: string, path: string, letter: () => Letter): Promise<void> {
  const mail: MailOutcome = isMailOn() ? await send(letter()) : null
  await keepFresh(COOKIE, page, `${path} ${mail ?? ''}`)
}

/**
 * Sends a link that nobody but the person it is for may see, and says on the page that follows what became of the e-mail.
 * The link itself stands in the letter and nowhere else.
 */
export async function sendUnseen(page: string, letter: Letter): Promise<void> {
  await keepFresh(COOKIE, page, `${UNSEEN} ${await send(letter)}`)
}

const UNSEEN = 'unseen'

const send = async (letter: Letter) => (await sendMail(letter)) ?? 'sent'

/** The link as an address that can be sent, with what became of the e-mail; null when none was just made. */
export async function readFreshLink(): Promise<FreshLink | null> {
  const [path = '', word = ''] = (await readFresh(COOKIE)).split(' ')
  const mail = word === 'sent' || Object.hasOwn(MAIL_FAILURES, word) ? (word as 'sent' | MailFailure) : null
  if (path === UNSEEN) return mail && { link: null, mail }
  if (!/^\/(invitation|reset)\/[\w-]{43}$/.test(path)) return null
  return { link: env().ALONGSIDE_URL + path, mail }
}
