import type { YearGroup } from '@/lib/schools/year-groups'
import { readBritishDate } from './dates'
import { beyondLimits, type FigureLimits } from './figure-limits'
import { readNumber, short, type Value } from './numbers'
import { readFlag, readYearGroup, SEN_CODES } from './school-words'
import type { Row } from './table'

/** A cell that cannot be taken: where it is, what it says, and why, in a sentence. An empty column means the row. */
export type CellProblem = { line: number; column: string; value: string; reason: string }

/** The longest reference, class or family name that is kept. */
const LONGEST_REFERENCE = 60

/** Reads the cells of a row by the names of their columns, and gathers what is wrong with them. */
export function cellReaders(columns: string[]): (row: Row) => ReturnType<typeof rowReader> {
  const places = new Map(columns.map((column, at) => [column, at]))
  return (row) => rowReader(places, row)
}

function rowReader(places: Map<string, number>, row: Row) {
  const problems: CellProblem[] = []
  const cell = (column: string) => tidy(row.cells[places.get(column) ?? -1] ?? '')
  const refuse = (column: string, reason: string) => {
    problems.push({ line: row.line, column, value: short(cell(column)), reason })
  }
  const take = <T>(column: string, read: (text: string) => Value<T>): T | null => {
    const { value, problem } = read(cell(column))
    if (problem) refuse(column, problem)
    return value ?? null
  }

  const text = (column: string): string | null => {
    const found = cell(column)
    if (found.length > LONGEST_REFERENCE) refuse(column, `This is longer than ${LONGEST_REFERENCE} letters.`)
    return found || null
  }

  return {
    problems,
    text,
    /** Of any length: what it may say is for whoever reads it to hold. */
    words: (column: string): string | null => cell(column) || null,
    date: (column: string): string | null => take(column, readBritishDate),
    yearGroup: (column: string): YearGroup | null => take(column, readYearGroup),

    /** A reference there has to be. `notThese` are words at the foot of a mark sheet, such as "Average". */
    reference(column: string, notThese: RegExp): string {
      const found = text(column) ?? ''
      if (found === '') refuse(column, 'There is no reference in this row.')
      else if (notThese.test(found.toLowerCase()))
        refuse(column, `“${found}” is a summary of the others, not one of them.`)
      return found
    },

    /** Null is a word that says there is none: `absent`, `SUPP`. A blank says nothing. */
    figure(column: string, limits: FigureLimits): number | null | undefined {
      if (cell(column) === '') return undefined
      const value = take(column, readNumber)
      const beyond = value === null ? null : beyondLimits(value, limits)
      if (beyond) refuse(column, beyond)
      return value
    },

    groups(columns: Record<string, string>): string[] {
      const flags = Object.entries(columns)
      if (flags.length === 0) return NONE
      const flagged = flags.filter(([key, column]) =>
        take(column, (found) => readFlag(found, key === 'send' ? SEN_CODES : [])),
      )
      return flagged.map(([key]) => key)
    },
  }
}

/** The groups of everybody in a table that has no column for any: one list for all of them. */
const NONE: string[] = []

/** Without outer and doubled spaces; most cells have none. */
function tidy(cell: string): string {
  const text = cell.trim()
  return /\s\s|[^\S ]/.test(text) ? text.replace(/\s+/g, ' ') : text
}
