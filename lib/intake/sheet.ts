import { sampled } from './column-contents'
import type { Row, Table } from './table'

/** What is known of a table without its rows: enough to propose columns and to say what was decided. */
export type SheetFacts = Pick<Table, 'columns' | 'lost' | 'notes' | 'sheet'> & {
  /** How many rows there are. */
  count: number
  /** Some of them, taken evenly. */
  sample: Row[]
}

/** A table whose rows are read a part at a time, as often as asked for, and let go. */
export type Sheet = SheetFacts & { parts: () => AsyncIterable<Row[]> }

export function factsOf({ columns, rows, lost, notes, sheet }: Table): SheetFacts {
  return { columns, lost, notes, sheet, count: rows.length, sample: sampled(rows) }
}

/** The sheet as a table of its sample: for whoever looks at what the cells are like. */
export function sampleOf({ count: _, sample, ...facts }: SheetFacts): Table {
  return { ...facts, rows: sample }
}
