import 'server-only'
import { storage } from '../../platform/storage'
import { NoRoom, StoreDown } from '../../platform/storage-contract'
import { cleanFileName } from './file-name'
import { EMPTY, MOST_BYTES, TOO_LARGE } from './file-types'
import { contentTypeOf } from './identify'
import { Refused, refusalOf } from './refused'
import { withoutWhereabouts } from './without-whereabouts'

/** A file that came: kept under its content's SHA-256, or not kept, and the sentence that says why. */
export type Arrived =
  | { name: string; sha256: string; bytes: number; contentType: string; refusal: null }
  | { name: string; refusal: string }

const NO_ROOM =
  'could not be kept: there is no room left where Alongside keeps its files. Tell whoever looks after Alongside at your school.'

const STORE_DOWN =
  'could not be kept, because the place where Alongside keeps its files does not answer just now. Nothing else is lost: choose it again in a few minutes, and if it goes on, tell whoever looks after Alongside at your school.'

/**
 * Takes one file in: set aside while it comes, stopped when it grows too large, looked at, cleaned and put in the store.
 * Nothing is left behind of a file that is refused. The caller writes the row afterwards, so that a row never stands
 * without its file; a file without a row is swept away a day later.
 *
 * @param source the content; an error in it, as when the connection breaks, is thrown again
 */
export async function receiveFile(
  schoolId: string,
  fileName: string,
  source: AsyncIterable<Uint8Array>,
): Promise<Arrived> {
  const name = cleanFileName(fileName)
  try {
    return { name, ...(await keep(schoolId, source)), refusal: null }
  } catch (error) {
    if (error instanceof Refused) return { name, refusal: refusalOf(name, error) }
    if (error instanceof NoRoom) return { name, refusal: refusalOf(name, new Refused(NO_ROOM)) }
    if (error instanceof StoreDown) {
      console.error(`File not kept: ${error.message}`)
      return { name, refusal: refusalOf(name, new Refused(STORE_DOWN)) }
    }
    throw error
  }
}

async function keep(schoolId: string, source: AsyncIterable<Uint8Array>) {
  const aside = await storage().setAside(upToTheLimit(source))
  try {
    if (aside.bytes === 0) throw new Refused(EMPTY)
    const contentType = await contentTypeOf(aside.path)
    const content = await storage().put(schoolId, await withoutWhereabouts(aside.path, contentType))
    return { ...content, contentType }
  } finally {
    await aside.drop()
  }
}

async function* upToTheLimit(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let bytes = 0
  for await (const chunk of source) {
    bytes += chunk.length
    if (bytes > MOST_BYTES) throw new Refused(TOO_LARGE)
    yield chunk
  }
}
