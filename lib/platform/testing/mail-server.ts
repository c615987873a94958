import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'

const fixtures = join(import.meta.dirname, '..', 'fixtures')

/** What a program must be told to trust (NODE_EXTRA_CA_CERTS) to send through a server with `tls: 'good'`. */
export const CERTIFICATE = join(fixtures, 'localhost-certificate.pem')

export type Taken = { from: string; to: string[]; raw: string; isSecure: boolean; email: Email }

type Options = {
  /** 'none' speaks no TLS at all; the certificate of 'good' is trusted by whoever is told to. */
  tls?: 'none' | 'good'
  refuses?: { from?: RegExp; to?: RegExp }
  login?: { user: string; password: string }
}

/** A real mail server on this machine, which keeps what it takes. */
export async function aMailServer({ tls = 'none', refuses = {}, login }: Options = {}) {
  const letters: Taken[] = []
  const commands: string[] = []
  const refusal = (sentence: string) => Object.assign(new Error(sentence), { responseCode: 550 })
  const server = new SMTPServer({
    ...(tls === 'good' && {
      key: readFileSync(join(fixtures, 'localhost-key.pem')),
      cert: readFileSync(CERTIFICATE),
    }),
    disabledCommands: tls === 'none' ? ['STARTTLS'] : [],
    hideSTARTTLS: tls === 'none',
    authOptional: !login,
    allowInsecureAuth: true,
    disableReverseLookup: true,
    onAuth: ({ username, password }, _, done) => {
      if (username === login?.user && password === login?.password) return done(null, { user: username })
      done(Object.assign(new Error('Wrong user or password'), { responseCode: 535 }))
    },
    onMailFrom: ({ address }, _, done) => {
      commands.push('MAIL FROM')
      done(refuses.from?.test(address) ? refusal('Not from here') : null)
    },
    onRcptTo: ({ address }, _, done) =>
      done(refuses.to?.test(address) ? refusal(`No such mailbox ${address}`) : null),
    onData: async (stream, { envelope, secure }, done) => {
      const raw = await text(stream)
      letters.push({
        from: envelope.mailFrom ? envelope.mailFrom.address : '',
        to: envelope.rcptTo.map(({ address }) => address),
        raw,
        isSecure: secure,
        email: await PostalMime.parse(raw),
      })
      done()
    },
  })
  // Whoever breaks off a connection, as one does who trusts no certificate, is none of its business.
  server.on('error', () => {})
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const { port } = server.server.address() as AddressInfo
  return {
    port,
    letters,
    /** What it was asked before any letter. */
    commands,
    stop: () => new Promise<void>((resolve) => server.close(resolve)),
  }
}

/** The links of this installation in what a letter says. */
export function linksIn({ email }: Taken): string[] {
  return email.text?.match(/https?:\/\/\S+/g) ?? []
}
