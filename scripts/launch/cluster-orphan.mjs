import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { commandOf, isAlive, stopProcess } from './processes.mjs'

/**
 * What the running server wrote down about itself in `postmaster.pid`, or undefined when there is none.
 *
 * @returns {{ pid: number, port: number, status: string } | undefined} status is 'ready' once it takes connections
 */
export function readPostmaster(folder) {
  try {
    const lines = readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n')
    return { pid: Number(lines[0]), port: Number(lines[3]), status: (lines[7] ?? '').trim() }
  } catch {
    return undefined
  }
}

/**
 * Deals with what a killed launcher left behind. A PostgreSQL still running on the folder is stopped properly. A note
 * about a server that is gone is left to PostgreSQL, which clears it itself, unless its number has since been given to
 * some other program: PostgreSQL would take that one for itself and refuse to start.
 *
 * The caller holds the folder's lock, so whatever runs here belongs to nobody.
 */
export async function stopOrphan(folder, onProgress) {
  const left = readPostmaster(folder)
  if (!left || !(left.pid > 0) || !isAlive(left.pid)) return
  if (isServerOf(left.pid, folder)) {
    onProgress?.('stopping the database a killed start left running')
    await stopProcess(left.pid, ['SIGINT', 'SIGQUIT', 'SIGKILL'], 15_000)
  } else {
    rmSync(join(folder, 'postmaster.pid'), { force: true })
  }
}

/** Whether the process is a PostgreSQL server working on this folder. */
export function isServerOf(pid, folder) {
  return commandOf(pid).includes(`-D ${folder}`)
}
