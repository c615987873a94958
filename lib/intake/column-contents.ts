import { readBritishDate } from './dates'
import type { Contents } from './fields'
import { readMissing, readNumber, type Value } from './numbers'
import { readFlag, readYearGroup, SEN_CODES } from './school-words'
import { type Row, sameText, type Table } from './table'

/** How many rows are looked at, taken evenly from the whole table. */
const SAMPLE = 400
/** A column may have this share of wrong cells and still be proposed: the preview names them. */
const SLACK = 0.2

/** What the cells of one column look like: for each kind of contents, whether they could be that. */
export type Look = Record<Contents, boolean> & { blank: boolean; different: boolean }

/** The rows that are looked at. Of a sample it is all of them. */
export function sampled(rows: Row[]): Row[] {
  const step = Math.max(1, Math.floor(rows.length / SAMPLE))
  return rows.filter((_, i) => i % step === 0)
}

/** Looks at the cells of every column, in the order of the columns. */
export function lookAt(table: Table): Look[] {
  const sample = sampled(table.rows)
  return table.columns.map((_, at) => look(sample.map((row) => row.cells[at] ?? '')))
}

function look(cells: string[]): Look {
  const filled = cells.filter((cell) => readMissing(cell) === undefined)
  const most = (fits: (cell: string) => boolean) =>
    filled.length > 0 && filled.filter(fits).length >= filled.length * (1 - SLACK)
  const has = (value: Value<unknown>) => value.problem === undefined && value.missing === undefined
  return {
    blank: filled.length === 0,
    different: filled.length > 0 && different(filled) >= filled.length * 0.95,
    text: filled.length > 0,
    reference:
      filled.length > 0 &&
      filled.length >= cells.length * (1 - SLACK) &&
      different(filled) >= filled.length * (1 - SLACK),
    number: most((cell) => has(readNumber(cell))),
    date: most((cell) => has(readBritishDate(cell))),
    'year group': most((cell) => has(readYearGroup(cell))),
    // A blank is no, so a column of blanks and ticks is a flag; and so is a column of nothing but blanks.
    flag: cells.every((cell) => readFlag(cell, SEN_CODES).problem === undefined),
  }
}

function different(cells: string[]): number {
  return new Set(cells.map(sameText)).size
}
