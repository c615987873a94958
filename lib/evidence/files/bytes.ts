import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'

/** A part of a file: at most `length` bytes from `from`; fewer at its end. A negative `from` counts from the end. */
export async function bytesAt(path: string, from: number, length: number): Promise<Buffer> {
  const file = await open(path)
  try {
    const start = from < 0 ? Math.max(0, (await file.stat()).size + from) : from
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, start)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

/** Whether a file holds these bytes anywhere, read once from front to back. */
export async function holds(path: string, needle: Buffer): Promise<boolean> {
  let tail: Buffer = Buffer.alloc(0)
  for await (const chunk of createReadStream(path)) {
    const window = Buffer.concat([tail, chunk])
    if (window.includes(needle)) return true
    tail = window.subarray(Math.max(0, window.length - needle.length + 1))
  }
  return false
}
