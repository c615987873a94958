import pg from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import { aSchool } from '@/prisma/builders'
import { connectTo } from '../launch/database.mjs'
import { letOwnerRead, openRows } from './owner-reads.mjs'
import { anInstallation, type Place, queryAt } from './testing/installations'

let place: Place
beforeAll(async () => {
  place = await anInstallation()
  await aSchool()
})

const schools = 'SELECT count(*)::int AS seen FROM "School"'

/** How many schools a connection sees, having said that it makes a backup when it does. */
async function seen(url: string, saying: string[] = []): Promise<number> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    await client.query('BEGIN')
    for (const words of saying) await client.query(words)
    return (await client.query<{ seen: number }>(schools)).rows[0]?.seen ?? -1
  } finally {
    await client.end()
  }
}

const asBackup = [`SELECT set_config('app.backup', 'on', true)`]

describe('the key to every row', () => {
  it('opens them to the owner, in a transaction that asks for it', async () => {
    expect(await seen(place.url)).toBe(0)
    expect(await seen(place.url, asBackup)).toBe(1)
  })

  it('opens nothing to the application, and nothing for writing', async () => {
    expect(await seen(process.env.DATABASE_APP_URL ?? '', asBackup)).toBe(0)
    const renaming = `UPDATE "School" SET "name" = 'Renamed'`
    await queryAt(place.url, ['BEGIN', ...asBackup, renaming, 'COMMIT'].join('; '))
    expect(await queryAt(place.outside, `SELECT FROM "School" WHERE "name" = 'Renamed'`)).toEqual([])
  })

  it('is given to a table a migration adds, and a table that would hide rows stops the backup', async () => {
    await queryAt(
      place.url,
      'CREATE TABLE "Later" ("id" INT); ALTER TABLE "Later" ENABLE ROW LEVEL SECURITY; ALTER TABLE "Later" FORCE ROW LEVEL SECURITY',
    )
    const client = await connectTo(place.url)
    await client.query('BEGIN')
    await expect(openRows(client)).rejects.toThrow('Row security hides rows of Later from the owner')
    await client.query('ROLLBACK')
    await letOwnerRead(client)
    await client.query('BEGIN')
    await openRows(client)
    await client.query('ROLLBACK')

    await queryAt(place.url, 'CREATE POLICY narrow ON "Later" AS RESTRICTIVE USING ("id" > 0)')
    await client.query('BEGIN')
    await expect(openRows(client)).rejects.toThrow('Row security hides rows of Later from the owner')
    await client.end()
  })
})
