import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { tsImport } from 'tsx/esm/api'
import { openDatabase, runningDatabaseUrl } from '../launch/database.mjs'
import { holderOf, requireUnlocked, takeLock } from '../launch/lock.mjs'
import { Problem } from '../launch/problem.mjs'

const toBackUp = { doing: 'making a backup', nothing: 'There is nothing to back up' }

/**
 * The database to back up or to look into: at DATABASE_URL, or the embedded one, used beside whoever serves from it, or started for as
 * long as this takes.
 *
 * @param {ReturnType<typeof import('../launch/settings.mjs').readSettings>} settings
 * @param {{ doing: string, nothing: string }} [purpose] how others are told why they must wait; how the sentence begins when
 *   there is no database
 * @returns {Promise<{ url: string, close: () => Promise<void> }>} `url`: the owner's
 * @throws {Problem} when there is none, or it is being made or taken elsewhere
 */
export async function reachDatabase(settings, progress, purpose = toBackUp) {
  if (settings.databaseUrl) return { url: settings.databaseUrl, close: async () => {} }
  const { data, mode } = settings
  if (!existsSync(join(data, 'database', 'PG_VERSION'))) {
    throw new Problem(`${purpose.nothing} in ${data}: set ALONGSIDE_DATA to the folder Alongside runs in.`)
  }
  const holder = holderOf(data)
  if (holder?.doing) requireUnlocked(data)
  if (holder && holder.mode !== mode) {
    throw new Problem(
      `Alongside runs in ${data} with ALONGSIDE_MODE=${holder.mode}, and here it is ${mode}: set it to the same, so that it is the right one of the two.`,
    )
  }
  if (holder) return { url: runningDatabaseUrl(settings), close: async () => {} }
  const unlock = takeLock(settings, purpose.doing)
  try {
    const database = await openDatabase(settings, progress)
    const close = async () => {
      await database.close()
      unlock()
    }
    return { url: database.ownerUrl, close }
  } catch (error) {
    unlock()
    throw error
  }
}

/**
 * Where the application keeps its files, through the application's own code, so that its ways are written down once.
 *
 * @param {ReturnType<typeof import('../launch/settings.mjs').readSettings>} settings
 * @returns {Promise<import('../../lib/platform/storage-contract').FileStore>}
 */
export async function reachFiles({ files, store }) {
  const { chosenStore } = await tsImport('../../lib/platform/storage-chosen.ts', import.meta.url)
  return chosenStore(store, files)
}

/**
 * Both places files may be in, each alone.
 *
 * @returns {Promise<{ folder: FileStore, s3: (FileStore & { probe(): Promise<void> }) | null }>}
 * @typedef {import('../../lib/platform/storage-contract').FileStore} FileStore
 */
export async function reachBothStores({ files, store }) {
  const { folderStore } = await tsImport('../../lib/platform/storage-folder.ts', import.meta.url)
  const { s3Store } = await tsImport('../../lib/platform/storage-s3.ts', import.meta.url)
  return { folder: folderStore(files), s3: store.s3 && s3Store(store.s3, files) }
}

/** The secret as it is: a backup makes none. */
export function readSecret({ data, secret }) {
  const path = join(data, 'secret')
  if (secret || !existsSync(path)) return secret
  return readFileSync(path, 'utf8').trim()
}
