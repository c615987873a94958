import { spawnSync } from 'node:child_process'
import { dirname } from 'node:path'
import { Problem } from './problem.mjs'

const account = 'postgres'

/**
 * Who PostgreSQL runs as. It refuses to run as root, so root hands it to the system's `postgres` user, which is made
 * when it does not exist yet.
 *
 * @returns {{ uid?: number, gid?: number }} empty when the caller is not root
 */
export function postgresAccount() {
  if (process.getuid?.() !== 0) return {}
  return existingAccount() ?? makeAccount()
}

function existingAccount() {
  const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, account], { encoding: 'utf8' }))
  if (uid.status !== 0 || gid.status !== 0) return undefined
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) }
}

function makeAccount() {
  spawnSync('groupadd', ['--system', account])
  spawnSync('useradd', ['--system', '--gid', account, '--no-create-home', '--shell', '/bin/false', account])
  const made = existingAccount()
  if (made) return made
  throw new Problem(
    `PostgreSQL does not run as root and no user named "${account}" could be made: start Alongside as an ordinary user, or make that user first.`,
  )
}

/**
 * The topmost folder on the way to `path` that the account may not enter, or undefined when it may enter them all.
 * The kernel is asked, as that user, because permission bits alone do not tell (access lists, mounts).
 */
export function closedFolderOnTheWayTo(path, { uid, gid }) {
  if (uid === undefined) return undefined
  const canEnter = (folder) => spawnSync('test', ['-x', folder], { uid, gid, cwd: '/' }).status === 0
  if (canEnter(path)) return undefined
  const folders = [path]
  while (dirname(folders[0]) !== folders[0]) folders.unshift(dirname(folders[0]))
  return folders.find((folder) => !canEnter(folder))
}

/** Throws a Problem when the account cannot reach one of the paths. */
export function requireReachable(paths, who) {
  for (const path of paths) {
    const closed = closedFolderOnTheWayTo(path, who)
    if (!closed) continue
    throw new Problem(
      `Running as root, PostgreSQL works as the user "${account}", who may not enter ${closed}: move Alongside to a folder every user may enter (such as /srv/alongside), start it as an ordinary user, or set DATABASE_URL to a server of your own.`,
    )
  }
}
