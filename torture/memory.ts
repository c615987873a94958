import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'

/**
 * How much memory a process and those it started hold, in bytes, once it has nothing to do: the least of a few looks,
 * because what is collected is given back a moment later.
 */
export async function residentBytes(leader: number): Promise<number> {
  let least = Number.POSITIVE_INFINITY
  for (let look = 0; look < 5; look++) {
    least = Math.min(least, now(leader))
    await pause(400)
  }
  return least
}

function now(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1024
}
