import { existsSync, readFileSync } from 'node:fs'
import { link, rename, rm } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { connectTo } from '../launch/database.mjs'
import { isDemonstration } from '../launch/installation.mjs'
import { Problem } from '../launch/problem.mjs'
import { openArchive, requireEveryPart } from './archive-reader.mjs'
import { flushToDisk, writeArchive } from './archive-writer.mjs'
import { copyOfTable, counted } from './copy.mjs'
import { FileDamaged, FileGone, missingProblem, writeFiles } from './evidence.mjs'
import { checkHistories } from './history.mjs'
import { size } from './in-words.mjs'
import { filePart, manifestPart, manifestText, secretMark, tablePart } from './manifest.mjs'
import { letOwnerRead } from './owner-reads.mjs'
import { writeProblem } from './refusals.mjs'
import * as snapshot from './snapshot.mjs'

/** How often to begin again when a file was removed for good in the middle. */
const attempts = 5

/**
 * Makes one file of the whole installation, while people go on working: the rows as they stood at one moment, and every
 * file those rows speak of. It is written under another name, read back and compared, and only then has its own name.
 *
 * @param {{ url: string, files: Pick<import('../../lib/platform/storage-contract').FileStore, 'get'>, path: string, root: string, secret?: string, withoutMissing?: boolean, progress?: (what: string) => void, signal?: AbortSignal, onSnapshot?: (id: string) => Promise<void> | void }} what
 *   `url`: the owner's; `root`: where Alongside's own files are; `withoutMissing`: leave out files that are
 *   not there or damaged, and say so in the manifest; `onSnapshot`: told PostgreSQL's name for the moment, under which another
 *   connection may read the very same rows
 * @returns {Promise<import('./manifest.mjs').Manifest & { path: string }>}
 * @throws {Problem} and nothing is left behind
 */
export async function backUp(what) {
  const path = resolve(what.path)
  if (existsSync(path)) throw new Problem(`There is a file ${path} already: choose another name.`)
  const unfinished = `${path}.unfinished-${process.pid}`
  await rm(unfinished, { force: true })
  try {
    const manifest = await repeatedly(what, (lost) => writeOnce({ ...what, path: unfinished, lost }))
    await readBack(unfinished, what)
    await nameIt(unfinished, path)
    return { ...manifest, path }
  } catch (error) {
    await rm(unfinished, { force: true })
    throw writeProblem(error, path)
  }
}

/**
 * Begins again when a file was removed for good between the rows and itself, because then they are of no one moment any
 * more; and, when files may be left out, when one turns out to be damaged halfway through.
 */
async function repeatedly({ withoutMissing }, write) {
  const lost = new Set()
  for (let gone = 0; ; ) {
    try {
      return await write(lost)
    } catch (error) {
      if (error instanceof FileDamaged && withoutMissing) lost.add(filePart(error.file))
      else if (error instanceof FileDamaged) throw missingProblem(error.file, 'is damaged')
      else if (!(error instanceof FileGone) || ++gone === attempts) throw error
    }
  }
}

async function writeOnce({
  url,
  files,
  path,
  root,
  secret,
  lost,
  withoutMissing,
  progress = () => {},
  signal,
  onSnapshot,
}) {
  const client = await connectTo(url)
  const archive = writeArchive(path, signal)
  try {
    await requireTables(client)
    await letOwnerRead(client)
    const rows = await snapshot.inSnapshot(client, async () => {
      await onSnapshot?.((await client.query('SELECT pg_export_snapshot() AS id')).rows[0].id)
      return writeRows(client, archive, progress)
    })
    const { stored, ...content } = rows
    const written = await writeFiles({
      ...{ client, files, stored, archive, lost, progress, signal },
      mayLack: withoutMissing === true,
    })
    const manifest = {
      alongside: JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version,
      mode: isDemonstration(content.note) ? 'demonstration' : 'school',
      secret: secretMark(secret),
      ...content,
      files: written,
    }
    await archive.add(manifestPart, [Buffer.from(manifestText(manifest))])
    await archive.finish()
    return manifest
  } catch (error) {
    await archive.abandon()
    throw error
  } finally {
    // In the middle of a copy the server would first send the rest of it.
    client.connection.stream.destroy()
  }
}

async function requireTables(client) {
  const { rows } = await client.query(`SELECT to_regclass('"StoredFile"') IS NOT NULL AS "areThere"`)
  if (!rows[0].areThere)
    throw new Problem(
      'There is nothing to back up: this database holds no Alongside yet; check ALONGSIDE_MODE, ALONGSIDE_DATA and DATABASE_URL.',
    )
}

async function writeRows(client, archive, progress) {
  const found = await snapshot.readTables(client)
  await snapshot.holdTables(client, found)
  const tables = []
  for (const [i, { name, columns }] of found.entries()) {
    const copy = copyOfTable(client, name, columns)
    const rows = counted(copy.stream, (read) => progress(`table ${i + 1} of ${found.length}, ${size(read)}`))
    const { bytes, sha256 } = await archive.add(tablePart(name), rows)
    tables.push({ name, columns, rows: await copy.rows(), bytes, sha256 })
  }
  return {
    ...(await snapshot.readCircumstances(client)),
    migrations: await snapshot.readMigrationsApplied(client),
    tables,
    sequences: await snapshot.readSequences(client),
    // A history somebody tampered with is copied as it is: whoever looks into it needs the copy, and the rest deserves one.
    history: await checkHistories(client, progress),
    stored: await snapshot.readFiles(client),
  }
}

async function readBack(path, { progress, signal }) {
  const archive = await openArchive(path, {
    signal,
    progress: (share) => progress?.(`reading it back, ${Math.floor(share * 100)}%`),
  })
  try {
    await requireEveryPart(path, archive, { signal, progress: (part) => progress?.(`comparing ${part}`) })
  } finally {
    archive.close()
  }
}

/** Gives it its own name, unless somebody took that meanwhile: a backup is never written over. */
async function nameIt(unfinished, path) {
  try {
    await link(unfinished, path)
    await rm(unfinished)
  } catch (error) {
    if (error.code === 'EEXIST' || existsSync(path)) {
      throw new Problem(`There is a file ${path} already: choose another name.`)
    }
    // Some file systems know no links.
    await rename(unfinished, path)
  }
  await flushToDisk(dirname(path))
}
