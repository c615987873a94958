import { BIN_KINDS } from '../platform/bin'
import { isoDateIn } from '../platform/clock'
import type { CsvTable } from '../platform/csv'
import type { InBin } from './queries'

/** The bin for a spreadsheet, one row for each thing that was removed. */
export function binTable(entries: readonly InBin[]): CsvTable {
  return {
    columns: ['Removed', 'Kind', 'Removed by', 'On', 'Goes for good on'],
    rows: entries.map(({ kind, title, removedByName, removedAt, goesAt }) => [
      title,
      BIN_KINDS[kind],
      removedByName,
      isoDateIn(removedAt),
      isoDateIn(goesAt),
    ]),
  }
}
