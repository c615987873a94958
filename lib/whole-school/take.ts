import 'server-only'
import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { downloadName } from '@/lib/evidence/files/file-name'
import { recordHappening } from '@/lib/platform/audit'
import { now } from '@/lib/platform/clock'
import { csvChunks } from '@/lib/platform/csv'
import { inSchool, inSnapshot } from '@/lib/platform/database'
import { NotAllowed } from '@/lib/platform/errors'
import { isHead } from '@/lib/platform/roles'
import { storage } from '@/lib/platform/storage'
import { type Aside, NoSuchFile } from '@/lib/platform/storage-contract'
import type { Viewer } from '@/lib/platform/viewer'
import { zipInTurn } from '@/lib/platform/zip-in-turn'
import type { Progress } from './progress'
import { readmeText } from './readme'
import { type Counted, columnsOf, tableRows } from './rows'
import { TABLES } from './tables'

/** Everything of a school leaves with this, so it is the head's alone. */
export const mayTakeWholeSchool = (viewer: Viewer) => isHead(viewer)

type FileOut = { sha256: string; bytes: number; contentType: string; name: string }

/** How much there is to take, before it is taken: rows are counted only as they come. Null for everybody but the head. */
export async function sizeOfWholeSchool(viewer: Viewer): Promise<{ files: number; bytes: number } | null> {
  if (!mayTakeWholeSchool(viewer)) return null
  const [size] = await inSchool(
    viewer,
    (tx) => tx.$queryRaw<[{ files: number; bytes: number }]>`
      SELECT count(*)::int AS files, coalesce(sum(f."bytes"), 0)::float8 AS bytes FROM "StoredFile" f
      WHERE f."schoolId" = ${viewer.schoolId}::uuid AND (
        EXISTS (SELECT FROM "Evidence" e WHERE e."schoolId" = f."schoolId" AND e."fileId" = f."id")
        OR EXISTS (SELECT FROM "CaseFile" c WHERE c."schoolId" = f."schoolId" AND c."fileId" = f."id"))`,
  )
  return size
}

/**
 * The whole school as one ZIP: its tables as they stood at one moment, a README that explains each column, and the files
 * of its evidence. The tables are written aside first, so that the moment lasts as long as the database needs and not as
 * long as somebody's line; then everything passes through as a stream, and nothing is held but a few blocks.
 *
 * @param onProgress told as each part begins how much has gone before, and at the end
 * @throws NotAllowed for everybody but the head
 */
export async function takeWholeSchool(
  viewer: Viewer,
  onProgress: (progress: Progress) => void = () => {},
): Promise<Readable> {
  if (!mayTakeWholeSchool(viewer)) throw new NotAllowed()
  const at = now()
  const asides: { file: string; aside: Aside }[] = []
  const drop = () => Promise.all(asides.map(({ aside }) => aside.drop()))
  try {
    const { counted, files } = await inSnapshot(viewer, async (tx) => {
      const counted: Counted[] = []
      for (const out of TABLES) {
        const rows = tableRows(tx, viewer, out, (count) => counted.push({ file: out.file, rows: count }))
        const chunks = csvChunks({ columns: columnsOf(out), rows })
        asides.push({ file: out.file, aside: await storage().setAside(asBytes(chunks)) })
      }
      return { counted, files: await readFiles(viewer, tx) }
    })
    const rows = counted.reduce((sum, table) => sum + table.rows, 0)
    await inSchool(viewer, (tx) =>
      recordHappening(tx, viewer, {
        kind: 'school.taken',
        recordType: 'school',
        recordId: viewer.schoolId,
        detail: { rows, files: files.length },
      }),
    )
    const bytes = files.reduce((sum, file) => sum + file.bytes, 0)
    const { schoolName, personName } = viewer
    const readme = readmeText({ schoolName, personName, at, counted, files: { count: files.length, bytes } })
    return zipped(viewer, { at, readme, asides, files, drop, onProgress })
  } catch (error) {
    await drop()
    throw error
  }
}

async function* asBytes(chunks: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) yield Buffer.from(chunk)
}

/** Each file of the evidence and of cases once, under the newest name it has. */
function readFiles(viewer: Viewer, tx: Parameters<Parameters<typeof inSnapshot>[1]>[0]): Promise<FileOut[]> {
  return tx.$queryRaw<FileOut[]>`
    SELECT f."sha256", f."bytes", f."contentType", e."name" FROM "StoredFile" f
    CROSS JOIN LATERAL (SELECT "name" FROM (
      SELECT coalesce(e."fileName", 'file') AS "name", e."createdAt" AS "at", e."id" FROM "Evidence" e
        WHERE e."schoolId" = f."schoolId" AND e."fileId" = f."id"
      UNION ALL SELECT c."fileName", c."addedAt", c."id" FROM "CaseFile" c
        WHERE c."schoolId" = f."schoolId" AND c."fileId" = f."id") AS named ORDER BY "at" DESC, "id" LIMIT 1) e
    WHERE f."schoolId" = ${viewer.schoolId}::uuid ORDER BY f."createdAt", f."id"`
}

type Parts = {
  at: Date
  readme: string
  asides: { file: string; aside: Aside }[]
  files: FileOut[]
  drop: () => Promise<unknown>
  onProgress: (progress: Progress) => void
}

type How = { compress: boolean; bytes: number }

function zipped(viewer: Viewer, { at, readme, asides, files, drop, onProgress }: Parts): Readable {
  const zip = zipInTurn(at)
  const missing: string[] = []
  const total = [...asides.map(({ aside }) => aside), ...files].reduce((sum, { bytes }) => sum + bytes, 0)
  let sent = 0
  const add = (name: string, { compress, bytes }: How, open: () => Promise<Readable>) =>
    zip.add(name, { compress }, () => {
      onProgress({ sent, total })
      sent += bytes
      return open()
    })
  zip.addText('README.txt', `\uFEFF${readme}`)
  for (const { file, aside } of asides)
    add(`${file}.csv`, { compress: true, bytes: aside.bytes }, async () => createReadStream(aside.path))
  for (const { sha256, name, contentType, bytes } of files) {
    // Photographs, recordings and documents are packed already.
    add(
      `files/${sha256.slice(0, 12)}-${inZip(downloadName(name, contentType))}`,
      { compress: false, bytes },
      async () => {
        try {
          return await storage().get(viewer.schoolId, sha256)
        } catch (error) {
          if (!(error instanceof NoSuchFile)) throw error
          missing.push(`${sha256} ${name}`)
          return Readable.from([])
        }
      },
    )
  }
  add('FILES-MISSING.txt', { compress: true, bytes: 0 }, async () =>
    Readable.from([Buffer.from(missing.length > 0 ? missing.join('\r\n') : 'None.')]),
  )
  zip.end()
  zip.out.once('close', () => void drop())
  return zip.out
}

/** A name that any system can unpack. */
const inZip = (name: string) => name.replace(/[<>:"/\\|?*]/g, '_')
