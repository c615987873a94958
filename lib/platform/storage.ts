import 'server-only'
import { setTimeout as pause } from 'node:timers/promises'
import { env } from './env'
import { chosenStore } from './storage-chosen'
import type { FileStore } from './storage-contract'
import { s3Store } from './storage-s3'

let store: FileStore | undefined

/** Where this installation keeps its files: a folder in the data folder, beside the embedded database, or a bucket. */
export function storage(): FileStore {
  store ??= chosenStore(env().store, env().ALONGSIDE_DATA)
  return store
}

let bucket: ReturnType<typeof s3Store> | undefined

/**
 * Whether the store for files answers within two seconds and lets us in. A folder always does; that it is full shows when
 * it is written to.
 */
export async function isStoreUp(): Promise<boolean> {
  const { store: settings, ALONGSIDE_DATA } = env()
  if (settings.keptIn === 'folder' || !settings.s3) return true
  bucket ??= s3Store(settings.s3, ALONGSIDE_DATA)
  const answers = bucket.probe().then(
    () => true,
    () => false,
  )
  return Promise.race([answers, pause(2_000, false, { ref: false })])
}
