import { existsSync, mkdirSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aFolder, failedLaunch, settingsFor } from '../testing/launched'
import { requireSpace } from './data-folder.mjs'
import { freePort } from './ports.mjs'
import { diskProblem } from './problem.mjs'
import { startScratchCluster } from './scratch.mjs'

/** Any user but root, who may write everywhere. */
const nobody = 65534
const isRoot = process.getuid?.() === 0

describe('what npm start refuses, in one sentence that says what to do', () => {
  it('a port somebody listens on, on one address of the computer or on all', async () => {
    const data = join(aFolder(), 'data')
    for (const host of ['127.0.0.1', '::']) {
      const server = createServer().listen({ port: 0, host })
      await new Promise((resolve) => server.once('listening', resolve))
      const { port } = server.address() as { port: number }
      const { code, sentence } = await failedLaunch(await settingsFor(data, { PORT: String(port) }))
      server.close()
      expect(code).toBe(1)
      expect(sentence).toBe(
        `Port ${port} is already in use: stop the program that uses it, or choose another port, as in PORT=${port + 1} npm start.`,
      )
    }
    expect(existsSync(data)).toBe(false)
  })

  it('settings that cannot be meant', async () => {
    const data = join(aFolder(), 'data')
    const refused = async (given: Record<string, string>) =>
      (await failedLaunch(await settingsFor(data, given))).sentence
    expect(await refused({ PORT: 'http' })).toBe(
      'PORT is "http", which is not a port: set it to a number from 1 to 65535.',
    )
    expect(await refused({ ALONGSIDE_MODE: 'demo' })).toBe(
      'ALONGSIDE_MODE is "demo": set it to demonstration or school.',
    )
    expect(await refused({ DATABASE_URL: 'mysql://here/alongside' })).toMatch(
      /^DATABASE_URL is not the address of a/,
    )
    expect(await refused({ ALONGSIDE_SECRET: 'short' })).toMatch(
      /^ALONGSIDE_SECRET is too short to be safe: set /,
    )
    expect(await refused({ SMTP_URL: 'mail.example:25', MAIL_FROM: 'a@example.org' })).toMatch(
      /^SMTP_URL is not the address of a mail server\. Set SMTP_URL to /,
    )
    expect(await refused({ SMTP_URL: 'smtp://mail.example' })).toMatch(/^Set MAIL_FROM to the address /)
    expect(await refused({ EVIDENCE_STORE: 's3' })).toMatch(/also set S3_BUCKET, S3_ACCESS_KEY_ID and /)
    expect(existsSync(data)).toBe(false)
  })

  it('production without a secret or an address', async () => {
    const data = join(aFolder(), 'data')
    const production = { NODE_ENV: 'production', ALONGSIDE_MODE: '' }
    const neither = await failedLaunch(await settingsFor(data, production))
    expect(neither.code).toBe(1)
    expect(neither.sentence).toMatch(
      /^In production, set ALONGSIDE_SECRET to .+ and ALONGSIDE_URL to .+, then start again\.$/,
    )
    const noAddress = await settingsFor(data, { ...production, ALONGSIDE_SECRET: 'x'.repeat(32) })
    expect((await failedLaunch(noAddress)).sentence).toMatch(
      /^In production, set ALONGSIDE_URL to [^,]+, then start again\.$/,
    )
    expect(existsSync(data)).toBe(false)
  })

  it('a DATABASE_URL that does not answer', async () => {
    const data = join(aFolder(), 'data')
    const port = await freePort()
    const settings = await settingsFor(data, {
      DATABASE_URL: `postgresql://owner:secret@127.0.0.1:${port}/school`,
    })
    const { code, sentence } = await failedLaunch(settings)
    expect(code).toBe(1)
    expect(sentence).toBe(
      `The database at 127.0.0.1:${port} does not answer (ECONNREFUSED): start it or correct DATABASE_URL, then start again.`,
    )
    expect(existsSync(data)).toBe(false)
  })

  it('a DATABASE_URL with a wrong password, or of a database that is not there', async () => {
    const cluster = await startScratchCluster()
    try {
      const refused = async (url: string) =>
        (await failedLaunch(await settingsFor(aFolder(), { DATABASE_URL: url }))).sentence
      expect(await refused(cluster.url('postgres', 'postgres', 'guess'))).toBe(
        `The database at 127.0.0.1:${cluster.port} refuses the user "postgres": correct the user and password in DATABASE_URL, then start again.`,
      )
      expect(await refused(cluster.url('school'))).toBe(
        `There is no database "school" at 127.0.0.1:${cluster.port}: create it or correct DATABASE_URL, then start again.`,
      )
    } finally {
      await cluster.stop()
    }
  })

  it('a data folder this user may not write in', async () => {
    const home = aFolder()
    const data = join(home, 'data')
    mkdirSync(data, { mode: 0o555 })
    const { code, sentence } = await failedLaunch(await settingsFor(data), {
      uid: isRoot ? nobody : undefined,
    })
    expect(code).toBe(1)
    expect(sentence).toBe(
      `This user may not write in ${data}: change who owns it or set ALONGSIDE_DATA to a folder of your own, then start again.`,
    )
  })

  it.runIf(isRoot)('as root, a data folder the database’s user cannot reach', async () => {
    const closed = join(aFolder(), 'closed')
    mkdirSync(closed, { mode: 0o700 })
    const { code, sentence } = await failedLaunch(await settingsFor(join(closed, 'data')))
    expect(code).toBe(1)
    expect(sentence).toMatch(
      new RegExp(`^Running as root, PostgreSQL works as the user "postgres", who may not enter ${closed}: `),
    )
    expect(existsSync(join(closed, 'data'))).toBe(false)
  })

  it('a full or read-only disk', () => {
    expect(() => requireSpace(aFolder(), Number.MAX_SAFE_INTEGER)).toThrow(
      /MB free and Alongside needs .* free some space/,
    )
    const sentence = (code: string) =>
      diskProblem(Object.assign(new Error(code), { code }), '/srv/alongside').message
    expect(sentence('ENOSPC')).toBe(
      'The disk that holds /srv/alongside is full: free some space on it, then start again.',
    )
    expect(sentence('EROFS')).toBe(
      'The disk that holds /srv/alongside is read-only: set ALONGSIDE_DATA to a folder that can be written, then start again.',
    )
  })

  it('a Node that is too old', async () => {
    const pretend =
      'Object.defineProperty(process, "versions", { value: { ...process.versions, node: "20.18.3" } })'
    const { code, sentence } = await failedLaunch(await settingsFor(aFolder()), {
      nodeArgs: ['--import', `data:text/javascript,${encodeURIComponent(pretend)}`],
    })
    expect(code).toBe(1)
    expect(sentence).toMatch(
      /^Alongside needs Node\.js 20\.19 or newer and this is 20\.18\.3: install a newer one /,
    )
  })

  it('to reset what is not a demonstration', async () => {
    const data = join(aFolder(), 'data')
    const { code, sentence } = await failedLaunch(await settingsFor(data), { script: 'demo-reset.mjs' })
    expect(code).toBe(1)
    expect(sentence).toMatch(
      /^Only a demonstration can be reset, and this is a school: nothing was changed\./,
    )
    expect(existsSync(data)).toBe(false)
  })
})
