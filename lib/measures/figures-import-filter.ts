import { countValue, mostFrequentFirst, type Row, type ValueCount } from '../intake/table'
import { filterText, type ImportSettings } from './figures-import-settings'

/** A filter a person may choose: "Treat is FT", in how many rows. */
export type FilterChoice = { value: string; column: string; equals: string; rows: number }

const MOST_VALUES = 60
const MOST_CHOICES = 240

/**
 * Gathers every “only the rows where column is value” that tells rows apart, but for the columns that are read. A column
 * is let go as soon as it has more values than a person would choose from.
 */
export function filterChoices(columns: string[], { mapping, only }: ImportSettings) {
  const { groups, yearGroup, className, ...read } = mapping
  const taken = new Set<string | undefined>(Object.values(read))
  const open = new Map<string, { at: number; values: Map<string, ValueCount> }>()
  for (const [at, column] of columns.entries())
    if (!taken.has(column) || column === only?.column) open.set(column, { at, values: new Map() })
  let count = 0

  return {
    take(rows: Row[]) {
      count += rows.length
      for (const [column, { at, values }] of open) {
        for (const { cells } of rows) countValue(values, cells[at] ?? '')
        if (values.size > MOST_VALUES && column !== only?.column) open.delete(column)
      }
    },
    choices(): FilterChoice[] {
      const choices: FilterChoice[] = []
      for (const [column, { values }] of open) {
        const tellsApart = values.size > 1 && values.size * 2 <= count
        if (!tellsApart && column !== only?.column) continue
        for (const { value, rows } of mostFrequentFirst(values))
          if (value !== '' && value.length <= 60)
            choices.push({ value: filterText({ columns }, column, value), column, equals: value, rows })
      }
      return choices.slice(0, MOST_CHOICES)
    },
  }
}
