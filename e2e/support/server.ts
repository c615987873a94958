import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { SERVED } from '../../prisma/testing/every-change-leaves-a-line.mjs'
import { copyDatabase, testSecret } from '../../prisma/testing/test-database.mjs'
import { freePort } from '../../scripts/launch/ports.mjs'
import { root } from '../../scripts/launch/root.mjs'
import { serve } from '../../scripts/launch/serve.mjs'

/** What the application, and the builders when a spec uses them, read from their environment. */
export type Installation = {
  DATABASE_APP_URL: string
  ALONGSIDE_SECRET: string
  ALONGSIDE_URL: string
  ALONGSIDE_DATA: string
  ALONGSIDE_MODE: 'demonstration' | 'school'
}

/**
 * Serves the production build on an empty database of its own.
 *
 * @param name of the database and the data folder; no other installation of this run has it
 * @returns its environment, `ownerUrl` to look past row security with, and how to stop it
 */
export async function anInstallation(name: string, mode: Installation['ALONGSIDE_MODE']) {
  const { E2E_SERVER_URL: serverUrl, E2E_HOME: home } = process.env
  if (!serverUrl || !home) throw new Error('The test server is not running: run the specs with Playwright.')
  const { appUrl, ownerUrl } = await copyDatabase(serverUrl, name)
  const port = await freePort()
  const data = join(home, name)
  mkdirSync(data)
  const installation: Installation = {
    DATABASE_APP_URL: appUrl,
    ALONGSIDE_SECRET: testSecret,
    ALONGSIDE_URL: `http://localhost:${port}`,
    ALONGSIDE_DATA: data,
    ALONGSIDE_MODE: mode,
  }
  const server = await serve(root, {
    port,
    env: { ...process.env, ...production, ...installation, ...served(appUrl) },
  })
  return { installation, ownerUrl, stop: server.stop }
}

/**
 * Serves the database of the specs once more, at an address of its own and as a school's installation, with more in its
 * environment. What the builders make is there, and whoever is signed in to the first is signed in here.
 *
 * @param given its port, when something else must know its address beforehand
 */
export async function aSecondServer(more: Record<string, string>, given?: number) {
  const port = given ?? (await freePort())
  const url = `http://localhost:${port}`
  const own = { ALONGSIDE_URL: url, ALONGSIDE_MODE: 'school', ...more }
  const server = await serve(root, { port, env: { ...process.env, ...production, ...served(), ...own } })
  return { url, stop: server.stop, output: server.output }
}

/** Its connections say that they are the served application's, which must leave a line for whatever it changes. */
function served(appUrl = process.env.DATABASE_APP_URL ?? '') {
  const url = new URL(appUrl)
  url.searchParams.set('application_name', SERVED)
  return { DATABASE_APP_URL: url.href }
}

const production = { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', DATABASE_URL: '' }
