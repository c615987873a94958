import { chownSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testSecret } from '../../prisma/testing/test-database.mjs'
import { aFolder, databasePid, launch, settingsFor } from '../testing/launched'
import { appUrl } from './app-role.mjs'
import { connectTo } from './database.mjs'
import { markBegun, markWhole, readInstallation } from './installation.mjs'
import { prepareDemonstration, prepareSetup, prepareTables } from './prepare.mjs'
import { commandOf } from './processes.mjs'
import { startScratchCluster } from './scratch.mjs'

let cluster: Awaited<ReturnType<typeof startScratchCluster>>

beforeAll(async () => {
  cluster = await startScratchCluster()
  await outside("CREATE ROLE owner LOGIN CREATEROLE PASSWORD 'owner'")
})
afterAll(() => cluster.stop())

/** An empty database that belongs to a plain owner, as a school's own server gives one. */
async function aDatabase(name: string) {
  await outside(`CREATE DATABASE ${name} OWNER owner`)
  return cluster.url(name, 'owner', 'owner')
}

/** One statement past row security. */
async function outside(sql: string, database = 'postgres') {
  const client = await connectTo(cluster.url(database))
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

describe('a database of one’s own', () => {
  it('is migrated and served by an owner who is no superuser, and nothing else is started', async () => {
    const url = await aDatabase('own')
    const data = aFolder()
    const launched = launch(await settingsFor(data, { DATABASE_URL: url }))
    await launched.says('Ctrl-C stops it.')
    expect(() => databasePid(data)).toThrow()
    process.kill(launched.pid, 'SIGTERM')
    expect(await launched.ended).toBe(0)
  })

  it('is told the demonstration again from the start when telling it was cut off', async () => {
    const ownerUrl = await aDatabase('told')
    const client = await connectTo(ownerUrl)
    await prepareTables({ ownerUrl, client }, testSecret)
    await markBegun(client)
    const asApplication = await connectTo(appUrl(ownerUrl, testSecret))
    await asApplication.query(
      `SELECT set_config('app.school_id', '018f0000-0000-7000-8000-000000000001', false)`,
    )
    await asApplication.query(
      `INSERT INTO "School" ("id", "slug", "name", "phase") VALUES (current_school(), 'half', 'Half told', 'primary')`,
    )
    await asApplication.end()
    expect(await readInstallation(client)).toEqual({
      hasSchools: true,
      isSetUp: false,
      demonstration: 'begun',
    })

    await prepareTables({ ownerUrl, client }, testSecret)
    expect(await readInstallation(client)).toEqual({
      hasSchools: false,
      isSetUp: false,
      demonstration: 'none',
    })
    await client.end()
  })

  it('keeps the schools it has: the demonstration goes into an empty one only, and no school into the demonstration’s', async () => {
    const ownerUrl = await aDatabase('kept')
    const client = await connectTo(ownerUrl)
    await prepareTables({ ownerUrl, client }, testSecret)
    const school = `gen_random_uuid(), 'real', 'A real school', 'primary'`
    await outside(`INSERT INTO "School" ("id", "slug", "name", "phase") VALUES (${school})`, 'kept')
    const nothing = { progress: () => {}, signal: new AbortController().signal }
    await expect(prepareDemonstration(client, {}, nothing)).rejects.toThrow(
      /^This database holds a school and not the demonstration: set ALONGSIDE_MODE=school, /,
    )
    await markWhole(client)
    expect(await prepareDemonstration(client, {}, nothing)).toBe('there already')
    await expect(prepareSetup(client)).rejects.toThrow(
      /^This database holds the demonstration: name another one /,
    )
    expect(await outside('SELECT "name" FROM "School"', 'kept')).toEqual([{ name: 'A real school' }])
    await client.end()
  })
})

describe('the embedded database', () => {
  it('runs as the user who starts it, when that is not root', async () => {
    const data = aFolder()
    const isRoot = process.getuid?.() === 0
    const nobody = 65534
    if (isRoot) chownSync(data, nobody, nobody)
    const launched = launch(await settingsFor(data), { uid: isRoot ? nobody : undefined })
    await launched.says('Ctrl-C stops it.')
    expect(commandOf(databasePid(data))).toContain(`-D ${data}/database`)
  })
})
