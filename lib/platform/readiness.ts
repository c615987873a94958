import 'server-only'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { appliedMigrations } from './database'
import { isStoreUp } from './storage'

type Readiness = {
  database: 'up' | 'down'
  /** Whether every migration this copy of Alongside knows has been applied; not known while the database is down. */
  migrations: 'applied' | 'missing' | 'unknown'
  files: 'up' | 'down'
}

/** Whether everything the application works with is there. */
export async function readiness(): Promise<Readiness> {
  const [applied, areFilesUp] = await Promise.all([appliedMigrations().catch(() => null), isStoreUp()])
  return {
    database: applied ? 'up' : 'down',
    migrations: !applied
      ? 'unknown'
      : known().every((name) => applied.includes(name))
        ? 'applied'
        : 'missing',
    files: areFilesUp ? 'up' : 'down',
  }
}

function known(): string[] {
  const folder = join(/* turbopackIgnore: true */ process.cwd(), 'prisma', 'migrations')
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
}
