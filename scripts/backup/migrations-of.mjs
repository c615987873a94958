import { createHash } from 'node:crypto'
import { readMigrations } from '../launch/migrations.mjs'
import { damaged, newer } from './refusals.mjs'

/**
 * The scripts of the migrations a backup was made with, oldest first, out of this copy of Alongside: a landed migration
 * is never edited, so they are the same ones.
 *
 * @param {import('./manifest.mjs').Manifest} manifest
 * @returns {string[]}
 * @throws {Problem} when this copy of Alongside does not know them all
 */
export function migrationsOf(path, manifest, root) {
  const known = new Map(
    readMigrations(root).migrationDirectories.map(({ path: name, migrationFile }) => [
      name,
      migrationFile.content.value,
    ]),
  )
  return manifest.migrations.map(({ name, checksum }) => {
    const script = known.get(name)
    if (script === undefined) throw newer(path, manifest, name)
    if (createHash('sha256').update(script).digest('hex') !== checksum) {
      throw damaged(path, `its ${name} is another one than this Alongside's`)
    }
    return script
  })
}
