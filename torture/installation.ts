import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { copyDatabase, testSecret } from '../prisma/testing/test-database.mjs'
import { freePort } from '../scripts/launch/ports.mjs'
import { signalGroup } from '../scripts/launch/processes.mjs'
import { root } from '../scripts/launch/root.mjs'
import { serve } from '../scripts/launch/serve.mjs'

/** A web process of the production build that can be killed and started again at its address. */
export type WebServer = {
  url: string
  /** kill -9, to it and whatever it started; returns when it is gone. */
  kill: () => Promise<void>
  start: () => Promise<void>
  stop: () => Promise<void>
  /** What it has printed, since it was last started. */
  output: () => string
  pid: () => number
}

export type Installation = Awaited<ReturnType<typeof anInstallation>>

/**
 * The production build on an empty database of its own, as a school's installation. Sets this process's environment to
 * the same, so that the builders and the application's own commands work on it.
 *
 * @param serverUrl a superuser's connection to a test server
 */
export async function anInstallation(serverUrl: string, name: string) {
  const { appUrl, ownerUrl } = await copyDatabase(serverUrl, name)
  const home = mkdtempSync(join(tmpdir(), 'alongside-torture-'))
  const data = join(home, 'data')
  mkdirSync(data)
  const first = await freePort()
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    DATABASE_URL: '',
    DATABASE_APP_URL: appUrl,
    ALONGSIDE_SECRET: testSecret,
    ALONGSIDE_URL: `http://localhost:${first}`,
    ALONGSIDE_DATA: data,
    ALONGSIDE_MODE: 'school',
  }
  Object.assign(process.env, env, { TEST_OWNER_URL: ownerUrl })
  const servers: WebServer[] = []
  return {
    data,
    ownerUrl,
    /** One more web process on this database; the first is at the installation's own address. */
    async aServer(more: Record<string, string> = {}): Promise<WebServer> {
      const server = await webServer({ ...env, ...more }, servers.length === 0 ? first : await freePort())
      servers.push(server)
      return server
    },
    /** Rows as the superuser sees them. */
    async look<Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<Row[]> {
      const client = new pg.Client(ownerUrl)
      await client.connect()
      try {
        return (await client.query<Row>(sql, values)).rows
      } finally {
        await client.end()
      }
    },
    async stop() {
      for (const server of servers) await server.stop()
      rmSync(home, { recursive: true, force: true })
    },
  }
}

async function webServer(env: Record<string, string | undefined>, port: number): Promise<WebServer> {
  const run = () => serve(root, { port, env: env as Record<string, string>, log: 'keep', until: 'answering' })
  let running = await run()
  return {
    url: `http://localhost:${port}`,
    async kill() {
      signalGroup(running.pid, 'SIGKILL')
      await running.ended
    },
    async start() {
      running = await run()
    },
    stop: () => running.stop(),
    output: () => running.output(),
    pid: () => running.pid,
  }
}
