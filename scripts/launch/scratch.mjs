import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { forgetful, startCluster } from './cluster.mjs'
import { isAlive } from './processes.mjs'

/**
 * An embedded PostgreSQL in a temporary folder, gone with everything in it when it is stopped.
 *
 * @param {{ settings?: string[], folder?: string }} [options] `folder`: where to make it, the system's temporary folder
 *   by default
 */
export async function startScratchCluster({ settings = [], folder = tmpdir() } = {}) {
  const home = mkdtempSync(join(folder, 'alongside-database-'))
  // The user PostgreSQL runs as when root starts it must be able to pass through.
  chmodSync(home, 0o711)
  const remove = () => rmSync(home, { recursive: true, force: true })
  try {
    const cluster = await startCluster(home, { settings: [...forgetful, ...settings] })
    // The process may end by an exception nobody catches; SIGQUIT needs no waiting for, and nothing here is kept.
    const leave = () => {
      if (isAlive(cluster.pid)) process.kill(cluster.pid, 'SIGQUIT')
      remove()
    }
    process.once('exit', leave)
    return {
      ...cluster,
      home,
      stop: async () => {
        process.off('exit', leave)
        await cluster.stop()
        remove()
      },
    }
  } catch (error) {
    remove()
    throw error
  }
}
