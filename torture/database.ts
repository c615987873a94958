import { startTestCluster } from '../prisma/testing/test-database.mjs'
import { startCluster } from '../scripts/launch/cluster.mjs'

/**
 * As careful as a school's own: what it says is written must be there after a kill. Only what it does first after one is
 * quicker: a system call for the whole disk in place of one for each of a thousand files.
 */
const CAREFUL = [
  'max_connections=200',
  'fsync=on',
  'synchronous_commit=on',
  'full_page_writes=on',
  'recovery_init_sync_method=syncfs',
]

/** A database server that can be killed and started again at its address. */
export async function aDatabaseServer() {
  const first = await startTestCluster({ settings: CAREFUL })
  let running: { pid: number; ended: Promise<void>; stop: () => Promise<void> } = first
  return {
    url: first.url('postgres'),
    pid: () => running.pid,
    /** kill -9 of the server; its sessions end when they notice. Returns when it has started again. */
    async killAndStart() {
      process.kill(running.pid, 'SIGKILL')
      await running.ended
      running = await startCluster(first.home, { settings: CAREFUL })
    },
    async stop() {
      await running.stop()
      await first.stop()
    },
  }
}
