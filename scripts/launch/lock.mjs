import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { diskProblem, Problem } from './problem.mjs'
import { beginningOf, isAlive } from './processes.mjs'

const lockFile = (data) => join(data, 'running.lock')

/**
 * Who has a data folder open, or undefined. A lock whose process is gone (it was killed, or the computer went down) is
 * nobody's, also when its number now belongs to another process.
 *
 * @returns {{ pid: number, beginning: string, url: string, mode: string, store: import('../../lib/platform/store-settings.mjs').StoreSettings['keptIn'], doing?: string } | undefined}
 */
export function holderOf(data) {
  const holder = readLock(lockFile(data))
  return isHeld(holder) ? holder : undefined
}

/** @throws {Problem} when another start has the folder open */
export function requireUnlocked(data) {
  const holder = holderOf(data)
  if (!holder) return
  if (holder.doing) {
    throw new Problem(
      `The data in ${data} is in use by process ${holder.pid}, which is ${holder.doing}: wait until it is done, then start again.`,
    )
  }
  throw new Problem(
    `Alongside already runs on the data in ${data}, as process ${holder.pid} at ${holder.url}: open that address, stop it first, or set ALONGSIDE_DATA (and PORT) for a second one.`,
  )
}

/**
 * Takes the data folder for this process.
 *
 * @param {Pick<ReturnType<typeof import('./settings.mjs').readSettings>, 'data' | 'url' | 'mode' | 'store'>} settings
 * @param {string} [doing] what for, when it is not to serve at `url`: 'making a backup'
 * @returns {() => void} gives it back
 */
export function takeLock({ data, url, mode, store }, doing) {
  const path = lockFile(data)
  const mine = `${path}.${process.pid}`
  try {
    const holder = {
      pid: process.pid,
      beginning: beginningOf(process.pid),
      url,
      mode,
      store: store.keptIn,
      doing,
    }
    writeFileSync(mine, JSON.stringify(holder), { mode: 0o600 })
    for (;;) {
      // A link is made or refused in one go, unlike writing a file.
      if (madeLink(mine, path)) return () => rmSync(path, { force: true })
      requireUnlocked(data)
      putAside(path)
    }
  } catch (error) {
    throw diskProblem(error, data)
  } finally {
    rmSync(mine, { force: true })
  }
}

function madeLink(from, to) {
  try {
    linkSync(from, to)
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  }
}

/**
 * Moves a dead process's lock away. Two starts may both have found it dead: the slower one then holds the faster one's
 * new lock in its hand, and puts it back.
 */
function putAside(path) {
  const aside = `${path}.left-${process.pid}`
  try {
    renameSync(path, aside)
  } catch (error) {
    if (error.code === 'ENOENT') return
    throw error
  }
  if (isHeld(readLock(aside))) madeLink(aside, path)
  rmSync(aside, { force: true })
}

function isHeld(lock) {
  return lock !== undefined && isAlive(lock.pid) && beginningOf(lock.pid) === lock.beginning
}

function readLock(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}
