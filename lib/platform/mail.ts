import 'server-only'
import { createTransport } from 'nodemailer'
import { env } from './env'

/** An e-mail in plain text. Nothing personal stands in one but a link. */
export type Letter = {
  to: string
  subject: string
  text: string
  /** The same for the same letter, however often it is sent: mail servers then deliver it once. */
  id: string
}

export type MailFailure = 'unreachable' | 'insecure' | 'recipient' | 'refused'

/** What a person is told, before what they can do about it. */
export const MAIL_FAILURES: Record<MailFailure, string> = {
  unreachable: 'The e-mail could not be sent, because the mail server does not answer.',
  insecure:
    'The e-mail was not sent, because the mail server offers no secure connection that can be trusted.',
  recipient: 'The mail server does not take e-mail for this address. Check that it is right.',
  refused: 'The e-mail could not be sent, because the mail server refused it.',
}

/** How long each step may take before the mail server counts as one that does not answer. Milliseconds. */
const PATIENCE_MS = 5000

/** Whether e-mail is switched on. Never in a demonstration, where anybody could send to anybody. */
export function isMailOn(): boolean {
  return env().mail !== null
}

/**
 * Hands a letter to the mail server. Never inside a transaction: it takes as long as it takes. The connection is
 * encrypted to a server that proves its name, unless the environment says `tls=off`.
 *
 * @returns null when the mail server has taken it
 */
export async function sendMail({ to, subject, text, id }: Letter): Promise<MailFailure | null> {
  const { mail, ALONGSIDE_URL } = env()
  if (!mail) throw new Error('E-mail is not switched on.')
  const transport = createTransport({
    host: mail.host,
    port: mail.port,
    secure: mail.isTlsFromTheStart,
    requireTLS: !mail.isPlain,
    ignoreTLS: mail.isPlain,
    ...(mail.user && { auth: { user: mail.user, pass: mail.password } }),
    // How this server greets the other: its public name, not the machine's own.
    name: new URL(ALONGSIDE_URL).hostname,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    dnsTimeout: PATIENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  try {
    await transport.sendMail({
      from: mail.from,
      // As an object, so that no address is ever read as several.
      to: { name: '', address: to },
      subject,
      text,
      messageId: `<${id}@${mail.from.address.split('@').at(-1)}>`,
      xMailer: false,
      // Asks other mail programs not to answer by themselves (RFC 3834).
      headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    })
    return null
  } catch (error) {
    const failure = failureOf(error as SmtpError)
    const { code, responseCode, command } = error as SmtpError
    // Without its message, in which the address may stand.
    console.error('E-mail not sent:', failure, { code, responseCode, command })
    return failure
  } finally {
    transport.close()
  }
}

type SmtpError = Error & { code?: string; responseCode?: number; command?: string; cause?: { code?: string } }

function failureOf(error: SmtpError): MailFailure {
  const code = error.code ?? ''
  if (code === 'EENVELOPE') return error.command?.startsWith('RCPT') ? 'recipient' : 'refused'
  if (code === 'ETLS' || /certificate|altname|ssl|tls/i.test(error.message)) return 'insecure'
  if (['ECONNECTION', 'ETIMEDOUT', 'ESOCKET', 'EDNS', 'ECONNREFUSED', 'ECONNRESET'].includes(code)) {
    return 'unreachable'
  }
  return 'refused'
}
