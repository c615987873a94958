import { appRole } from '../launch/app-role.mjs'
import { Problem } from '../launch/problem.mjs'

/** Rows that an installation has before it has a school. */
const notSomebodys = ['Installation', 'RateLimit', '_prisma_migrations']

/**
 * What a restore would take the place of.
 *
 * @param {import('pg').Client} client connected as the owner
 * @returns {Promise<{ isEmpty: boolean, inWords: string, files: { schoolId: string, sha256: string }[] }>} `inWords`:
 *   the schools by name; `files`: those its rows speak of
 * @throws {Problem} when the database is somebody else's, or somebody is at work in it
 */
export async function readTarget(client) {
  await requireNobody(client)
  const { rows } = await client.query(
    `SELECT c.relname AS name, c.relforcerowsecurity AS "isForced" FROM pg_class c
     JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p')`,
  )
  if (rows.length === 0) return { isEmpty: true, inWords: 'nothing', files: [] }
  if (
    !rows.some(({ name }) => name === '_prisma_migrations') ||
    !rows.some(({ name }) => name === 'School')
  ) {
    throw new Problem(
      `This database holds tables that are not Alongside's (${rows[0].name}): nothing was restored; name an empty database in DATABASE_URL.`,
    )
  }
  // The owner is bound by the policies until they are lifted, which is taken back with the transaction.
  await client.query(`BEGIN; SET LOCAL lock_timeout = '5s'`)
  try {
    for (const { name, isForced } of rows) {
      if (isForced)
        await client.query(`ALTER TABLE ${client.escapeIdentifier(name)} NO FORCE ROW LEVEL SECURITY`)
    }
    return await readRows(client, rows)
  } catch (error) {
    throw busyProblem(error)
  } finally {
    await client.query('ROLLBACK')
  }
}

async function readRows(client, tables) {
  const filled = []
  for (const { name } of tables.filter(({ name }) => !notSomebodys.includes(name))) {
    const found = await client.query(`SELECT FROM ${client.escapeIdentifier(name)} LIMIT 1`)
    if (found.rowCount > 0) filled.push(name)
  }
  const schools = await client.query('SELECT "name" FROM "School" ORDER BY "name"')
  const files = await client.query('SELECT "schoolId", "sha256" FROM "StoredFile"')
  const names = schools.rows.map(({ name }) => name)
  const inWords =
    names.length > 0 ? `${names.join(', ')} (${files.rowCount} files)` : filled.join(', ') || 'nothing'
  return { isEmpty: filled.length === 0, inWords, files: files.rows }
}

/** The tables are taken away and made again, so nobody may be at work in them. */
async function requireNobody(client) {
  const { rows } = await client.query(
    'SELECT count(*)::int AS sessions FROM pg_stat_activity WHERE datname = current_database() AND usename = $1',
    [appRole],
  )
  if (rows[0].sessions === 0) return
  throw new Problem(
    'Alongside is running on this database: nothing was restored; stop it wherever it runs, then restore.',
  )
}

/** A lock that somebody else holds, in words; any other error comes back as it was. */
export function busyProblem(error) {
  if (error.code !== '55P03') return error
  return new Problem(
    'Somebody is at work in this database: nothing was restored; end what uses it, then restore.',
  )
}
