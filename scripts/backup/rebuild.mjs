import { counted, fillTable } from './copy.mjs'
import { checkHistories } from './history.mjs'
import { loosen } from './loosen.mjs'
import { damaged } from './refusals.mjs'

/** As Prisma's engine makes it; its rows come out of the backup. */
const migrationsTable = `
  CREATE TABLE _prisma_migrations (
    id VARCHAR(36) PRIMARY KEY NOT NULL, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ,
    migration_name VARCHAR(255) NOT NULL, logs TEXT, rolled_back_at TIMESTAMPTZ,
    started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0)`

/**
 * Makes the database anew out of a backup: the schema of the migrations it was made with, then its rows. All in one
 * transaction, which the caller commits, so that it happens altogether or not at all; until then what was there before is
 * what everybody sees.
 *
 * @param {import('pg').Client} client connected as the owner
 * @param {{ path: string, archive: import('./archive-reader.mjs').Archive, scripts: string[], progress?: (what: string) => void, signal?: AbortSignal }} from
 *   `scripts`: the migrations, oldest first
 */
export async function rebuild(client, { path, archive, scripts, progress = () => {}, signal }) {
  const { manifest } = archive
  await client.query(
    `BEGIN; SET LOCAL lock_timeout = '5s'; SET LOCAL statement_timeout = 0; SET LOCAL maintenance_work_mem = '256MB'; SET LOCAL DateStyle = 'ISO, YMD'`,
  )
  const number = await transactionNumber(client)
  await client.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public')
  await client.query(migrationsTable)
  for (const [i, script] of scripts.entries()) {
    progress(`migration ${i + 1} of ${scripts.length}`)
    await client.query(script)
  }
  const tighten = await loosen(client)
  // Whatever the migrations put there is in the backup as it has become since.
  const names = manifest.tables.map(({ name }) => client.escapeIdentifier(name)).join(', ')
  await client.query(`TRUNCATE ${names}`)
  for (const [i, { name, columns, rows, bytes }] of manifest.tables.entries()) {
    const source = counted(await archive.read(archive.table(name)), (read) => {
      signal?.throwIfAborted()
      progress(`table ${i + 1} of ${manifest.tables.length}, ${Math.floor((100 * read) / bytes)}%`)
    })
    const came = await fillTable(client, name, columns, source)
    if (came !== rows) throw damaged(path, `${name} has ${came} rows and should have ${rows}`)
  }
  await requireSameHistory(client, path, manifest, progress)
  progress('keys and indexes')
  await tighten()
  for (const { name, value, isCalled } of manifest.sequences) {
    await client.query('SELECT setval($1::regclass, $2, $3)', [
      client.escapeIdentifier(name),
      value,
      isCalled,
    ])
  }
  if (manifest.note) {
    await client.query(`COMMENT ON TABLE "Installation" IS ${client.escapeLiteral(manifest.note)}`)
  }
  if ((await transactionNumber(client)) !== number)
    throw new Error('A migration ended the transaction of the restore.')
  signal?.throwIfAborted()
}

/** The chain of every school's history is in the copy what it was in the original, link by link. */
async function requireSameHistory(client, path, { history }, progress) {
  if (!history) return
  const restored = await checkHistories(client, progress)
  if (JSON.stringify(restored) === JSON.stringify(history)) return
  const other = history.find((then, i) => JSON.stringify(then) !== JSON.stringify(restored?.[i]))
  throw damaged(path, `the history of ${other?.name ?? 'a school'} is not the one that was copied`)
}

async function transactionNumber(client) {
  return (await client.query('SELECT pg_current_xact_id()::text AS number')).rows[0].number
}
