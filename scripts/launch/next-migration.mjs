import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { readMigrations, readModels } from './migrations.mjs'
import { noFilter, withSchemaEngine } from './schema-engine.mjs'
import { startScratchCluster } from './scratch.mjs'

/**
 * The SQL that leads from the migrations on disk to the models as they are now: '' when they agree. The migrations are
 * replayed in a scratch database, so nothing of a school's is touched.
 */
export async function nextMigration(root, url) {
  mkdirSync(join(root, 'prisma', 'migrations'), { recursive: true })
  if (url) return difference(root, url)
  const cluster = await startScratchCluster()
  try {
    return await difference(root, cluster.url('postgres'))
  } finally {
    await cluster.stop()
  }
}

async function difference(root, url) {
  const { stdout } = await withSchemaEngine(root, url, (engine) =>
    engine.diff({
      from: { tag: 'migrations', ...readMigrations(root) },
      to: { tag: 'schemaDatamodel', files: readModels(root).map(([path, content]) => ({ path, content })) },
      script: true,
      exitCode: null,
      filters: noFilter,
    }),
  )
  const sql = (stdout ?? '').trim()
  const isEmpty = /^(--[^\n]*\s*)*$/.test(sql)
  return isEmpty ? '' : `${sql}\n`
}
