import { pipeline, Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import type { Separator } from './separator'
import { LONGEST_CELL, Refusal, type Row, TOO_MANY_COLUMNS, WIDEST_ROW } from './table'

const LONGEST_ROW = 2_000_000
const SLICE = 64 * 1024

/**
 * The rows of a CSV, one at a time, blank ones included, numbered as a spreadsheet numbers them: a line break inside
 * quotation marks does not start a new row. Lines may end in LF, CR LF or CR, even in one file. Stray quotation marks
 * inside a cell are kept as they are. Throws a `Refusal` for a quotation mark that never closes and an endless cell.
 */
export async function* csvRows(
  chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  separator: Separator,
): AsyncGenerator<Row> {
  const parser = parse({
    bom: true,
    delimiter: separator,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: LONGEST_ROW,
  })
  // The error reaches the loop below through the parser; the callback only keeps it from being thrown twice.
  pipeline(Readable.from(chunks), parser, () => {})
  let line = 0
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      line++
      if (cells.length > WIDEST_ROW) throw new Refusal(TOO_MANY_COLUMNS)
      const long = cells.find((cell) => cell.length > LONGEST_CELL)
      if (long !== undefined) throw new Refusal(endless(line))
      yield { line, cells }
    }
  } catch (error) {
    if (error instanceof CsvError) throw new Refusal(csvProblem(error))
    throw error
  }
}

/** Bytes in slices, so that a large file is parsed with pauses in which others are served. */
export function* slices(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += SLICE) yield bytes.subarray(at, at + SLICE)
}

function csvProblem(error: CsvError): string {
  // The parser is ahead of the loop above, so the row in trouble is the one after those it has finished.
  const line = Number(error.records ?? 0) + 1
  if (error.code === 'CSV_QUOTE_NOT_CLOSED')
    return `Row ${line} has a quotation mark that opens and never closes. Correct it and try again.`
  if (error.code === 'CSV_MAX_RECORD_SIZE') return endless(line)
  return `Row ${line} could not be read. Save the spreadsheet as .xlsx and choose that file.`
}

function endless(line: number): string {
  return `Row ${line} has a cell longer than any spreadsheet allows. A quotation mark that never closes does this; correct it and try again.`
}
