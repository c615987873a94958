import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { Transform } from 'node:stream'
import { damaged, notABackup, notWhole } from './refusals.mjs'

/**
 * A backup ends with the SHA-256 of every byte before it, in its ZIP comment, where unzip shows it and every other
 * program passes it by. ZIP's own checks leave out its directory and its headers; this leaves out nothing, so that one
 * flipped bit anywhere is found before anything else in the file is believed.
 */
const words = 'alongside backup; sha256 of everything before this: '
const hexLength = 64

/** The comment to end the archive with; its last letters are exchanged for the hash as they pass the seal. */
export const unsealed = words + '0'.repeat(hexLength)

/** Passes an archive through, and puts the hash in place of its last letters. */
export function sealing() {
  const hash = createHash('sha256')
  let held = Buffer.alloc(0)
  return new Transform({
    transform(chunk, _encoding, done) {
      const all = Buffer.concat([held, chunk])
      const free = all.subarray(0, Math.max(0, all.length - hexLength))
      held = all.subarray(free.length)
      hash.update(free)
      done(null, free)
    },
    flush(done) {
      done(null, hash.digest('hex'))
    },
  })
}

/**
 * Reads a file from end to end and compares it with its seal.
 *
 * @param {(share: number) => void} [progress] told how much has been read, from 0 to 1
 * @throws {Problem} when the file is something else, is cut off, or has changed since it was made
 */
export async function requireSealed(path, { progress, signal } = {}) {
  const { size, seal } = await readSeal(path)
  const hash = createHash('sha256')
  let read = 0
  for await (const chunk of createReadStream(path, { end: size - hexLength - 1, highWaterMark: 1 << 20 })) {
    signal?.throwIfAborted()
    hash.update(chunk)
    read += chunk.length
    progress?.(read / size)
  }
  if (hash.digest('hex') !== seal) throw damaged(path)
}

async function readSeal(path) {
  const file = await open(path).catch((error) => {
    throw notABackup(path, error)
  })
  try {
    const { size } = await file.stat()
    const start = await bytesAt(file, 0, Math.min(4, size))
    if (start.toString('latin1') !== 'PK\x03\x04') throw notABackup(path)
    const length = words.length + hexLength
    const end = (await bytesAt(file, Math.max(0, size - length), Math.min(length, size))).toString('latin1')
    if (!end.startsWith(words)) throw notWhole(path)
    return { size, seal: end.slice(words.length) }
  } catch (error) {
    if (error.code === 'EISDIR') throw notABackup(path)
    throw error
  } finally {
    await file.close()
  }
}

async function bytesAt(file, position, length) {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position)
  return buffer.subarray(0, bytesRead)
}
