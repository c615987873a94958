import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { open, rm } from 'node:fs/promises'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import { sealing, unsealed } from './seal.mjs'

/** It holds personal data: for its owner's eyes only. */
const privateFile = 0o600

/**
 * Writes a sealed ZIP file, one part after the other, never holding more than a few blocks of any. ZIP, because every
 * system opens it without us, because its directory lets one part be read alone, and because a part's length need not be
 * known beforehand.
 *
 * @param {string} path a file that does not exist yet
 * @param {AbortSignal} [signal] ends the part at work
 * @returns {{ add: (name: string, source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, how?: { compress?: boolean }) => Promise<{ bytes: number, sha256: string }>, finish: () => Promise<void>, abandon: () => Promise<void> }}
 */
export function writeArchive(path, signal) {
  const zip = new ZipFile()
  const out = createWriteStream(path, { flags: 'wx', mode: privateFile })
  const written = pipeline(zip.outputStream, sealing(), out)
  // Whoever waits hears of it: a full disk must end the part at work, which itself would wait for ever.
  const broken = Promise.race([written.then(() => new Promise(() => {})), onceBroken(zip)])
  broken.catch(() => {})
  const made = new Date()

  return {
    async add(name, source, { compress = true } = {}) {
      const hash = createHash('sha256')
      let bytes = 0
      const measured = new Transform({
        transform(chunk, _encoding, done) {
          hash.update(chunk)
          bytes += chunk.length
          done(null, chunk)
        },
      })
      zip.addReadStream(measured, name, { mtime: made, mode: 0o100600, compress })
      await Promise.race([pipeline(source, measured, { signal }), broken]).catch((error) => {
        signal?.throwIfAborted()
        throw error
      })
      return { bytes, sha256: hash.digest('hex') }
    },

    async finish() {
      zip.end({ comment: unsealed })
      await Promise.race([written, onceBroken(zip)])
      await flushToDisk(path)
    },

    async abandon() {
      zip.outputStream.destroy()
      await written.catch(() => {})
      await rm(path, { force: true })
    },
  }
}

function onceBroken(zip) {
  return new Promise((_, reject) => zip.once('error', reject))
}

/** @param {string} path of a file or folder; where the system cannot flush a folder, the folder is as good as it gets */
export async function flushToDisk(path) {
  const handle = await open(path)
  await handle.sync().catch(() => {})
  await handle.close()
}
