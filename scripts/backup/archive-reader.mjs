import { createHash } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { crc32 } from 'node:zlib'
import yauzl from 'yauzl'
import { fileOfPart, manifestPart, readManifest, tablePart } from './manifest.mjs'
import { damaged } from './refusals.mjs'
import { requireSealed } from './seal.mjs'

/**
 * Opens a backup whose seal holds, and sorts its parts. Their content is proved by `requireEveryPart`.
 *
 * @typedef {{ manifest: import('./manifest.mjs').Manifest, table: (name: string) => import('yauzl').Entry, files: import('yauzl').Entry[], read: (entry: import('yauzl').Entry) => Promise<import('node:stream').Readable>, close: () => void }} Archive
 * @returns {Promise<Archive>}
 * @throws {Problem} when it is not a backup, is damaged, or holds other parts than it says
 */
export async function openArchive(path, how = {}) {
  await requireSealed(path, how)
  const zip = await yauzl.openPromise(path, { autoClose: false, lazyEntries: true }).catch((error) => {
    throw damaged(path, error.message)
  })
  try {
    const parts = new Map()
    const files = []
    for await (const entry of zip.eachEntry()) {
      if (fileOfPart(entry.fileName)) files.push(entry)
      else parts.set(entry.fileName, entry)
    }
    const read = (entry) => zip.openReadStreamPromise(entry)
    const manifest = readManifest(path, await theManifest(path, parts.get(manifestPart), read))
    const expected = new Set([manifestPart, ...manifest.tables.map(({ name }) => tablePart(name))])
    const odd = [...parts.keys()].find((name) => !expected.has(name))
    const missing = [...expected].find((name) => !parts.has(name))
    if (odd) throw damaged(path, `it holds ${odd}, which belongs to no backup`)
    if (missing) throw damaged(path, `${missing} is missing`)
    if (files.length !== manifest.files.count) {
      throw damaged(path, `it holds ${files.length} files and should hold ${manifest.files.count}`)
    }
    return { manifest, files, table: (name) => parts.get(tablePart(name)), read, close: () => zip.close() }
  } catch (error) {
    zip.close()
    throw error
  }
}

async function theManifest(path, entry, read) {
  if (!entry) throw damaged(path, 'it has no manifest')
  const content = await buffer(await read(entry))
  if (crc32(content) !== entry.crc32) throw damaged(path, 'its manifest has changed')
  return content.toString('utf8')
}

/**
 * Reads every part and compares it with its SHA-256.
 *
 * @param {Archive} archive
 * @param {(what: string) => void} [progress]
 * @throws {Problem} naming the first part that is not what was written
 */
export async function requireEveryPart(path, archive, { progress, signal } = {}) {
  const { tables } = archive.manifest
  for (const [i, table] of tables.entries()) {
    progress?.(`table ${i + 1} of ${tables.length}`)
    await requireContent(path, archive, archive.table(table.name), table.sha256, signal)
  }
  for (const [i, entry] of archive.files.entries()) {
    progress?.(`file ${i + 1} of ${archive.files.length}`)
    await requireContent(path, archive, entry, fileOfPart(entry.fileName).sha256, signal)
  }
}

async function requireContent(path, archive, entry, sha256, signal) {
  const hash = createHash('sha256')
  try {
    for await (const chunk of await archive.read(entry)) {
      signal?.throwIfAborted()
      hash.update(chunk)
    }
  } catch (error) {
    signal?.throwIfAborted()
    throw damaged(path, `${entry.fileName}: ${error.message}`)
  }
  if (hash.digest('hex') !== sha256) throw damaged(path, `${entry.fileName} is not what was written`)
}
