import { Problem } from '../launch/problem.mjs'
import { filePart } from './manifest.mjs'
import { openRows } from './owner-reads.mjs'

/** A file was removed for good, with its row, after the rows had been read. */
export class FileGone extends Error {}

/** A file that cannot be read to its end, or is no longer what its name says. The archive it was going into is spoilt. */
export class FileDamaged extends Error {
  constructor(file, cause) {
    super(`${filePart(file)} is damaged`, { cause })
    this.file = file
  }
}

/**
 * Writes every file the rows speak of. A file is kept under the SHA-256 of its content, so it cannot have changed since
 * the rows were read; it can only be there, or not, or be damaged.
 *
 * @param {{ client: import('pg').Client, files: Pick<import('../../lib/platform/storage-contract').FileStore, 'get'>, stored: { schoolId: string, sha256: string, bytes: number }[], archive: ReturnType<typeof import('./archive-writer.mjs').writeArchive>, lost: Set<string>, mayLack: boolean, progress: (what: string) => void, signal?: AbortSignal }} how
 *   `lost`: parts known to be damaged, which are left out; `mayLack`: leave out what is not there either
 * @returns {Promise<{ count: number, bytes: number, missing: string[] }>} `missing`: the parts left out
 * @throws {Problem} naming a file that is not there, {FileGone} when it went together with its row, {FileDamaged}
 */
export async function writeFiles({ client, files, stored, archive, lost, mayLack, progress, signal }) {
  const total = stored.reduce((sum, { bytes }) => sum + bytes, 0)
  const missing = []
  let written = 0
  for (const [i, file] of stored.entries()) {
    signal?.throwIfAborted()
    progress(`file ${i + 1} of ${stored.length}, ${Math.floor((100 * written) / (total || 1))}%`)
    const stream = lost.has(filePart(file)) ? undefined : await openFile(files, file)
    if (stream) {
      // Photographs, recordings and documents are packed already.
      const { sha256 } = await archive.add(filePart(file), readable(stream, file), { compress: false })
      if (sha256 !== file.sha256) throw new FileDamaged(file)
      written += file.bytes
    } else {
      if (!(await hasRow(client, file))) throw new FileGone()
      if (!mayLack) throw missingProblem(file, 'is not there')
      missing.push(filePart(file))
    }
  }
  return { count: stored.length - missing.length, bytes: written, missing }
}

/** @param {'is not there' | 'is damaged'} wrong */
export function missingProblem({ schoolId, sha256 }, wrong) {
  return new Problem(
    `The file ${sha256} of the school ${schoolId} ${wrong}, although evidence rests on it: put it back from an earlier backup, or make this one without it with --without-missing.`,
  )
}

/** A store that does not answer, in words; any other error comes back as it was. */
export function storeProblem(error) {
  if (error.name !== 'StoreDown') return error
  return new Problem(`${error.message} No backup was made; start it again once the store answers.`, {
    cause: error,
  })
}

async function openFile(files, { schoolId, sha256 }) {
  try {
    return await files.get(schoolId, sha256)
  } catch (error) {
    if (error.name === 'NoSuchFile') return undefined
    throw storeProblem(error)
  }
}

async function* readable(stream, file) {
  try {
    yield* stream
  } catch (error) {
    // A store that goes away in the middle has damaged nothing.
    if (error.name === 'StoreDown') throw storeProblem(error)
    throw new FileDamaged(file, error)
  }
}

/** Whether the file's row is there now, which is later than the snapshot. */
async function hasRow(client, { schoolId, sha256 }) {
  await client.query('BEGIN READ ONLY')
  await openRows(client)
  const { rowCount } = await client.query(
    'SELECT FROM "StoredFile" WHERE "schoolId" = $1 AND "sha256" = $2',
    [schoolId, sha256],
  )
  await client.query('COMMIT')
  return rowCount > 0
}
