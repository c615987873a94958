import { decodeText, kindOf, plainText } from './decode'
import { type Headings, tableOf } from './headings'
import { csvRows, slices } from './read-csv'
import { findSeparator } from './separator'
import { MOST_BYTES, MOST_ROWS, type Reading, Refusal, type Row, type Table, TOO_MANY_ROWS } from './table'
import { readWorkbook } from './workbook'

export type TableSource = {
  /** The file's name: only its ending is looked at, and only to choose between comma and tab. */
  name?: string
  /** Which sheet of a workbook; the first one when not given. */
  sheet?: string
  headings?: Headings
}

/**
 * Reads a CSV, a tab- or semicolon-separated file, a workbook (.xlsx) or text pasted from a spreadsheet. What a file is
 * is decided by its bytes, not its name. Blank rows are skipped and blank columns at the right dropped, but rows keep
 * the numbers people see. Never throws for what is in the file: a refusal is one sentence to show as it is.
 */
export async function readTable(input: Uint8Array | string, source: TableSource = {}): Promise<Reading> {
  try {
    return { table: await read(input, source) }
  } catch (error) {
    if (error instanceof Refusal) return { refusal: error.message }
    throw error
  }
}

async function read(input: Uint8Array | string, source: TableSource): Promise<Table> {
  const size = typeof input === 'string' ? Buffer.byteLength(input) : input.length
  if (size > MOST_BYTES)
    throw new Refusal('This is larger than 25 MB. Delete what you do not need, or split it.')
  if (size === 0) throw new Refusal(typeof input === 'string' ? 'Nothing was pasted.' : 'This file is empty.')
  const headings = source.headings ?? 'find'
  if (typeof input !== 'string' && kindOf(input) === 'zip') {
    const { rows, sheet, sheets, hidden } = await readWorkbook(input, source.sheet)
    const table = { ...tableOf(rows, headings, true), sheet, sheets }
    if (hidden > 0) table.notes.push(`Rows that are hidden in the workbook were read too: ${hidden}.`)
    return table
  }
  const pasted = typeof input === 'string'
  const { text, wide } = pasted ? { text: plainText(input), wide: true } : decodeText(input)
  const tabsFirst = pasted || wide || /\.(tsv|tab|txt)$/i.test(source.name ?? '')
  const separator = findSeparator(text, tabsFirst)
  const rows: Row[] = []
  for await (const row of csvRows(slices(Buffer.from(text)), separator)) {
    if (row.cells.every((cell) => cell.trim() === '')) continue
    if (rows.length > MOST_ROWS) throw new Refusal(TOO_MANY_ROWS)
    rows.push(row)
  }
  return tableOf(rows, headings)
}
