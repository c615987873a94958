import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The names of the migrations on disk, oldest first. */
export function migrationNames(root) {
  return readdirSync(join(root, 'prisma', 'migrations'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
}

/** The migrations on disk, oldest first, in the shape Prisma's engine takes. */
export function readMigrations(root) {
  const baseDir = join(root, 'prisma', 'migrations')
  const migrationDirectories = migrationNames(root).map((name) => ({
    path: name,
    migrationFile: {
      path: 'migration.sql',
      content: { tag: 'ok', value: readFileSync(join(baseDir, name, 'migration.sql'), 'utf8') },
    },
  }))
  const lockfile = { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' }
  return { baseDir, lockfile, shadowDbInitScript: '', migrationDirectories }
}

/** Every .prisma file, as the pairs of path and content the engine takes. */
export function readModels(root) {
  const folder = join(root, 'prisma')
  const inFolder = (path) =>
    readdirSync(path)
      .filter((name) => name.endsWith('.prisma'))
      .sort()
      .map((name) => join(path, name))
  return [...inFolder(folder), ...inFolder(join(folder, 'models'))].map((path) => [
    path,
    readFileSync(path, 'utf8'),
  ])
}
