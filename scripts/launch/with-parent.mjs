/**
 * Loaded into the served process before anything else. It leaves when its launcher does, however the launcher ends: the
 * launcher holds the other end of channel 3, which the system closes for it. And what it writes is for its owner's eyes.
 */
import { Socket } from 'node:net'

process.umask(0o077)

// While developing, Next starts a process of its own with the same words; that one follows its own parent.
if (process.env.LAUNCHED_BY === String(process.ppid)) leaveWithParent()

function leaveWithParent() {
  const parent = new Socket({ fd: 3, readable: true, writable: false })
  parent.on('error', () => {})
  parent.on('close', () => {
    process.kill(process.pid, 'SIGTERM')
    setTimeout(() => process.exit(1), 3000).unref()
  })
  parent.resume()
  parent.unref()
}
