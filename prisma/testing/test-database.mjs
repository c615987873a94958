import pg from 'pg'
import { appUrl, openAppRole } from '../../scripts/launch/app-role.mjs'
import { migrate } from '../../scripts/launch/migrate.mjs'
import { root } from '../../scripts/launch/root.mjs'
import { startScratchCluster } from '../../scripts/launch/scratch.mjs'
import { refuseChangesWithoutALine } from './every-change-leaves-a-line.mjs'

/** Not a secret: it guards databases that live for one test run. */
export const testSecret = 'a secret for test databases that live for one run'

const base = 'base'

/**
 * A scratch server with one migrated database in it, which is copied rather than migrated again.
 *
 * @param {{ folder?: string, settings?: string[], refusesSilence?: boolean }} [options] where to make it; more settings, as in
 *   postgresql.conf; whether it refuses what leaves no line in the history
 * @returns the scratch cluster, and `ownerUrl` of its superuser connection
 */
export async function startTestCluster(options = {}) {
  const cluster = await startScratchCluster({
    ...options,
    settings: ['max_connections=200', ...(options.settings ?? [])],
  })
  try {
    await withClient(cluster.url('postgres'), (client) => client.query(`CREATE DATABASE ${base}`))
    await withClient(cluster.url(base), async (client) => {
      await migrate({ root, url: cluster.url(base), client })
      await openAppRole(client, testSecret)
      if (options.refusesSilence) await refuseChangesWithoutALine(client)
    })
    return cluster
  } catch (error) {
    await cluster.stop()
    throw error
  }
}

/**
 * The addresses of one copy of the migrated database, made when it is not there yet.
 *
 * @param {string} serverUrl any superuser connection to the test server
 * @param {string} name of the copy
 * @returns {Promise<{ appUrl: string, ownerUrl: string }>}
 */
export async function copyDatabase(serverUrl, name) {
  const ownerUrl = databaseUrl(serverUrl, name)
  await withClient(databaseUrl(serverUrl, 'postgres'), async (client) => {
    const copy = `CREATE DATABASE ${client.escapeIdentifier(name)} TEMPLATE ${base}`
    const alreadyThere = '42P04'
    await client.query(copy).catch((error) => {
      if (error.code !== alreadyThere) throw error
    })
  })
  return { appUrl: appUrl(ownerUrl, testSecret), ownerUrl }
}

function databaseUrl(serverUrl, name) {
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  return url.href
}

async function withClient(url, work) {
  const client = new pg.Client(url)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
