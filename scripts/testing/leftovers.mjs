import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isGoneWithin } from '../launch/processes.mjs'

/**
 * A temporary folder in which everything a test run makes is made, and by which every process it starts is known: each
 * has the folder in its environment or on its command line.
 */
export function makeTestFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-test-'))
  // PostgreSQL has a user of its own when root runs the tests, and must be able to pass through.
  chmodSync(folder, 0o711)
  return folder
}

/** Ends whatever a test run left running, and removes its folder. */
export async function removeTestFolder(folder) {
  const left = processesOf(folder)
  for (const pid of left) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // It ended by itself in the meantime.
    }
  }
  await Promise.all(left.map((pid) => isGoneWithin(pid, 5000)))
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}

/** The processes that carry the folder, ourselves left out. Empty where the system does not tell. */
export function processesOf(folder) {
  if (process.platform !== 'linux') return []
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((pid) => ['environ', 'cmdline'].some((file) => mentions(`/proc/${pid}/${file}`, folder)))
    .map(Number)
}

function mentions(file, words) {
  try {
    return readFileSync(file, 'utf8').includes(words)
  } catch {
    return false
  }
}
