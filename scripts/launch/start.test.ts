import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { describe, expect, it } from 'vitest'
import { aFolder, databasePid, failedLaunch, launch, settingsFor } from '../testing/launched'
import { processesOf } from '../testing/leftovers.mjs'
import { isPortFree } from './ports.mjs'
import { isAlive } from './processes.mjs'
import { root } from './root.mjs'

const serving = 'Ctrl-C stops it.'

describe('npm start', () => {
  it('serves, makes nothing a second time, and at Ctrl-C leaves nothing running and the database whole', async () => {
    const data = aFolder()
    const settings = await settingsFor(data)
    const first = launch(settings)
    await first.says(serving)
    process.kill(first.pid, 'SIGINT')
    expect(await first.ended).toBe(0)

    const second = launch(settings)
    await second.says(serving)
    for (const step of ['Dependencies', 'Client', 'Build', 'Migrations']) {
      expect(second.output()).toMatch(new RegExp(`${step} +up to date`))
    }
    expect((await fetch(`http://localhost:${settings.PORT}/sign-in`)).status).toBe(200)

    process.kill(second.pid, 'SIGINT')
    expect(await second.ended).toBe(0)
    expect(processesOf(data)).toEqual([])
    expect(existsSync(join(data, 'running.lock'))).toBe(false)
    expect(existsSync(join(data, 'database', 'postmaster.pid'))).toBe(false)
    expect(readFileSync(join(data, 'database.log'), 'utf8')).toMatch(/database system is shut down\s*$/)
    expect(await isPortFree(Number(settings.PORT), undefined)).toBe(true)
  })

  it('keeps its secrets to its owner, and the tables’ owner from the served process', async () => {
    const data = aFolder()
    const launched = launch(await settingsFor(data))
    await launched.says(serving)
    for (const name of ['secret', 'database.json', 'database.log']) {
      expect(statSync(join(data, name)).mode & 0o077, name).toBe(0)
    }
    const environments = processesOf(data)
      .filter((pid) => pid !== launched.pid && pid !== databasePid(data))
      .map((pid) => readFileSync(`/proc/${pid}/environ`, 'utf8'))
    expect(environments.length).toBeGreaterThan(0)
    const { password } = JSON.parse(readFileSync(join(data, 'database.json'), 'utf8'))
    for (const environment of environments) {
      expect(environment).toContain('DATABASE_APP_URL=postgresql://alongside_app:')
      expect(environment).not.toMatch(/DATABASE_URL=[^\0]/)
      expect(environment).not.toContain(password)
    }
  })

  it('recovers by itself after everything was killed', async () => {
    const data = aFolder()
    const settings = await settingsFor(data)
    const killed = launch(settings)
    await killed.says(serving)
    for (const pid of [killed.pid, ...processesOf(data)]) process.kill(pid, 'SIGKILL')
    expect(await killed.ended).toBe(null)
    expect(existsSync(join(data, 'database', 'postmaster.pid'))).toBe(true)

    const next = launch(settings)
    await next.says(serving)
    expect(next.output()).toContain('up to date')
    expect(next.output()).not.toContain('applied')
  })

  it('recovers when only the launcher was killed: the server leaves, the database is taken over', async () => {
    const data = aFolder()
    const settings = await settingsFor(data)
    const killed = launch(settings)
    await killed.says(serving)
    const orphan = databasePid(data)
    process.kill(killed.pid, 'SIGKILL')
    await killed.ended
    await expect.poll(() => isPortFree(Number(settings.PORT), undefined), { timeout: 10_000 }).toBe(true)

    const next = launch(settings)
    await next.says(serving)
    expect(databasePid(data)).not.toBe(orphan)
    expect(isAlive(orphan)).toBe(false)
  })

  it('stops when npm, which started it through a shell, is stopped', async () => {
    const data = aFolder()
    const settings = await settingsFor(data)
    const env = { ...process.env, ...settings, npm_lifecycle_event: 'start' }
    const shell = spawn('sh', ['-c', `"${process.execPath}" scripts/start.mjs; true`], { cwd: root, env })
    await expect.poll(() => isPortFree(Number(settings.PORT), undefined), { timeout: 20_000 }).toBe(false)
    shell.kill('SIGTERM')
    await expect.poll(() => processesOf(data), { timeout: 20_000 }).toEqual([])
    expect(existsSync(join(data, 'database', 'postmaster.pid'))).toBe(false)
  })

  it('serves while developing, and stops with all it started', async () => {
    const data = aFolder()
    const settings = await settingsFor(data)
    const launched = launch(settings, { args: ['--dev'] })
    await launched.says(serving)
    expect(launched.output()).not.toContain('Build')
    process.kill(launched.pid, 'SIGTERM')
    expect(await launched.ended).toBe(0)
    await expect.poll(() => processesOf(data), { timeout: 5_000 }).toEqual([])
  })

  it('does not begin a second time on the same data', async () => {
    const data = aFolder()
    const launched = launch(await settingsFor(data))
    await launched.says(serving)
    const { code, sentence } = await failedLaunch(await settingsFor(data))
    expect(code).toBe(1)
    expect(sentence).toMatch(
      new RegExp(`^Alongside already runs on the data in ${data}, as process ${launched.pid} `),
    )
  })

  it('prints a code for the set-up page of which only the hash is kept, and a new one at each start', async () => {
    const data = aFolder()
    const settings = await settingsFor(data)
    const codes: string[] = []
    for (const _ of [1, 2]) {
      const launched = launch(settings)
      await launched.says(serving)
      const code = launched.output().match(/\/set-up with the code (\w{4}-\w{4}-\w{4}),/)?.[1] ?? ''
      codes.push(code)
      const { port, password } = JSON.parse(readFileSync(join(data, 'database.json'), 'utf8'))
      const client = new pg.Client(`postgresql://alongside:${password}@127.0.0.1:${port}/alongside`)
      await client.connect()
      const { rows } = await client.query('SELECT "setupCodeHash" AS hash FROM "Installation"')
      await client.end()
      expect(rows).toEqual([{ hash: createHash('sha256').update(code.replaceAll('-', '')).digest('hex') }])
      process.kill(launched.pid, 'SIGTERM')
      await launched.ended
    }
    expect(new Set(codes).size).toBe(2)
  })
})
