import 'server-only'
import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { access, link, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import {
  type Aside,
  type ByteRange,
  type Content,
  type FileStore,
  NoRoom,
  NoSuchFile,
} from './storage-contract'

const A_DAY = 24 * 60 * 60 * 1000
const PRIVATE_FOLDER = 0o700
const PRIVATE_FILE = 0o600

/**
 * Files in a folder beside the embedded database: `evidence/<school>/<first two of the SHA-256>/<SHA-256>`. A file is
 * written beside its place, flushed to the disk and then renamed, so that a name never stands for half a file.
 *
 * @param data the data folder
 */
export function folderStore(data: string): FileStore {
  const root = resolve(/* turbopackIgnore: true */ data, 'evidence')
  const incoming = join(root, 'incoming')
  const removing = join(root, 'removing')

  function placeOf(schoolId: string, sha256: string): string {
    requireName(schoolId, sha256)
    return join(root, schoolId, sha256.slice(0, 2), sha256)
  }

  async function write(source: AsyncIterable<Uint8Array>): Promise<Content & { path: string }> {
    const path = join(incoming, randomUUID())
    try {
      await mkdir(incoming, { recursive: true, mode: PRIVATE_FOLDER })
      return { path, ...(await writeFile(path, source)) }
    } catch (error) {
      await rm(path, { force: true })
      throw error
    }
  }

  return {
    async put(schoolId, source) {
      placeOf(schoolId, NOTHING)
      const { path, sha256, bytes } = await asNoRoom(() => write(source))
      try {
        await asNoRoom(() => moveInto(path, placeOf(schoolId, sha256)))
      } finally {
        await rm(path, { force: true })
      }
      return { sha256, bytes }
    },

    async get(schoolId, sha256, range) {
      const place = placeOf(schoolId, sha256)
      await access(place).catch(() => {
        throw new NoSuchFile()
      })
      return createReadStream(place, bounds(range))
    },

    async exists(schoolId, sha256) {
      return (await putAt(placeOf(schoolId, sha256))) !== null
    },

    async remove(schoolId, sha256, ifBefore) {
      const place = placeOf(schoolId, sha256)
      const found = await putAt(place)
      if (!found || (ifBefore && found >= ifBefore)) return
      // Moved aside, then looked at once more: whoever puts the same content meanwhile makes a new file in its place.
      const aside = join(removing, schoolId, `${sha256}.${randomUUID()}`)
      await mkdir(dirname(aside), { recursive: true, mode: PRIVATE_FOLDER })
      if (!(await rename(place, aside).then(() => true, isMissing))) return
      const last = await putAt(aside)
      if (ifBefore && last && last >= ifBefore) await putBackFrom(aside, place)
      await rm(aside, { force: true })
    },

    async *keptBefore(schoolId, moment) {
      placeOf(schoolId, NOTHING)
      // Whoever was cut off while removing may have held a file that was put again just then: it is looked at anew.
      for (const aside of await filesIn(join(removing, schoolId))) {
        await putBackFrom(aside, placeOf(schoolId, basename(aside).slice(0, NOTHING.length)))
        await rm(aside, { force: true })
      }
      for (const path of await filesIn(join(root, schoolId))) {
        const last = await putAt(path)
        if (last && last < moment) yield path.slice(-NOTHING.length)
      }
    },

    async setAside(source): Promise<Aside> {
      await clearLeftBehind(incoming)
      const written = await asNoRoom(() => write(source))
      const { path } = written
      return { ...written, drop: () => rm(path, { force: true }) }
    },
  }
}

/** @throws NoSuchFile what is not a school and a hash names no file anywhere */
export function requireName(schoolId: string, sha256: string): void {
  if (!UUID.test(schoolId) || !SHA256.test(sha256)) throw new NoSuchFile()
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const SHA256 = /^[0-9a-f]{64}$/
const NOTHING = '0'.repeat(64)

async function writeFile(path: string, source: AsyncIterable<Uint8Array>): Promise<Content> {
  const hash = createHash('sha256')
  let bytes = 0
  const file = await open(path, 'wx', PRIVATE_FILE)
  try {
    for await (const chunk of source) {
      hash.update(chunk)
      bytes += chunk.length
      await writeAll(file, chunk)
    }
    await file.sync()
  } finally {
    await file.close()
  }
  return { sha256: hash.digest('hex'), bytes }
}

async function writeAll(file: Awaited<ReturnType<typeof open>>, chunk: Uint8Array): Promise<void> {
  let from = 0
  while (from < chunk.length) from += (await file.write(chunk, from)).bytesWritten
}

/** A rename is on the disk only when its folder is. */
async function moveInto(path: string, place: string): Promise<void> {
  const folder = dirname(place)
  await mkdir(folder, { recursive: true, mode: PRIVATE_FOLDER })
  await rename(path, place)
  for (const written of [folder, dirname(folder)]) {
    const handle = await open(written)
    // Windows and some network file systems do not flush folders; the rename itself stands.
    await handle.sync().catch(() => undefined)
    await handle.close()
  }
}

/** What a crash left half-written is of no use to anybody a day later. */
async function clearLeftBehind(incoming: string): Promise<void> {
  const before = new Date(Date.now() - A_DAY)
  for (const path of await filesIn(incoming)) {
    const last = await putAt(path)
    if (last && last < before) await rm(path, { force: true })
  }
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}

const putAt = (path: string): Promise<Date | null> =>
  stat(path).then(
    (found) => found.mtime,
    () => null,
  )

const bounds = (range?: ByteRange) => (range ? { start: range.first, end: range.last } : {})

async function asNoRoom<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (FULL.includes(codeOf(error))) throw new NoRoom('The disk is full or read-only.', { cause: error })
    throw error
  }
}

const FULL = ['ENOSPC', 'EDQUOT', 'EROFS', 'EACCES', 'EPERM']
const codeOf = (error: unknown) => String((error as NodeJS.ErrnoException)?.code)

function isMissing(error: unknown): false {
  if (codeOf(error) !== 'ENOENT') throw error
  return false
}

/** Unless the same content is there by now, or somebody else has put it back. */
async function putBackFrom(aside: string, place: string): Promise<void> {
  await link(aside, place).catch((error) => {
    if (!['EEXIST', 'ENOENT'].includes(codeOf(error))) throw error
  })
}
