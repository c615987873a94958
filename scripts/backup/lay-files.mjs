import { Problem } from '../launch/problem.mjs'
import { fileOfPart, filePart } from './manifest.mjs'
import { damaged } from './refusals.mjs'

/**
 * Puts the files of a backup into the store. Before the rows, so that no row is ever without its file; until the rows
 * come, a file under its hash is of no account to anybody.
 *
 * @param {import('../../lib/platform/storage-contract').FileStore} files
 * @returns {Promise<{ undo: () => Promise<void> }>} `undo`: takes those away again that were not there before
 * @throws {Problem} when the disk is full, having taken them away
 */
export async function layFiles(path, archive, files, { progress = () => {}, signal } = {}) {
  const laid = []
  const undo = async () => {
    for (const { schoolId, sha256 } of laid) await files.remove(schoolId, sha256)
  }
  try {
    for (const [i, entry] of archive.files.entries()) {
      signal?.throwIfAborted()
      progress(`file ${i + 1} of ${archive.files.length}`)
      const file = fileOfPart(entry.fileName)
      const wasThere = await files.exists(file.schoolId, file.sha256)
      const kept = await files.put(file.schoolId, await archive.read(entry))
      if (!wasThere) laid.push({ ...file, sha256: kept.sha256 })
      if (kept.sha256 !== file.sha256) throw damaged(path, `${entry.fileName} is not what was written`)
    }
    return { undo }
  } catch (error) {
    if (error.name === 'StoreDown') {
      // What was laid there already is of no account without its rows; restoring again uses it.
      throw new Problem(`${error.message} Nothing was restored; restore again once the store answers.`, {
        cause: error,
      })
    }
    await undo()
    if (error.name !== 'NoRoom') throw error
    throw new Problem(
      `There is no room for the ${archive.files.length} files of ${path}, or they may not be written: nothing was restored; free some space, or set ALONGSIDE_DATA to another folder.`,
      { cause: error },
    )
  }
}

/**
 * Takes away the files of rows that a restore replaced.
 *
 * @param {{ schoolId: string, sha256: string }[]} before
 * @returns {Promise<number>} how many went
 */
export async function removeReplaced(before, archive, files) {
  const kept = new Set(archive.files.map(({ fileName }) => fileName))
  const gone = before.filter((file) => !kept.has(filePart(file)))
  for (const { schoolId, sha256 } of gone) await files.remove(schoolId, sha256)
  return gone.length
}

/** How many files lie in the store, for the schools of a backup, that the backup does not hold. */
export async function countStrays(archive, files) {
  const kept = new Set(archive.files.map(({ fileName }) => fileName))
  const schools = new Set(archive.files.map(({ fileName }) => fileOfPart(fileName).schoolId))
  let strays = 0
  for (const schoolId of schools) {
    for await (const sha256 of files.keptBefore(schoolId, new Date(8.64e15))) {
      if (!kept.has(filePart({ schoolId, sha256 }))) strays++
    }
  }
  return strays
}
