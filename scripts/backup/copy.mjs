import { pipeline } from 'node:stream/promises'
import copyStreams from 'pg-copy-streams'

const listOf = (client, columns) => columns.map((name) => client.escapeIdentifier(name)).join(', ')

/**
 * A table's rows in PostgreSQL's own text form, as a stream.
 *
 * @returns {{ stream: import('node:stream').Readable, rows: () => Promise<number> }} `rows`: how many there were, once
 *   the stream has ended
 */
export function copyOfTable(client, table, columns) {
  const from = `${client.escapeIdentifier(table)} (${listOf(client, columns)})`
  const stream = client.query(copyStreams.to(`COPY ${from} TO STDOUT`))
  return {
    stream,
    async rows() {
      // The server says how many after the last of them; whatever it is asked next it answers after that.
      await client.query('SELECT 1')
      return stream.rowCount
    },
  }
}

/** Passes a stream on and tells how many bytes have gone by. */
export async function* counted(source, tell) {
  let bytes = 0
  for await (const chunk of source) {
    bytes += chunk.length
    tell(bytes)
    yield chunk
  }
}

/** Fills a table. @returns {Promise<number>} how many rows came in */
export async function fillTable(client, table, columns, source) {
  const into = `${client.escapeIdentifier(table)} (${listOf(client, columns)})`
  const stream = client.query(copyStreams.from(`COPY ${into} FROM STDIN`))
  await pipeline(source, stream)
  return stream.rowCount
}
