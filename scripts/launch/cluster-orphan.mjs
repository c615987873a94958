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
 * Deals with what a killed launcher left behind. A PostgreSQL still running on the folder is stopped properly. Otherwise
 * its note goes, because PostgreSQL believes the note as long as any process answers to its number: one that was given
 * the number since, or a dead one that nobody has buried, as happens in containers. Sessions that outlived their server
 * are found by PostgreSQL itself, by the memory they share.
 *
 * The caller holds the folder's lock, so whatever runs here belongs to nobody.
 */
export async function stopOrphan(folder, onProgress) {
  const left = readPostmaster(folder)
  if (!left) return
  if (left.pid > 0 && isAlive(left.pid) && isServerOf(left.pid, folder)) {
    onProgress?.('stopping the database a killed start left running')
    await stopProcess(left.pid, ['SIGINT', 'SIGQUIT', 'SIGKILL'], 15_000)
  }
  rmSync(join(folder, 'postmaster.pid'), { force: true })
}

/** Whether the process is a PostgreSQL server working on this folder. */
export function isServerOf(pid, folder) {
  return commandOf(pid).includes(`-D ${folder}`)
}
