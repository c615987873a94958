/** One row of a table, its cells as text and as many as there are columns. */
export type Row = {
  /** The row's number as a person sees it at the left edge of the spreadsheet: 1 is the first row of the file. */
  line: number
  cells: string[]
}

/** A row that could not be taken in, and why, in a sentence a person can act on. */
type LostRow = { line: number; reason: string }

/** A table as read from a file or a paste. Nothing in it has been interpreted: every cell is the text that was there. */
export type Table = {
  /** Every heading once and none empty: a missing one is named by its letter, a repeated one is numbered. */
  columns: string[]
  rows: Row[]
  /** Rows left out because they do not fit the headings. */
  lost: LostRow[]
  /** What was decided on the person's behalf, in plain sentences to be shown above the preview. */
  notes: string[]
  /** For a workbook: the sheet that was read, and the names of all of them. */
  sheet?: string
  sheets?: string[]
}

/** What reading gives: the table, or one plain sentence that says why not and what to do. */
export type Reading = { table: Table; refusal?: undefined } | { table?: undefined; refusal: string }

/** Raised inside the readers; the message is the sentence the person reads. Never leaves `readTable`. */
export class Refusal extends Error {}

export const MOST_ROWS = 100_000
export const MOST_COLUMNS = 500
export const MOST_CELLS = 5_000_000
/** As wide as a spreadsheet can be. */
export const WIDEST_ROW = 16_384
/** The longest text a spreadsheet lets a cell hold. */
export const LONGEST_CELL = 32_767
/** The same limit as for a piece of evidence. */
export const MOST_BYTES = 25 * 1024 * 1024

export const TOO_MANY_ROWS = `This has more than ${MOST_ROWS.toLocaleString('en-GB')} rows. Split it into smaller files and bring them in one after another.`
export const TOO_MANY_CELLS =
  'This has too many cells to bring in at once. Delete the columns you do not need, or split it.'
export const TOO_MANY_COLUMNS = `This has more than ${MOST_COLUMNS} columns. Delete the columns you do not need and try again.`

/** The letter a spreadsheet shows above a column: 0 is A, 26 is AA. */
export function columnLetter(index: number): string {
  const rest = Math.floor(index / 26)
  return (rest > 0 ? columnLetter(rest - 1) : '') + String.fromCharCode(65 + (index % 26))
}

/**
 * Of a part of the rows those whose cell in `column` equals `equals`, ignoring the case and spaces at either end: "only
 * the rows where Treat is FT". A column the table does not have leaves no rows; without a filter all are left.
 */
export function rowsWhere(
  columns: string[],
  only: { column: string; equals: string } | null,
): (rows: Row[]) => Row[] {
  if (!only) return (rows) => rows
  const at = columns.indexOf(only.column)
  const wanted = sameText(only.equals)
  return (rows) => rows.filter(({ cells }) => at >= 0 && sameText(cells[at] ?? '') === wanted)
}

/** A value in a column, as it first stands there, and how many rows hold it. */
export type ValueCount = { value: string; rows: number }

/** Counts a cell's text among the different values of its column. */
export function countValue(values: Map<string, ValueCount>, cell: string): void {
  const value = cell.trim()
  const key = sameText(value)
  const seen = values.get(key)
  if (seen) seen.rows++
  else values.set(key, { value, rows: 1 })
}

export function mostFrequentFirst(values: Map<string, ValueCount>): ValueCount[] {
  return [...values.values()].sort((a, b) => b.rows - a.rows || a.value.localeCompare(b.value, 'en-GB'))
}

/** Text as people compare it: outer and doubled spaces and letter case do not make a difference. */
export function sameText(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase()
}
