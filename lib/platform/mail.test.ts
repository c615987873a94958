import { createServer } from 'node:net'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { freePort } from '@/scripts/launch/ports.mjs'
import { readEnvAgain } from './env'
import { isMailOn, sendMail } from './mail'
import { aMailServer } from './testing/mail-server'

const letter = {
  to: 'jo@example.org',
  subject: 'Your invitation to Alongside',
  text: 'Open this link: https://alongside.example/invitation/abc\n',
  id: 'one-letter',
}

type Server = Awaited<ReturnType<typeof aMailServer>>
const started: Server[] = []
const said: unknown[][] = []

async function sendingThrough(options?: Parameters<typeof aMailServer>[0], login = ''): Promise<Server> {
  const server = await aMailServer(options)
  started.push(server)
  setUrl(`smtp://${login}127.0.0.1:${server.port}${options?.tls ? '' : '?tls=off'}`)
  return server
}

function setUrl(url: string) {
  process.env.SMTP_URL = url
  process.env.MAIL_FROM = 'Alongside <alongside@example.sch.uk>'
  readEnvAgain()
}

beforeAll(() => {
  process.env.DATABASE_APP_URL ??= 'postgresql://unused'
  process.env.ALONGSIDE_SECRET ??= 'a secret for tests that use no database'
})
beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation((...words) => said.push(words))
})
afterEach(async () => {
  for (const server of started.splice(0)) await server.stop()
  said.splice(0)
  for (const name of ['SMTP_URL', 'MAIL_FROM', 'ALONGSIDE_MODE']) delete process.env[name]
  readEnvAgain()
})

describe('an e-mail', () => {
  it('is plain text, says what it is and whom it comes from, and nothing of the machine', async () => {
    const server = await sendingThrough()
    expect(await sendMail(letter)).toBeNull()
    const [taken] = server.letters
    expect(taken).toMatchObject({ from: 'alongside@example.sch.uk', to: ['jo@example.org'] })
    expect(taken?.email).toMatchObject({
      subject: letter.subject,
      from: { name: 'Alongside', address: 'alongside@example.sch.uk' },
      messageId: '<one-letter@example.sch.uk>',
    })
    expect(taken?.email.text?.trim()).toBe(letter.text.trim())
    expect(taken?.email.html).toBeUndefined()
    expect(taken?.email.attachments).toEqual([])
    expect(taken?.raw).toMatch(/^Content-Type: text\/plain/m)
    expect(taken?.raw).toMatch(/^Auto-Submitted: auto-generated/m)
    expect(taken?.raw).not.toMatch(/^X-Mailer/im)
  })

  it('goes to one address, whatever stands in it', async () => {
    const server = await sendingThrough()
    await sendMail({ ...letter, to: 'jo@example.org, eve@example.org' })
    expect(server.letters.flatMap(({ to }) => to)).not.toContain('eve@example.org')
  })

  it('signs in to a mail server that asks for it', async () => {
    const login = { user: 'office', password: 'a quiet heron' }
    const server = await sendingThrough({ login }, 'office:a%20quiet%20heron@')
    expect(await sendMail(letter)).toBeNull()
    expect(server.letters).toHaveLength(1)
    await sendingThrough({ login }, 'office:wrong@')
    expect(await sendMail(letter)).toBe('refused')
  })

  it('says that the server is down', async () => {
    setUrl(`smtp://127.0.0.1:${await freePort()}?tls=off`)
    expect(await sendMail(letter)).toBe('unreachable')
  })

  it('does not wait long for a server that says nothing', async () => {
    const silent = createServer(() => {}).listen(0, '127.0.0.1')
    await new Promise((resolve) => silent.once('listening', resolve))
    setUrl(`smtp://127.0.0.1:${(silent.address() as { port: number }).port}?tls=off`)
    expect(await sendMail(letter)).toBe('unreachable')
    silent.close()
  }, 15_000)

  it('says that the server does not take the address, or the letter', async () => {
    await sendingThrough({ refuses: { to: /^jo@/ } })
    expect(await sendMail(letter)).toBe('recipient')
    await sendingThrough({ refuses: { from: /alongside/ } })
    expect(await sendMail(letter)).toBe('refused')
    // Nobody's address is written into the log.
    expect(said).toHaveLength(2)
    expect(JSON.stringify(said)).not.toContain('example.org')
  })

  it('is not sent where others could read it, nor to a server that cannot show who it is', async () => {
    const inTheClear = await sendingThrough({ tls: 'none' })
    expect(await sendMail(letter)).toBe('insecure')
    const unknown = await sendingThrough({ tls: 'good' })
    expect(await sendMail(letter)).toBe('insecure')
    for (const server of [inTheClear, unknown]) {
      expect(server.letters).toEqual([])
      expect(server.commands).toEqual([])
    }
  })

  it('is never sent in a demonstration', () => {
    setUrl('smtp://127.0.0.1?tls=off')
    expect(isMailOn()).toBe(true)
    process.env.ALONGSIDE_MODE = 'demonstration'
    readEnvAgain()
    expect(isMailOn()).toBe(false)
  })
})
