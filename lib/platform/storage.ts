import 'server-only'
import { env } from './env'
import type { FileStore } from './storage-contract'
import { folderStore } from './storage-folder'

let store: FileStore | undefined

/** Where this installation keeps its files: a folder in the data folder, beside the embedded database. */
export function storage(): FileStore {
  store ??= folderStore(env().ALONGSIDE_DATA)
  return store
}
