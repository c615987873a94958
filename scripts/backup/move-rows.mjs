import { openRows } from './owner-reads.mjs'
import { readFiles } from './snapshot.mjs'

/**
 * Every file the rows speak of now.
 *
 * @param {import('pg').Client} client the owner's
 */
export function storedFiles(client) {
  return reading(client, () => readFiles(client))
}

/** Whether evidence, or somebody's form, still rests on a file. */
export function stillHasRow(client, { schoolId, sha256 }) {
  return reading(client, async () => {
    const { rowCount } = await client.query(
      'SELECT FROM "StoredFile" WHERE "schoolId" = $1 AND "sha256" = $2',
      [schoolId, sha256],
    )
    return rowCount > 0
  })
}

const turns = new WeakMap()

/** One transaction that sees past row security. Several ask over one connection, so they take turns. */
function reading(client, work) {
  const turn = (turns.get(client) ?? Promise.resolve()).then(async () => {
    await client.query('BEGIN READ ONLY')
    try {
      await openRows(client)
      return await work()
    } finally {
      await client.query('COMMIT')
    }
  })
  turns.set(
    client,
    turn.catch(() => {}),
  )
  return turn
}
