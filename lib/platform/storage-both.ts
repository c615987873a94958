import 'server-only'
import { type FileStore, NoSuchFile } from './storage-contract'

/**
 * The store files are kept in, with the other one behind it for those that have not been moved yet. What is taken away is
 * taken from both, so that nothing removed for good stays behind in the old place.
 */
export function withOther(main: FileStore, other: FileStore): FileStore {
  return {
    put: main.put,
    setAside: main.setAside,

    async get(schoolId, sha256, range) {
      try {
        return await main.get(schoolId, sha256, range)
      } catch (error) {
        if (!(error instanceof NoSuchFile)) throw error
        return other.get(schoolId, sha256, range)
      }
    },

    async exists(schoolId, sha256) {
      return (await main.exists(schoolId, sha256)) || other.exists(schoolId, sha256)
    },

    async remove(schoolId, sha256, ifBefore) {
      await main.remove(schoolId, sha256, ifBefore)
      await other.remove(schoolId, sha256, ifBefore)
    },

    async *keptBefore(schoolId, moment) {
      yield* main.keptBefore(schoolId, moment)
      yield* other.keptBefore(schoolId, moment)
    },
  }
}
