import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import { aFile } from '@/prisma/builders/evidence'
import { everyTable, insertion, rowsOfASchool } from '@/prisma/testing/every-table'
import { aScene } from '@/prisma/testing/evidence-scene'
import { connectTo } from '../launch/database.mjs'
import { migrate } from '../launch/migrate.mjs'
import { migrationNames } from '../launch/migrations.mjs'
import { root } from '../launch/root.mjs'
import { backUp } from './back-up.mjs'
import { openBackup, restore } from './restore.mjs'
import { filesIn, filesInRows, rowsOf, shapeOf } from './testing/contents'
import {
  aFolder,
  anEmptyPlace,
  anInstallation,
  anOlderAlongside,
  migrateTo,
  type Place,
  queryAt,
} from './testing/installations'

describe('a backup of an older Alongside', () => {
  it('comes back in the tables it was made of, and is then migrated as any older database is', async () => {
    const older = anOlderAlongside(2)
    const from = await anEmptyPlace()
    const client = await connectTo(from.url)
    await migrate({ root: older, url: from.url, client })
    await client.end()
    const filled = await aRowInEveryTable(from)
    expect(filled).toBeGreaterThan(20)

    const path = join(aFolder(), 'older.zip')
    await backUp({ url: from.url, files: from.files, path, root: older, withoutMissing: true })
    const to = await anEmptyPlace()
    const backup = await openBackup({ path, root, mode: 'school' })
    await restore(backup, to)
    backup.archive.close()
    expect(await rowsOf(to.outside)).toEqual(await rowsOf(from.outside))

    expect(await migrateTo(to)).toBe(`${migrationNames(root).length - 2} applied`)
    const present = await anInstallation()
    expect(await shapeOf(to.outside)).toEqual(await shapeOf(present.outside))
    expect(await queryAt(to.outside, 'SELECT count(*)::int AS n FROM "Activity"')).toEqual([{ n: 1 }])
    // What was in its history before there were chains is in one now.
    expect(await queryAt(to.outside, 'SELECT "number" FROM "HistoryLink"')).toEqual([{ number: 1 }])
    expect(await queryAt(to.outside, 'SELECT c.* FROM "School" s, check_history(s."id") c')).toEqual([])
  })
})

/** Rows that point at one another in circles, which no order of tables could bring back. */
async function aRowInEveryTable(place: Place): Promise<number> {
  process.env.TEST_OWNER_URL = place.outside
  const tables = (await everyTable()).filter(({ name }) => name !== 'Installation')
  const rows = rowsOfASchool(tables)
  const client = new pg.Client(place.outside)
  await client.connect()
  await client.query('BEGIN; SET LOCAL session_replication_role = replica')
  for (const [name, row] of Object.entries(rows)) {
    const { sql, values } = insertion(name, row)
    await client.query(sql, values)
  }
  await client.query('COMMIT')
  await client.end()
  return tables.length
}

describe('a restore that is interrupted', () => {
  let path: string
  let from: Place
  beforeAll(async () => {
    from = await anInstallation()
    const scene = await aScene()
    await aFile(scene.staff, scene.activityId, 'Reading log, week 1')
    path = join(aFolder(), 'backup.zip')
    await backUp({ url: from.url, files: from.files, path, root })
  })

  /** Restores until the tenth table or the next that holds rows, where something happens. */
  async function interrupted(to: Place, happens: () => void) {
    const stopping = new AbortController()
    const backup = await openBackup({ path, root, mode: 'school' })
    const progress = (what: string) => {
      if (!(Number(/^table (\d+) /.exec(what)?.[1]) >= 10)) return
      happens()
      stopping.abort(new Error('Stopped'))
    }
    const how = { ...to, replace: true, progress, signal: stopping.signal }
    const ended = await restore(backup, how).catch((error: Error) => error)
    backup.archive.close()
    expect(ended).toBeInstanceOf(Error)
  }

  it('leaves an empty place empty, and works when it is tried again', async () => {
    const to = await anEmptyPlace()
    await interrupted(to, () => {})
    expect(await rowsOf(to.outside)).toEqual({})
    expect(filesIn(to.folder)).toEqual([])

    const backup = await openBackup({ path, root, mode: 'school' })
    await restore(backup, to)
    backup.archive.close()
    expect(await rowsOf(to.outside)).toEqual(await rowsOf(from.outside))
    expect(filesIn(to.folder)).toEqual(await filesInRows(to.outside))
  })

  it('leaves what it was to replace as it was, also when the database throws it out', async () => {
    const to = await anEmptyPlace()
    const backup = await openBackup({ path, root, mode: 'school' })
    await restore(backup, to)
    backup.archive.close()
    await queryAt(to.outside, `UPDATE "School" SET "name" = 'Renamed since'`)
    const before = [await rowsOf(to.outside), await shapeOf(to.outside), filesIn(to.folder)]
    await interrupted(to, () => {
      queryAt(
        to.outside,
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'plain_owner' AND datname = current_database()`,
      )
    })
    expect([await rowsOf(to.outside), await shapeOf(to.outside), filesIn(to.folder)]).toEqual(before)
  })
})

it('brings back numbers that count on, and leaves triggers out of it', async () => {
  const from = await anInstallation()
  await aScene()
  const extra = anOlderAlongside(migrationNames(root).length)
  const name = '20990101000000_counted'
  const sql = `CREATE TABLE "Counted" ("n" SERIAL PRIMARY KEY, "word" TEXT, "double" INT GENERATED ALWAYS AS ("n" * 2) STORED);
    CREATE FUNCTION shout() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW."word" = NEW."word" || '!'; RETURN NEW; END $$;
    CREATE TRIGGER shouting BEFORE INSERT ON "Counted" FOR EACH ROW EXECUTE FUNCTION shout();`
  mkdirSync(join(extra, 'prisma', 'migrations', name))
  writeFileSync(join(extra, 'prisma', 'migrations', name, 'migration.sql'), sql)
  const client = await connectTo(from.url)
  await migrate({ root: extra, url: from.url, client })
  await client.query(`INSERT INTO "Counted" ("word") VALUES ('one'), ('two')`)
  await client.end()

  const path = join(aFolder(), 'backup.zip')
  const made = await backUp({ url: from.url, files: from.files, path, root: extra })
  expect(made.sequences).toEqual([{ name: 'Counted_n_seq', value: '2', isCalled: true }])
  const to = await anEmptyPlace()
  const backup = await openBackup({ path, root: extra, mode: 'school' })
  await restore(backup, to)
  backup.archive.close()
  expect(await rowsOf(to.outside)).toEqual(await rowsOf(from.outside))
  const next = `INSERT INTO "Counted" ("word") VALUES ('three') RETURNING "n", "word", "double"`
  expect(await queryAt(to.url, next)).toEqual([{ n: 3, word: 'three!', double: 6 }])
})
