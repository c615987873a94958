import 'server-only'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Busboy, type BusboyFileStream, type BusboyHeaders } from '@fastify/busboy'
import { MOST_BYTES, MOST_FILES } from './file-types'

/** What is thrown away so that a browser hears the answer ends here; more than this is not somebody choosing files. */
const MOST_OF_A_FORM = (MOST_FILES + 5) * MOST_BYTES

/** The form could not be read to its end: broken off, not a form with files, or endless. Nothing of it counts. */
export class BrokenUpload extends Error {
  override name = 'BrokenUpload'
}

/**
 * Reads the files of a form as they come, without holding them, handing each to `take`. What `take` leaves unread, as
 * when a file is too large, is read and thrown away: a browser that is still sending would not show an answer.
 *
 * @returns what `take` returned for each file, in order, and whether there were more files than are taken at once
 * @throws BrokenUpload
 */
export async function readUpload<T>(
  body: ReadableStream<Uint8Array> | null,
  contentType: string | null,
  take: (name: string, source: AsyncIterable<Uint8Array>) => Promise<T>,
): Promise<{ files: T[]; hadMore: boolean }> {
  if (!body || !contentType?.startsWith('multipart/form-data')) throw new BrokenUpload()
  const taking: Promise<T>[] = []
  const open = new Set<BusboyFileStream>()
  let hadMore = false

  const form = formReader(contentType)
  form.on('filesLimit', () => {
    hadMore = true
  })
  form.on('file', (_field: string, file: BusboyFileStream, name: string | undefined) => {
    // A form sent with no file chosen has one without a name.
    if (!name) return void file.resume()
    open.add(file)
    const taken = taking.push(takeOne(file, (source) => take(name, source)).finally(() => open.delete(file)))
    // Waited for below; until then a failure is nobody's loose end.
    taking[taken - 1]?.catch(() => undefined)
  })
  try {
    await pipeline(Readable.fromWeb(body as never), upTo(MOST_OF_A_FORM), form)
  } catch (cause) {
    for (const file of open) file.destroy(new BrokenUpload())
    await Promise.allSettled(taking)
    throw new BrokenUpload('The upload could not be read to its end.', { cause })
  }
  return { files: await Promise.all(taking), hadMore }
}

function formReader(contentType: string) {
  try {
    return new Busboy({
      headers: { 'content-type': contentType } as BusboyHeaders,
      limits: {
        files: MOST_FILES,
        parts: MOST_FILES * 2,
        fieldSize: 4096,
        fieldNameSize: 100,
        headerPairs: 20,
      },
    })
  } catch (cause) {
    throw new BrokenUpload('The upload is not a form.', { cause })
  }
}

/** Busboy waits for ever for a file whose stream is abandoned or destroyed, so each is read to its end whatever happens. */
async function takeOne<T>(file: BusboyFileStream, take: (source: AsyncIterable<Uint8Array>) => Promise<T>) {
  const chunks = file.iterator({ destroyOnReturn: false })
  try {
    return await take(chunks)
  } finally {
    if (!file.destroyed) for await (const _ of file.iterator({ destroyOnReturn: false }));
  }
}

function upTo(most: number): Transform {
  let bytes = 0
  return new Transform({
    transform(chunk: Buffer, _, done) {
      bytes += chunk.length
      if (bytes > most) done(new BrokenUpload('The upload does not end.'))
      else done(null, chunk)
    },
  })
}
