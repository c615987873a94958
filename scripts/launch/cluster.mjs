import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { readPostmaster, stopOrphan } from './cluster-orphan.mjs'
import { freePort, isPortFree } from './ports.mjs'
import { postgresAccount, requireReachable } from './postgres-account.mjs'
import { postgresBinaries } from './postgres-binaries.mjs'
import { diskProblem, Problem } from './problem.mjs'
import { run, stopProcess } from './processes.mjs'

/** Faster and forgetful: for databases that are thrown away, never for a school's. */
export const forgetful = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']

const superuser = 'postgres'

/**
 * Starts the embedded PostgreSQL in a folder, making it first when it is not there yet.
 *
 * The folder then holds `database/` (the cluster itself), `database.json` (port and password, for its owner's eyes
 * only) and `database.log`. A server left over from a launcher that was killed is stopped first.
 *
 * @param {string} home absolute path of an existing folder
 * @param {{ settings?: string[], onProgress?: (what: string) => void }} [options] settings as in postgresql.conf
 * @returns {Promise<{ port: number, password: string, pid: number, ended: Promise<void>, url: (database: string, user?: string, password?: string) => string, stop: () => Promise<void> }>}
 * @throws {Problem} when the disk, the folder or the account it must run as is in the way
 */
export async function startCluster(home, { settings = [], onProgress } = {}) {
  const who = postgresAccount()
  const programs = await postgresBinaries()
  const folder = join(home, 'database')
  requireReachable([programs.postgres, home], who)
  await stopOrphan(folder, onProgress)

  const keep = readKeep(home)
  if (!existsSync(join(folder, 'PG_VERSION'))) {
    onProgress?.('making a new database')
    await makeCluster({ home, folder, programs, who, password: keep.password })
  }
  if (!keep.port || !(await isPortFree(keep.port, '127.0.0.1'))) keep.port = await freePort()
  writeKeep(home, keep)

  const { pid, ended } = await startServer({ home, folder, programs, who, settings, port: keep.port })
  return {
    ...keep,
    pid,
    ended,
    url: (database, user = superuser, password = keep.password) =>
      urlOf({ ...keep, password }, database, user),
    // SIGINT is PostgreSQL's "fast" stop: it ends the sessions, writes everything down and leaves.
    stop: () => stopProcess(pid, ['SIGINT', 'SIGQUIT', 'SIGKILL'], 15_000),
  }
}

/** The address of a database in the server that is running on this folder. */
export function clusterUrl(home, database, user) {
  return urlOf(readKeep(home), database, user)
}

function urlOf({ port, password }, database, user) {
  return `postgresql://${user}:${password}@127.0.0.1:${port}/${database}`
}

function readKeep(home) {
  try {
    return JSON.parse(readFileSync(join(home, 'database.json'), 'utf8'))
  } catch {
    return { port: 0, password: randomBytes(24).toString('base64url') }
  }
}

function writeKeep(home, keep) {
  const path = join(home, 'database.json')
  const content = `${JSON.stringify(keep)}\n`
  try {
    if (existsSync(path) && readFileSync(path, 'utf8') === content) return
    writeFileSync(`${path}.new`, content, { mode: 0o600 })
    renameSync(`${path}.new`, path)
  } catch (error) {
    throw diskProblem(error, home)
  }
}

/** Makes the cluster beside its place and moves it there when it is whole, so that none is ever half-made. */
async function makeCluster({ home, folder, programs, who, password }) {
  for (const left of readdirSync(home)) {
    if (left.startsWith('database.making-')) rmSync(join(home, left), { recursive: true, force: true })
  }
  const making = join(home, `database.making-${process.pid}`)
  const passwordFile = `${making}.password`
  try {
    mkdirSync(making, { mode: 0o700 })
    writeFileSync(passwordFile, password, { mode: 0o600 })
    if (who.uid !== undefined) for (const path of [making, passwordFile]) chownSync(path, who.uid, who.gid)
    const { code, output } = await run(
      programs.initdb,
      [
        `--pgdata=${making}`,
        `--username=${superuser}`,
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        // Sorts as a British reader expects, and the same on every computer, whatever its C library.
        '--locale=C',
        '--locale-provider=icu',
        '--icu-locale=en-GB',
      ],
      { ...who, cwd: '/', env: serverEnvironment() },
    )
    if (code !== 0) throw startProblem(output, home)
    renameSync(making, folder)
  } catch (error) {
    rmSync(making, { recursive: true, force: true })
    throw diskProblem(error, home)
  } finally {
    rmSync(passwordFile, { force: true })
  }
}

/** What PostgreSQL may see of the environment: nothing of ours, and no PG… variable that would redirect it. */
function serverEnvironment() {
  return { PATH: process.env.PATH ?? '', LC_ALL: 'C', TZ: 'UTC' }
}

async function startServer({ home, folder, programs, who, settings, port }) {
  const log = join(home, 'database.log')
  const everything = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'timezone=UTC',
    'log_timezone=UTC',
    ...settings,
  ]
  // Orphaned sessions of a killed server let go of its memory within moments; until then it will not start.
  for (let attempt = 0; ; attempt++) {
    const before = openLog(log)
    const child = spawn(
      programs.postgres,
      ['-D', folder, '-p', String(port), ...everything.flatMap((setting) => ['-c', setting])],
      // Its own session: Ctrl-C in the terminal reaches the launcher alone, which stops things in their order.
      {
        ...who,
        cwd: '/',
        env: serverEnvironment(),
        detached: true,
        stdio: ['ignore', before.file, before.file],
      },
    )
    closeSync(before.file)
    const failure = await readiness(child, folder)
    child.unref()
    if (!failure)
      return { pid: child.pid, ended: new Promise((resolve) => child.on('exit', () => resolve())) }
    const said = readFileSync(log, 'utf8').slice(before.size) || failure
    if (attempt < 50 && /shared memory block.*still in use|starting up/s.test(said)) await pause(200)
    else throw startProblem(said, home)
  }
}

const largestLog = 5_000_000

function openLog(path) {
  const size = existsSync(path) ? statSync(path).size : 0
  if (size > largestLog) renameSync(path, `${path}.old`)
  try {
    const file = openSync(path, 'a', 0o600)
    chmodSync(path, 0o600)
    return { file, size: size > largestLog ? 0 : size }
  } catch (error) {
    throw diskProblem(error, path)
  }
}

/** Resolves with undefined once the server takes connections, or with what went wrong when it ended instead. */
function readiness(child, folder) {
  return new Promise((resolve) => {
    const look = setInterval(() => {
      const running = readPostmaster(folder)
      if (running?.pid === child.pid && running.status === 'ready') done(undefined)
    }, 15)
    const done = (failure) => {
      clearInterval(look)
      resolve(failure)
    }
    child.on('error', (error) => done(error.message))
    child.on('exit', (code, signal) => done(`PostgreSQL ended (${signal ?? code}).`))
  })
}

function startProblem(said, home) {
  if (/No space left on device|Disk quota exceeded/.test(said)) return diskProblem({ code: 'ENOSPC' }, home)
  if (/Read-only file system/.test(said)) return diskProblem({ code: 'EROFS' }, home)
  if (/Permission denied|wrong ownership/.test(said)) return diskProblem({ code: 'EACCES' }, home)
  if (/incompatible with server/.test(said)) {
    return new Problem(
      `The data in ${home} was made by another version of PostgreSQL: use the version of Alongside that made it, or set ALONGSIDE_DATA to another folder.`,
    )
  }
  const reason = said.match(/(?:FATAL|PANIC|error):\s+(.+)/)?.[1] ?? said.trim().split('\n').at(-1)
  return new Problem(
    `The embedded PostgreSQL did not start (${reason}): ${join(home, 'database.log')} says more.`,
  )
}
