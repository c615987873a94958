import 'server-only'
import { withOther } from './storage-both'
import type { FileStore } from './storage-contract'
import { folderStore } from './storage-folder'
import { s3Store } from './storage-s3'
import type { StoreSettings } from './store-settings.mjs'

/**
 * The store the settings choose. As soon as a bucket is known too, whatever one of the two does not hold is looked for in
 * the other: files are moved while people work, and a process that was started earlier still keeps its own in the old one.
 *
 * @param data the data folder
 */
export function chosenStore({ keptIn, s3 }: StoreSettings, data: string): FileStore {
  const folder = folderStore(data)
  if (!s3) return folder
  const bucket = s3Store(s3, data)
  return keptIn === 's3' ? withOther(bucket, folder) : withOther(folder, bucket)
}
