import 'server-only'
import { Readable } from 'node:stream'
import { stringify } from 'csv-stringify/sync'
import { today } from './clock'
import type { Viewer } from './viewer'

export type Cell = string | number | null | undefined
export type Row = readonly Cell[]

/** A list as it goes into a spreadsheet. The rows may still be on their way out of the database. */
export type CsvTable = { columns: readonly string[]; rows: Iterable<Row> | AsyncIterable<Row> }

const ROWS_A_CHUNK = 500

/**
 * A table as CSV, a few hundred rows at a time. It begins with a byte-order mark, by which Excel knows that it is UTF-8. A
 * text that a spreadsheet would take for a formula begins with an apostrophe, because people type what stands in it;
 * numbers stay numbers.
 */
export async function* csvChunks({ columns, rows }: CsvTable): AsyncGenerator<string> {
  let chunk: Row[] = [columns]
  let bom = true
  for await (const row of rows) {
    chunk.push(row)
    if (chunk.length < ROWS_A_CHUNK) continue
    yield written(chunk, bom)
    chunk = []
    bom = false
  }
  if (chunk.length > 0) yield written(chunk, bom)
}

const written = (rows: Row[], bom: boolean) =>
  stringify(rows as Cell[][], { bom, record_delimiter: 'windows', escape_formulas: true })

/** A whole table as one text, where it is known to be short. */
export async function csvText(table: CsvTable): Promise<string> {
  let text = ''
  for await (const chunk of csvChunks(table)) text += chunk
  return text
}

/**
 * The answer that hands a table over as a file, for the viewer alone.
 *
 * @param name what it is of, in the file's name: "activities" becomes activities-oakfield-2026-03-03.csv
 */
export function csvDownload(viewer: Pick<Viewer, 'schoolSlug'>, name: string, table: CsvTable): Response {
  return new Response(Readable.toWeb(Readable.from(csvChunks(table))) as ReadableStream, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}-${viewer.schoolSlug}-${today()}.csv"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}
