import type { YearGroup } from '@/lib/schools/year-groups'
import type { FigureLimits } from './figure-limits'
import { type CellProblem, cellReaders } from './row-reader'
import { type Row, sameText, type Table } from './table'

/** Which column holds what. Only the pupil's reference is needed, and one of before and after. */
export type FigureMapping = {
  pupilRef: string
  before?: string
  after?: string
  takenBefore?: string
  takenAfter?: string
  yearGroup?: string
  className?: string
  familyRef?: string
  /** The key of a pupil group to the column of its flag. */
  groups?: Record<string, string>
}

/** One pupil's row, understood. A null figure is a pupil known to have none; a blank cell or a column not mapped is undefined. */
export type FigureRow = {
  line: number
  pupilRef: string
  before?: number | null
  after?: number | null
  /** ISO dates. */
  takenBefore?: string | null
  takenAfter?: string | null
  yearGroup?: YearGroup | null
  className?: string | null
  familyRef?: string | null
  /** Keys of the groups the pupil belongs to. */
  groups?: string[]
}

type FigurePreview = {
  accepted: FigureRow[]
  /** Cells and rows that cannot be taken, by line. No row named here is among those accepted. */
  problems: CellProblem[]
  counts: {
    /** Of the accepted rows. */
    both: number
    onlyBefore: number
    onlyAfter: number
    neither: number
    /** Rows with a problem. */
    rejected: number
  }
  notes: string[]
}

const NOT_PUPILS =
  /^(total|totals|mean|average|avg|median|sum|count|class average|group average|cohort|all pupils)$/

/**
 * Reads a table's rows a part at a time: what accepting them would write, and every row that it would leave out, with its
 * line, column and reason. A row with one bad cell is left out whole: half of a pupil's figures would change the result
 * without anyone seeing it.
 */
export function figureReader(
  { columns, lost }: Pick<Table, 'columns' | 'lost'>,
  mapping: FigureMapping,
  limits: FigureLimits,
): { take: (rows: Row[]) => void; end: () => FigurePreview } {
  const problems: CellProblem[] = lost.map(({ line, reason }) => ({ line, column: '', value: '', reason }))
  const read: FigureRow[] = []
  const readers = cellReaders(columns)
  return {
    take(rows) {
      for (const row of rows) {
        const cells = readers(row)
        // Every row of the same shape, written out, because there are thousands of them.
        const figures: FigureRow = {
          line: row.line,
          pupilRef: cells.reference(mapping.pupilRef, NOT_PUPILS),
          before: mapping.before === undefined ? undefined : cells.figure(mapping.before, limits),
          after: mapping.after === undefined ? undefined : cells.figure(mapping.after, limits),
          takenBefore: mapping.takenBefore === undefined ? undefined : cells.date(mapping.takenBefore),
          takenAfter: mapping.takenAfter === undefined ? undefined : cells.date(mapping.takenAfter),
          yearGroup: mapping.yearGroup === undefined ? undefined : cells.yearGroup(mapping.yearGroup),
          className: mapping.className === undefined ? undefined : cells.text(mapping.className),
          familyRef: mapping.familyRef === undefined ? undefined : cells.text(mapping.familyRef),
          groups: mapping.groups && cells.groups(mapping.groups),
        }
        if (cells.problems.length === 0) read.push(figures)
        else problems.push(...cells.problems)
      }
    },
    end: () => previewOf(read, problems, mapping.pupilRef),
  }
}

/** As `figureReader`, of a whole table. */
export function previewFigures(table: Table, mapping: FigureMapping, limits: FigureLimits): FigurePreview {
  const reader = figureReader(table, mapping, limits)
  reader.take(table.rows)
  return reader.end()
}

function previewOf(read: FigureRow[], problems: CellProblem[], column: string): FigurePreview {
  const { accepted, repeated } = oncePerPupil(read, column)
  problems.push(...repeated)
  problems.sort((a, b) => a.line - b.line)
  const count = (before: boolean, after: boolean) =>
    accepted.filter((row) => isNumber(row.before) === before && isNumber(row.after) === after).length
  return {
    accepted,
    problems,
    counts: {
      both: count(true, true),
      onlyBefore: count(true, false),
      onlyAfter: count(false, true),
      neither: count(false, false),
      rejected: new Set(problems.map(({ line }) => line)).size,
    },
    notes: looksLikeNames(accepted) ? [NAMES_NOTE] : [],
  }
}

function isNumber(value: number | null | undefined): boolean {
  return typeof value === 'number'
}

/**
 * A pupil twice with the same figures is taken once. With different figures neither row is taken, because nothing says
 * which is right; each names the other's line.
 */
function oncePerPupil(rows: FigureRow[], column: string): { accepted: FigureRow[]; repeated: CellProblem[] } {
  // Hardly any pupil stands there twice, so a row alone needs no list of its own.
  const byPupil = new Map<string, FigureRow | [FigureRow, ...FigureRow[]]>()
  for (const row of rows) {
    const key = sameText(row.pupilRef)
    const same = byPupil.get(key)
    if (Array.isArray(same)) same.push(row)
    else byPupil.set(key, same ? [same, row] : row)
  }
  const accepted: FigureRow[] = []
  const repeated: CellProblem[] = []
  for (const same of byPupil.values()) {
    if (!Array.isArray(same)) {
      accepted.push(same)
      continue
    }
    const [first, ...others] = same
    const agree = others.every((other) => figuresOf(other) === figuresOf(first))
    if (agree) accepted.push(first)
    const lines = listed(same.map(({ line }) => line))
    const reason = agree
      ? `This pupil is in rows ${lines} with the same figures. The first is taken.`
      : `This pupil is in rows ${lines} with different figures. Keep the right one.`
    for (const { line, pupilRef } of agree ? others : same)
      repeated.push({ line, column, value: pupilRef, reason })
  }
  return { accepted, repeated }
}

function figuresOf({ line: _, pupilRef: __, ...figures }: FigureRow): string {
  return JSON.stringify(figures)
}

/** "3 and 9", "3, 9 and 12"; long lists are cut. */
function listed(lines: number[]): string {
  const shown = lines.slice(0, 5).map(String)
  if (lines.length > 5) return `${shown.join(', ')} and ${lines.length - 5} more`
  return `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`
}

const NAMES_NOTE =
  'The pupil references look like names. We do not need names: a number or code your school can look up is safer.'

/** Two or more words of letters only, in most rows: "Amina Khan", "Khan, Amina". */
function looksLikeNames(rows: FigureRow[]): boolean {
  const named = rows.filter(({ pupilRef }) => /^\p{L}[\p{L}'’-]+,? +\p{L}[\p{L}'’ -]*$/u.test(pupilRef))
  return rows.length > 0 && named.length > rows.length / 2
}
