import { createReadStream } from 'node:fs'

const START = 4096

/**
 * The first 4,096 characters when the whole file is text (UTF-8, UTF-16 with its mark, or Windows-1252), otherwise null.
 * Text holds no control characters but those of lines, tabs and pages; a program holds many.
 */
export async function startOfText(path: string): Promise<string | null> {
  const readers = [reader('utf-8'), reader('utf-16le'), reader('utf-16be'), windowsReader()]
  let isFirst = true
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    // UTF-16 is only believed with its mark: without it nearly any even number of bytes would pass.
    if (isFirst && !(chunk[0] === 0xff && chunk[1] === 0xfe)) readers[1] = none
    if (isFirst && !(chunk[0] === 0xfe && chunk[1] === 0xff)) readers[2] = none
    isFirst = false
    for (const read of readers) read(chunk)
    if (readers.every((read) => read() === null)) return null
  }
  return readers.map((read) => read(null)).find((start) => start !== null) ?? null
}

/** Takes chunks, then null for the end. Without anything, or at the end: what was read so far, or null when it is not text. */
type Reader = (chunk?: Buffer | null) => string | null

const none: Reader = () => null

function reader(encoding: string): Reader {
  const decoder = new TextDecoder(encoding, { fatal: true })
  let start: string | null = ''
  return (chunk) => {
    if (chunk === undefined || start === null) return start
    try {
      const text = chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode()
      if (isControl(text)) start = null
      else if (start.length < START) start = (start + text).slice(0, START)
    } catch {
      start = null
    }
    return start
  }
}

/** Windows-1252 gives every byte a letter but five, so it is only believed where letters outside English are few. */
function windowsReader(): Reader {
  const read = reader('windows-1252')
  let bytes = 0
  let beyondAscii = 0
  return (chunk) => {
    if (chunk) {
      bytes += chunk.length
      for (const byte of chunk) if (byte > 127) beyondAscii++
    }
    const start = read(chunk)
    return chunk === null && beyondAscii > bytes * 0.3 ? null : start
  }
}

/** Any control character but tab, line ends and page ends. Windows-1252's five bytes without a letter decode to some. */
const CONTROL = /[^\P{Cc}\t\n\v\f\r]/u
const isControl = (text: string) => CONTROL.test(text)
