import 'server-only'
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { RuleBroken } from '../../platform/errors'
import { storage } from '../../platform/storage'
import { type Aside, FileDamaged } from '../../platform/storage-contract'
import { zipInTurn } from '../../platform/zip-in-turn'
import type { PackContents, PackEvidence } from '../contents'
import { type IndexFacts, indexCsv, indexPage, nameInZip } from './index-of'

/** The pages under this name, beside the index. */
const PAGES = 'pack.pdf'
const PACKED = { compress: false }

type ZipOf = {
  schoolId: string
  contents: PackContents
  pdf: Aside
  consents: IndexFacts['consents']
  at: Date
  /** Told how many pieces have gone before, as the next begins; what it throws ends the ZIP. */
  onPiece: (done: number) => Promise<void>
}

/**
 * A pack's evidence as files, with its pages and an index, as a stream in which nothing is held but a few blocks. Each file is
 * compared with the hash under which it was kept while it passes through.
 *
 * The stream ends in RuleBroken, naming the piece, when a file is not what was put there. What is not there at all stands in
 * the index as missing.
 */
export async function packZip(given: ZipOf): Promise<Readable> {
  const { schoolId, contents, pdf, consents, at, onPiece } = given
  const missing = await missingOf(schoolId, contents.evidence)
  const facts = { contents, consents, missing, pdf: { name: PAGES, bytes: pdf.bytes, sha256: pdf.sha256 } }
  const zip = zipInTurn(at)
  zip.addText('index.html', indexPage(facts))
  zip.addText('index.csv', await indexCsv(facts))
  zip.add(PAGES, PACKED, async () => createReadStream(pdf.path))
  for (const [done, piece] of contents.evidence.entries()) {
    const { file, label } = piece
    if (!file || missing.has(label)) continue
    zip.add(nameInZip(file), PACKED, async () => {
      await onPiece(done)
      return Readable.from(compared(await storage().get(schoolId, file.sha256), piece, file.sha256), {
        objectMode: false,
      })
    })
  }
  zip.end()
  return zip.out
}

async function missingOf(schoolId: string, evidence: readonly PackEvidence[]): Promise<Set<string>> {
  const missing = new Set<string>()
  for (const { label, file } of evidence)
    if (file && !(await storage().exists(schoolId, file.sha256))) missing.add(label)
  return missing
}

async function* compared(
  stream: AsyncIterable<Buffer>,
  { label, title }: PackEvidence,
  sha256: string,
): AsyncGenerator<Buffer> {
  const damaged = () =>
    new RuleBroken(
      'form',
      `The file of ${label}, “${title}”, is not what was put there: it was changed or damaged where files are kept. Nothing was kept of the pack. Replace that piece of evidence, or leave it out, and build again.`,
    )
  const hash = createHash('sha256')
  try {
    for await (const chunk of stream) {
      hash.update(chunk)
      yield chunk
    }
  } catch (error) {
    throw error instanceof FileDamaged ? damaged() : error
  }
  if (hash.digest('hex') !== sha256) throw damaged()
}
