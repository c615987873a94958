import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { Refusal } from './table'

/** Twenty times the largest upload: far above any real register, far below what would fill the memory. */
const MOST_UNPACKED = 200 * 1024 * 1024
const MOST_ENTRIES = 2_000

export const BROKEN =
  'This workbook is damaged. Open it in Excel, save it again as .xlsx or CSV, and choose that file.'
const TOO_LARGE =
  'This workbook unpacks to far more than its size. Copy the table into a new workbook and save that.'
export const NOT_A_WORKBOOK =
  'This is not an Excel workbook. Save the table as .xlsx or CSV and choose that file.'
const OPEN_DOCUMENT = 'This is an OpenDocument spreadsheet. Save it as .xlsx or CSV and choose that file.'

/** The parts of a workbook by path. A part that is not there reads as nothing. */
export type Archive = { read: (path: string) => AsyncIterable<string> }

/**
 * The parts inside a workbook, opened one at a time as text. The sizes the archive declares are added up before
 * anything is unpacked, and the reader stops an entry that turns out larger than it declared.
 */
export async function openArchive(bytes: Uint8Array): Promise<Archive> {
  const { zip, entries } = await directory(bytes)
  return {
    async *read(path) {
      const entry = entries.get(path.toLowerCase())
      if (!entry) return
      const stream = await unbroken(() => zip.openReadStreamPromise(entry))
      yield* guarded(stream.setEncoding('utf8'))
    },
  }
}

async function directory(bytes: Uint8Array): Promise<{ zip: ZipFile; entries: Map<string, Entry> }> {
  return unbroken(async () => {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const zip = await fromBufferPromise(buffer, { lazyEntries: true, autoClose: false })
    if (zip.entryCount > MOST_ENTRIES) throw new Refusal(TOO_LARGE)
    const entries = new Map<string, Entry>()
    let unpacked = 0
    for await (const entry of zip.eachEntry()) {
      if (entry.isEncrypted()) throw new Refusal(BROKEN)
      unpacked += entry.uncompressedSize
      entries.set(entry.fileName.toLowerCase(), entry)
    }
    if (unpacked > MOST_UNPACKED) throw new Refusal(TOO_LARGE)
    if (!entries.has('[content_types].xml'))
      throw new Refusal(entries.has('content.xml') ? OPEN_DOCUMENT : NOT_A_WORKBOOK)
    return { zip, entries }
  })
}

async function* guarded(source: AsyncIterable<string>): AsyncGenerator<string> {
  try {
    yield* source
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal(BROKEN)
  }
}

/** Whatever is wrong with an archive, the person can do one thing about it. */
async function unbroken<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal(BROKEN)
  }
}
