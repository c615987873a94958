import { createHash } from 'node:crypto'
import { size } from './in-words.mjs'
import { filePart } from './manifest.mjs'
import { stillHasRow, storedFiles } from './move-rows.mjs'

/** Files on their way at once. */
const atOnce = 4

/**
 * @typedef {import('../../lib/platform/storage-contract').FileStore} FileStore
 * @typedef {{ schoolId: string, sha256: string, bytes: number }} StoredFile
 */

/**
 * Copies every file the rows speak of from one store to the other, and reads each back from there: none counts before its
 * hash is its name. Nothing is taken away. People may go on working; what they add meanwhile is moved as well, until there
 * is nothing new.
 *
 * @param {{ client: import('pg').Client, from: FileStore, to: FileStore, journal: ReturnType<typeof import('./move-journal.mjs').openJournal>, progress?: (what: string) => void, signal?: AbortSignal }} how
 *   `client`: the owner's
 * @returns {Promise<{ moved: number, there: number, bytes: number, wrong: string[] }>} `there`: those that were at the
 *   other end already; `wrong`: a sentence for each that could not be moved
 */
export async function moveFiles({ client, from, to, journal, progress = () => {}, signal }) {
  const result = { moved: 0, there: 0, bytes: 0, wrong: [] }
  const seen = new Set()
  for (;;) {
    const all = await storedFiles(client)
    const fresh = all.filter((file) => !seen.has(filePart(file)))
    if (fresh.length === 0) return result
    for (const file of fresh) seen.add(filePart(file))
    const total = fresh.reduce((sum, { bytes }) => sum + bytes, 0) || 1
    let done = 0
    let bytes = 0
    await each(fresh, signal, async (file) => {
      const how = await moveOne({ client, from, to, journal }, file)
      if (how === 'moved') result.bytes += file.bytes
      if (how === 'moved' || how === 'there') result[how]++
      else if (how !== 'gone') result.wrong.push(how)
      done++
      bytes += file.bytes
      progress(
        `file ${done} of ${fresh.length}, ${Math.floor((100 * bytes) / total)}%, ${size(result.bytes)} moved`,
      )
    })
  }
}

/** @returns {Promise<string>} 'moved', 'there', 'gone' (with its row), or the sentence that says what is wrong */
async function moveOne({ client, from, to, journal }, file) {
  const part = filePart(file)
  const { schoolId, sha256 } = file
  if (journal.has(part) && (await to.exists(schoolId, sha256))) return 'there'
  if (await isWhole(to, file)) {
    journal.add(part)
    return 'there'
  }
  try {
    await to.put(schoolId, asNamed(await from.get(schoolId, sha256), sha256))
  } catch (error) {
    if (!['NoSuchFile', 'FileDamaged'].includes(error.name)) throw error
    if (!(await stillHasRow(client, file))) return 'gone'
    return `${part} ${error.name === 'NoSuchFile' ? 'is not there' : 'is damaged'}: put it back from a backup.`
  }
  if (!(await isWhole(to, file))) return `${part} came out damaged at the other end: move it again.`
  if (!(await stillHasRow(client, file))) {
    // Removed for good while it was on its way.
    await to.remove(schoolId, sha256)
    return 'gone'
  }
  journal.add(part)
  return 'moved'
}

/**
 * Takes away, where they were, the files that are whole where they are now, each of which is read once more before.
 *
 * @param {{ client: import('pg').Client, from: FileStore, to: FileStore, progress?: (what: string) => void, signal?: AbortSignal }} how
 * @returns {Promise<{ removed: number, wrong: string[] }>}
 */
export async function removeSource({ client, from, to, progress = () => {}, signal }) {
  const result = { removed: 0, wrong: [] }
  const all = await storedFiles(client)
  let done = 0
  await each(all, signal, async (file) => {
    if (await isWhole(to, file)) {
      if (await from.exists(file.schoolId, file.sha256)) {
        await from.remove(file.schoolId, file.sha256)
        result.removed++
      }
    } else if (await stillHasRow(client, file)) {
      result.wrong.push(`${filePart(file)} is not whole where it was moved to, so it stays: move it again.`)
    }
    progress(`file ${++done} of ${all.length}`)
  })
  return result
}

/** Whether a file is there, and still what its name says. */
async function isWhole(store, { schoolId, sha256 }) {
  try {
    for await (const _ of asNamed(await store.get(schoolId, sha256), sha256));
    return true
  } catch (error) {
    if (['NoSuchFile', 'FileDamaged'].includes(error.name)) return false
    throw error
  }
}

/** Passes a file on, and ends in an error when it was not what its name says. */
async function* asNamed(stream, sha256) {
  const hash = createHash('sha256')
  for await (const chunk of stream) {
    hash.update(chunk)
    yield chunk
  }
  if (hash.digest('hex') !== sha256) throw Object.assign(new Error(sha256), { name: 'FileDamaged' })
}

/** A few at once. The first that throws ends the rest. */
async function each(items, signal, work) {
  const queue = items.values()
  const failed = new AbortController()
  const worker = async () => {
    for (const item of queue) {
      signal?.throwIfAborted()
      if (failed.signal.aborted) return
      try {
        await work(item)
      } catch (error) {
        failed.abort()
        throw error
      }
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
}
