/**
 * npm run migration -- <name>: writes the SQL that leads from the existing migrations to the models as they are now
 * into the next folder of prisma/migrations. Read it and complete it (row security, data) before it lands: once landed
 * a migration is never edited.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { nextMigration } from './launch/next-migration.mjs'
import { Problem } from './launch/problem.mjs'
import { root } from './launch/root.mjs'

async function main() {
  const name = process.argv[2] ?? ''
  if (!/^[a-z][a-z0-9_]*$/.test(name)) {
    throw new Problem('Say what the migration does, in small letters: npm run migration -- add_review_days')
  }
  const sql = await nextMigration(root)
  if (!sql) return console.log('The models and the migrations already agree; there is nothing to write.')

  const migrations = join(root, 'prisma', 'migrations')
  const lock = join(migrations, 'migration_lock.toml')
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
  const folder = join(migrations, `${stamp}_${name}`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'migration.sql'), sql)
  if (!existsSync(lock)) writeFileSync(lock, 'provider = "postgresql"\n')

  console.log(`Wrote prisma/migrations/${stamp}_${name}/migration.sql`)
  const tables = [...sql.matchAll(/CREATE TABLE "(\w+)"/g)].map((match) => match[1])
  if (tables.length > 0)
    console.log(`New tables, whose row-security policies belong in it: ${tables.join(', ')}`)
}

main().catch((error) => {
  console.error(error instanceof Problem ? error.message : error)
  process.exitCode = 1
})
