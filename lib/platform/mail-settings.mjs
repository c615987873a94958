/**
 * How e-mail leaves, from the environment. In plain JavaScript, because the launcher asks beforehand, when there is no
 * package to read TypeScript with, and `env.ts` asks again.
 *
 * @typedef {{ host: string, port: number, isTlsFromTheStart: boolean, isPlain: boolean, user?: string, password?: string,
 *   from: { name: string, address: string } }} MailSettings `isPlain`: without TLS, for a mail server on the same machine
 */

const SHAPE =
  'Set SMTP_URL to the address of your mail server, such as smtp://user:password@mail.example.sch.uk:587 (or smtps:// where it speaks TLS from the start).'
const FROM =
  'Set MAIL_FROM to the address e-mails come from, such as Alongside <alongside@example.sch.uk>, together with SMTP_URL.'

/**
 * @param {Record<string, string | undefined>} said
 * @returns {MailSettings | null} null when e-mail is not switched on
 * @throws {Error} one sentence that says what to set
 */
export function readMailSettings({ SMTP_URL, MAIL_FROM }) {
  if (!SMTP_URL && !MAIL_FROM) return null
  if (!SMTP_URL) throw new Error(`MAIL_FROM is set and SMTP_URL is not. ${SHAPE}`)
  const from = readFrom(MAIL_FROM ?? '')
  const url = URL.canParse(SMTP_URL) ? new URL(SMTP_URL) : undefined
  if (!url || !/^smtps?:$/.test(url.protocol) || !url.hostname || !/^\/?$/.test(url.pathname)) {
    // The password in it is not repeated.
    throw new Error(`SMTP_URL is not the address of a mail server. ${SHAPE}`)
  }
  const isTlsFromTheStart = url.protocol === 'smtps:'
  const isPlain = url.searchParams.get('tls') === 'off'
  const unknown = [...url.searchParams].some(([name, value]) => name !== 'tls' || value !== 'off')
  if (unknown || (isPlain && isTlsFromTheStart)) {
    throw new Error('The only thing that may stand after the ? of SMTP_URL is tls=off, with smtp://.')
  }
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port) || (isTlsFromTheStart ? 465 : 587),
    isTlsFromTheStart,
    isPlain,
    ...(url.username && {
      user: decodeURIComponent(url.username),
      password: decodeURIComponent(url.password),
    }),
    from,
  }
}

function readFrom(text) {
  const [, name = '', address] =
    /^\s*(?:"?([^"<>]*?)"?\s*<)?([^\s<>@]+@[^\s<>@]+\.[^\s<>@]+)>?\s*$/.exec(text) ?? []
  if (!address) throw new Error(FROM)
  return { name: name.trim(), address }
}
