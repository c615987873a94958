import { createReadStream } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'

/** What a picture is made of once it is cleaned: bytes of the original, from and up to; or new ones. */
export type Part = { from: number; to: number } | Buffer

/** The picture is not put together as its kind must be. */
export class BrokenPicture extends Error {
  override name = 'BrokenPicture'
}

/** Reads here and there in a file without holding it. */
export type Reading = {
  size: number
  /** Exactly this many bytes. @throws BrokenPicture when the file ends before */
  at(from: number, length: number): Promise<Buffer>
}

export async function reading<T>(path: string, work: (file: Reading) => Promise<T>): Promise<T> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    return await work({ size, at: windowed(file, size) })
  } finally {
    await file.close()
  }
}

const WINDOW = 64 * 1024

/** Pictures are walked forwards in small steps: one read of the disk serves many. */
function windowed(file: FileHandle, size: number): Reading['at'] {
  let start = 0
  let held: Buffer = Buffer.alloc(0)
  return async (from, length) => {
    if (from + length > size) throw new BrokenPicture()
    if (from < start || from + length > start + held.length) {
      const room = Buffer.alloc(Math.max(length, WINDOW))
      const { bytesRead } = await file.read(room, 0, room.length, from)
      start = from
      held = room.subarray(0, bytesRead)
    }
    return held.subarray(from - start, from - start + length)
  }
}

/** The cleaned picture, as a stream. */
export async function* put(path: string, parts: Part[]): AsyncGenerator<Uint8Array> {
  for (const part of joined(parts)) {
    if (Buffer.isBuffer(part)) yield part
    else if (part.to > part.from) yield* createReadStream(path, { start: part.from, end: part.to - 1 })
  }
}

/** Neighbours that are both kept are read in one go. */
function joined(parts: Part[]): Part[] {
  const result: Part[] = []
  for (const part of parts) {
    const last = result.at(-1)
    if (last && !Buffer.isBuffer(last) && !Buffer.isBuffer(part) && last.to === part.from) last.to = part.to
    else result.push(Buffer.isBuffer(part) ? part : { ...part })
  }
  return result
}
