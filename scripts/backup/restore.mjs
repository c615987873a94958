import { statfsSync } from 'node:fs'
import { connectTo } from '../launch/database.mjs'
import { Problem } from '../launch/problem.mjs'
import { openArchive, requireEveryPart } from './archive-reader.mjs'
import { size } from './in-words.mjs'
import { countStrays, layFiles, removeReplaced } from './lay-files.mjs'
import { migrationsOf } from './migrations-of.mjs'
import { rebuild } from './rebuild.mjs'
import { isConnectionLost } from './refusals.mjs'
import { busyProblem, readTarget } from './target.mjs'

/**
 * Opens a backup and proves every part of it, before anything is written anywhere.
 *
 * @param {{ path: string, root: string, mode: 'school' | 'demonstration', progress?: (what: string) => void, signal?: AbortSignal }} what
 * @returns {Promise<{ path: string, archive: import('./archive-reader.mjs').Archive, scripts: string[] }>} close the archive
 * @throws {Problem} saying what is wrong with it
 */
export async function openBackup({ path, root, mode, progress, signal }) {
  const archive = await openArchive(path, {
    signal,
    progress: (share) => progress?.(`${Math.floor(share * 100)}%`),
  })
  try {
    const { manifest } = archive
    const scripts = migrationsOf(path, manifest, root)
    if (manifest.mode !== mode) throw otherMode(path, manifest.mode)
    await requireEveryPart(path, archive, { progress, signal })
    return { path, archive, scripts }
  } catch (error) {
    archive.close()
    throw error
  }
}

function otherMode(path, mode) {
  const is =
    mode === 'demonstration' ? 'is of the demonstration' : 'is of a school and not of the demonstration'
  return new Problem(`${path} ${is}: set ALONGSIDE_MODE=${mode}, then restore.`)
}

/**
 * Restores an opened backup: its files first, then schema and rows in one transaction. Migrating to the present version is
 * left to whoever starts the database next. However it ends before the last word, the database is as it was.
 *
 * @param {Awaited<ReturnType<typeof openBackup>>} backup
 * @param {{ url: string, files: import('../../lib/platform/storage-contract').FileStore, folder?: string, replace?: boolean, onReplace?: (what: string) => void, progress?: (what: string) => void, signal?: AbortSignal }} into
 *   `url`: the owner's; `folder`: where there must be room for the files; `onReplace`: told in words what is about to be
 *   replaced
 * @returns {Promise<{ replaced: string | null, removed: number, strays: number }>} what was there before, in words; how
 *   many of its files went; how many files lie there that no row speaks of
 * @throws {Problem}
 */
export async function restore(backup, { url, files, folder, replace = false, onReplace, progress, signal }) {
  const { path, archive } = backup
  const client = await connectTo(url)
  try {
    const before = await readTarget(client)
    if (!before.isEmpty && !replace) throw notEmpty(before)
    if (folder) requireRoom(path, archive, folder)
    if (!before.isEmpty) onReplace?.(before.inWords)
    const laid = await layFiles(path, archive, files, { progress, signal })
    try {
      await rebuild(client, { ...backup, progress, signal })
    } catch (error) {
      await laid.undo()
      throw rebuildProblem(error)
    }
    // Should the connection break at this word, nobody can tell whether it was heard: so the files stay.
    await client.query('COMMIT')
    const removed = await removeReplaced(before.files, archive, files)
    const strays = await countStrays(archive, files)
    return { replaced: before.isEmpty ? null : before.inWords, removed, strays }
  } finally {
    // In the middle of a copy the server would wait for the rest of it; so it forgets the transaction instead.
    client.connection.stream.destroy()
  }
}

function notEmpty({ inWords }) {
  return new Problem(
    `There is something here already, ${inWords}: nothing was restored; set ALONGSIDE_DATA or DATABASE_URL to an empty place, or add --replace to put the backup in its place.`,
  )
}

function requireRoom(path, { manifest }, folder) {
  const { bavail, bsize } = statfsSync(folder)
  if (bavail * bsize > manifest.files.bytes) return
  throw new Problem(
    `The files of ${path} need ${size(manifest.files.bytes)} and the disk of ${folder} has ${size(bavail * bsize)} free: nothing was restored; free some space, or set ALONGSIDE_DATA to another folder.`,
  )
}

function rebuildProblem(error) {
  if (error.code === '53100') {
    return new Problem(
      'There is no room for the database on the disk it is on: nothing was restored; free some space, then restore.',
      { cause: error },
    )
  }
  if (error.code === '42501') {
    return new Problem(
      `The owner of the database may not make its tables anew (${error.message}): nothing was restored; let it own the database and give it CREATEROLE, then restore.`,
      { cause: error },
    )
  }
  if (isConnectionLost(error)) {
    return new Problem(
      'The database went away in the middle: nothing was restored; restore again once it is back.',
      { cause: error },
    )
  }
  return busyProblem(error)
}
