import 'server-only'
import { type Keys, setKeys, type Tx, withKeys } from './database'
import { hashOfToken, isToken } from './link-token'

/** Of no school: what is read for a token that opens nothing, so that it takes as long as one that opens something. */
const NO_SCHOOL = '00000000-0000-0000-0000-000000000000'

/**
 * Does something within the one school that a link's token opens. Before its row is found nothing can be seen but that row.
 * `work` names the link's own record in everything it reads and writes.
 *
 * A token that opens nothing costs the same round trips: `instead` reads what `work` would have read, of no school.
 *
 * @param find the row by the hash of the token, if it still works
 * @param keys what is held besides the school
 * @returns null when the token opens nothing
 */
export async function withToken<Row extends { schoolId: string }, T>(
  token: string,
  find: (tx: Tx, tokenHash: string) => Promise<Row | null>,
  work: (tx: Tx, row: Row) => Promise<T>,
  {
    keys,
    instead,
  }: { keys?: Omit<Keys, 'school'>; instead?: (tx: Tx, schoolId: string) => Promise<unknown> } = {},
): Promise<T | null> {
  const tokenHash = hashOfToken(token)
  if (!isToken(token) && !instead) return null
  return withKeys({ token: tokenHash }, async (tx) => {
    const row = isToken(token) ? await find(tx, tokenHash) : null
    if (row) {
      await setKeys(tx, { ...keys, school: row.schoolId })
      return work(tx, row)
    }
    if (instead) {
      await setKeys(tx, { school: NO_SCHOOL })
      await instead(tx, NO_SCHOOL)
    }
    return null
  })
}
