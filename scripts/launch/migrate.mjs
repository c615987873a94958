import { migrationNames, readMigrations } from './migrations.mjs'
import { Problem } from './problem.mjs'

/**
 * Brings the database up to the migrations on disk. One query tells when there is nothing to do; only otherwise is
 * the engine loaded. A migration that was cut off has left nothing behind but its name, and is tried again.
 *
 * @param {{ root: string, url: string, client: import('pg').Client }} database `url` and `client` connect as the owner
 * @returns {Promise<string[]>} the names of the migrations applied now
 */
export async function migrate({ root, url, client }) {
  const known = await recordedMigrations(client)
  const onDisk = migrationNames(root)
  const unknown = known.find((row) => row.finished && !onDisk.includes(row.name))
  if (unknown) {
    throw new Problem(
      `This database has been used by a newer Alongside (it knows ${unknown.name}): update this copy of Alongside, or set ALONGSIDE_DATA or DATABASE_URL to another database.`,
    )
  }
  const done = new Set(known.filter((row) => row.finished).map((row) => row.name))
  if (onDisk.every((name) => done.has(name))) return []

  const { noFilter, withSchemaEngine } = await import('./schema-engine.mjs')
  return withSchemaEngine(root, url, async (engine) => {
    for (const { name, finished } of known) {
      if (!finished) await engine.markMigrationRolledBack({ migrationName: name })
    }
    const { appliedMigrationNames } = await engine.applyMigrations({
      migrationsList: readMigrations(root),
      filters: noFilter,
    })
    return appliedMigrationNames
  })
}

/** What the database says of its migrations, leaving out those rolled back. */
async function recordedMigrations(client) {
  const query = `SELECT migration_name AS name, finished_at IS NOT NULL AS finished
    FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at`
  try {
    return (await client.query(query)).rows
  } catch (error) {
    const tableIsMissing = error.code === '42P01'
    if (tableIsMissing) return []
    throw error
  }
}
