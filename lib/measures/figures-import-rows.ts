import { plainCell } from '../intake/plain-cell'
import { type FigureMapping, type FigureRow, figureReader } from '../intake/preview-figures'
import type { CellProblem } from '../intake/row-reader'
import type { SheetFacts } from '../intake/sheet'
import type { Row } from '../intake/table'
import { longDate } from '../platform/dates'
import type { MeasureLimits } from './figures'
import type { ImportSettings } from './figures-import-settings'

/** What a table gives as it is set to be read. */
export type RowsRead = {
  rows: FigureRow[]
  problems: CellProblem[]
  notes: string[]
  /** Of all rows, those that are where the filter says; null without a filter. */
  filtered: { of: number; rows: number } | null
}

/** Whether there is enough to read: whose figures, and figures. */
export function isReadable({ mapping }: ImportSettings): boolean {
  return mapping.pupilRef !== undefined && (mapping.before !== undefined || mapping.after !== undefined)
}

/**
 * Reads the rows a part at a time. One with a bad cell is left out whole, and named. Call only with settings that are
 * readable, and take only rows that are wanted.
 */
export function rowsReader(
  table: Pick<SheetFacts, 'columns' | 'lost' | 'notes'>,
  settings: ImportSettings,
  limits: MeasureLimits,
  school: { yearGroups: string[]; today: string },
) {
  const reader = figureReader(table, settings.mapping as FigureMapping, limits)
  return {
    take: (rows: Row[]) => reader.take(rows.map((row) => ({ ...row, cells: row.cells.map(plainCell) }))),
    end(): Omit<RowsRead, 'filtered'> {
      const { accepted, problems, notes } = reader.end()
      const rows: FigureRow[] = []
      for (const row of accepted) {
        const problem = wrongIn(row, settings, school)
        if (problem) problems.push({ line: row.line, ...problem })
        else rows.push(row)
      }
      problems.sort((a, b) => a.line - b.line)
      return { rows, problems, notes: [...table.notes, ...notes] }
    },
  }
}

function wrongIn(
  row: FigureRow,
  { mapping, dates }: ImportSettings,
  { yearGroups, today }: { yearGroups: string[]; today: string },
): Omit<CellProblem, 'line'> | null {
  const { takenBefore, takenAfter, yearGroup } = row
  for (const [column, day] of [
    [mapping.takenBefore, takenBefore],
    [mapping.takenAfter, takenAfter],
  ]) {
    if (column && day && day > today)
      return { column, value: longDate(day), reason: 'This day has not come yet.' }
  }
  const [from, to] = [takenBefore ?? dates.before, takenAfter ?? dates.after]
  if (from && to && to < from && (takenBefore || takenAfter))
    return {
      column: mapping.takenAfter ?? mapping.takenBefore ?? '',
      value: longDate(to),
      reason: `The second figure is dated before the first, ${longDate(from)}.`,
    }
  if (mapping.yearGroup && yearGroup && !yearGroups.includes(yearGroup))
    return {
      column: mapping.yearGroup,
      value: yearGroup,
      reason: `${yearGroup} is not one of this school’s year groups.`,
    }
  return null
}
