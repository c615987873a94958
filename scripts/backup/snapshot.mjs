import { Problem } from '../launch/problem.mjs'
import { openRows } from './owner-reads.mjs'

/** Any number nobody else uses: two backups of one database at once would only be in each other's way. */
const lockNumber = 4_170_231_988

/** Text that reads the same wherever it is restored, whatever the server it came from was set to (as pg_dump does). */
const settings = `
  SET LOCAL client_encoding = 'UTF8'; SET LOCAL DateStyle = 'ISO, YMD'; SET LOCAL IntervalStyle = 'postgres';
  SET LOCAL extra_float_digits = 3; SET LOCAL bytea_output = 'hex'; SET LOCAL TimeZone = 'UTC';
  SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0; SET LOCAL lock_timeout = '30s'`

/**
 * Everything as it stood at one moment, while others go on writing: one transaction, REPEATABLE READ and READ ONLY.
 *
 * @template T
 * @param {import('pg').Client} client connected as the owner
 * @param {() => Promise<T>} work
 * @throws {Problem} when another backup is being made
 */
export async function inSnapshot(client, work) {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
  await client.query(settings)
  const { rows } = await client.query('SELECT pg_try_advisory_xact_lock($1) AS mine', [lockNumber])
  if (!rows[0].mine) {
    throw new Problem(
      'Another backup of this database is being made: wait until it is done, then start again.',
    )
  }
  await openRows(client)
  const result = await work()
  await client.query('COMMIT')
  return result
}

/**
 * The tables of the installation in the order of their names, with the columns that hold something of their own:
 * generated ones are worked out again.
 *
 * @returns {Promise<{ name: string, columns: string[] }[]>}
 */
export async function readTables(client) {
  const { rows } = await client.query(`
    SELECT c.relname AS name,
      ARRAY(SELECT a.attname::text FROM pg_attribute a
        WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '' ORDER BY a.attnum) AS columns
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = 'public' AND c.relkind = 'r'
    ORDER BY c.relname`)
  return rows
}

/** Locks the tables against being changed (not against being written to) until the transaction ends. */
export async function holdTables(client, tables) {
  const names = tables.map(({ name }) => client.escapeIdentifier(name)).join(', ')
  await client.query(`LOCK TABLE ${names} IN ACCESS SHARE MODE`)
}

/** @returns {Promise<{ name: string, value: string, isCalled: boolean }[]>} where each sequence stands */
export async function readSequences(client) {
  const { rows } = await client.query(
    `SELECT sequencename AS name FROM pg_sequences WHERE schemaname = 'public' ORDER BY sequencename`,
  )
  const read = []
  for (const { name } of rows) {
    const at = await client.query(
      `SELECT last_value AS value, is_called AS "isCalled" FROM ${client.escapeIdentifier(name)}`,
    )
    read.push({ name, ...at.rows[0] })
  }
  return read
}

/**
 * The migrations whose schema the rows are in, oldest first.
 *
 * @throws {Problem} when one was cut off
 */
export async function readMigrationsApplied(client) {
  const { rows } = await client.query(`
    SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
    FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY migration_name`)
  const cut = rows.find(({ finished }) => !finished)
  if (cut) {
    throw new Problem(
      `The migration ${cut.name} of this database is not finished: start Alongside once, which finishes it, then make the backup.`,
    )
  }
  return rows.map(({ name, checksum }) => ({ name, checksum }))
}

/** Every file the rows speak of. @returns {Promise<{ schoolId: string, sha256: string, bytes: number }[]>} */
export async function readFiles(client) {
  const { rows } = await client.query(
    `SELECT "schoolId", "sha256", "bytes"::float8 AS bytes FROM "StoredFile" ORDER BY "schoolId", "sha256"`,
  )
  return rows
}

/** Version of the server, moment of the snapshot, and the launcher's mark on the database. */
export async function readCircumstances(client) {
  const { rows } = await client.query(`
    SELECT current_setting('server_version') AS postgres, transaction_timestamp() AS "madeAt",
      obj_description('"Installation"'::regclass) AS note`)
  const { postgres, madeAt, note } = rows[0]
  return { postgres, madeAt: madeAt.toISOString(), note }
}
