import 'server-only'
import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'

/**
 * A ZIP as a stream, of files that are opened one after another, each when its turn has come. One that cannot be opened, or not read
 * to its end, ends the stream with what went wrong: half a file must not pass for one.
 */
export function zipInTurn(mtime: Date) {
  const zip = new ZipFile()
  const out = zip.outputStream as Readable
  let source: Readable | undefined
  zip.once('error', (error) => out.destroy(error as Error))
  out.once('close', () => source?.destroy())
  return {
    out,
    addText: (name: string, words: string) => zip.addBuffer(Buffer.from(words), name, { mtime }),
    /** @param compress no for what is packed already: photographs, recordings, documents */
    add(name: string, { compress }: { compress: boolean }, open: () => Promise<Readable>) {
      zip.addReadStreamLazy(name, { mtime, compress }, (ready) => {
        open().then(
          (stream) => {
            source = stream
            stream.once('error', (error) => out.destroy(error))
            ready(null, stream)
          },
          (error) => ready(error, Readable.from([])),
        )
      })
    },
    end: () => zip.end(),
  }
}
