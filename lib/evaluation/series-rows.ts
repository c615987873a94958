import { readBritishDate } from '../intake/dates'
import { readMissing, readNumber, short } from '../intake/numbers'
import { plainCell } from '../intake/plain-cell'
import type { CellProblem } from '../intake/row-reader'
import type { Row, Table } from '../intake/table'
import { type IsoDate, shortDate } from '../platform/dates'
import type { Week } from './figures-of'
import { aYearOn, MOST_WEEKS, mondayOf, type Of, weekInWords, weeksCounted } from './series'
import { type GroupColumns, type WeekColumns, weekColumns } from './series-columns'

/** What a table of weeks gives. While there are problems, none of it is taken. */
export interface WeeksRead {
  weeks: Week[]
  problems: CellProblem[]
  /** What was decided on the person's behalf. */
  notes: string[]
  columns: WeekColumns
}

type Given = Pick<Table, 'columns' | 'rows' | 'lost' | 'notes'>

interface How {
  unit: string
  today: IsoDate
  of: Of
}

/** What stands at the foot of a sheet and sums up the rows above. */
const SUMMARY = /^(grand )?(total|average|mean|overall|sum)s?\b/i

/** More than any school counts in a week; a number this large is a slip. */
const MOST = 10_000_000
const MOST_PUPILS = 100_000

/**
 * Reads a table into weeks, one row for each. Rows that are wrong are named, each cell by itself; a row without figures (a
 * holiday) is left out. A day stands for the week it is in.
 *
 * @returns a sentence instead, where it is no table of weeks
 */
export function weeksOfTable(
  table: Given,
  how: How,
): { read: WeeksRead; refusal?: undefined } | { refusal: string; read?: undefined } {
  const { found: columns, missing } = weekColumns(table, how.unit)
  if (missing !== undefined) return { refusal: missing }
  const { rows, lost } = table
  if (rows.length + lost.length === 0)
    return {
      refusal: 'There are headings, and no row below them. Bring in the headings with a row for each week.',
    }
  if (rows.length > MOST_WEEKS) {
    return {
      refusal: `These are ${rows.length.toLocaleString('en-GB')} rows, and at most ${MOST_WEEKS} weeks are kept, which is ten years. Give one row for each week, not for each pupil or day.`,
    }
  }
  const reader = new WeekReader(columns, table.columns, how)
  for (const row of rows) reader.take(row)
  const problems = [
    ...reader.problems,
    ...lost.map(({ line, reason }) => ({ line, column: '', value: '', reason })),
  ].sort((a, b) => a.line - b.line)
  if (reader.weeks.length === 0 && problems.length === 0)
    return { refusal: 'There is no figure in any of these rows.' }
  const notes = [...table.notes, ...notesOf(columns, reader, how)]
  return { read: { weeks: reader.weeks, problems, notes, columns } }
}

/** Goes through the rows in turn, and gathers the weeks and what is wrong. */
class WeekReader {
  readonly weeks: Week[] = []
  readonly problems: CellProblem[] = []
  /** Weeks without a figure. */
  empty = 0
  readonly summaries: string[] = []
  private readonly lines = new Map<IsoDate, number>()
  private readonly places: Map<string, number>

  constructor(
    private readonly columns: WeekColumns,
    names: readonly string[],
    private readonly how: How,
  ) {
    this.places = new Map(names.map((name, at) => [name, at]))
  }

  take(row: Row): void {
    const { week, own, others } = this.columns
    const text = this.cell(row, week)
    if (SUMMARY.test(text)) {
      this.summaries.push(short(text))
      return
    }
    const figures = [
      { arm: this.how.of === 'now' ? ('took_part' as const) : ('compared' as const), columns: own },
      ...(others && this.how.of === 'now' ? [{ arm: 'compared' as const, columns: others }] : []),
    ].filter(({ columns }) => this.hasFigure(row, columns))
    if (figures.length === 0) {
      if (text !== '') this.empty++
      return
    }
    const monday = this.week(row, text)
    for (const { arm, columns } of figures) {
      const figure = this.figure(row, columns)
      if (monday && figure)
        this.weeks.push({ arm, weekOf: this.how.of === 'now' ? monday : aYearOn(monday), ...figure })
    }
  }

  private cell({ cells }: Row, column: string): string {
    return plainCell(cells[this.places.get(column) ?? -1] ?? '').trim()
  }

  private refuse(row: Row, column: string, reason: string): null {
    this.problems.push({ line: row.line, column, value: short(this.cell(row, column)), reason })
    return null
  }

  private hasFigure(row: Row, { counts, percent }: GroupColumns): boolean {
    return [counts?.number, counts?.outOf, percent].some(
      (column) => typeof column === 'string' && readMissing(this.cell(row, column)) === undefined,
    )
  }

  private week(row: Row, text: string): IsoDate | null {
    const { week } = this.columns
    const { value: day, problem } = readBritishDate(text)
    if (problem) return this.refuse(row, week, problem)
    if (day === undefined) return this.refuse(row, week, 'There are figures in this row and no week.')
    const monday = mondayOf(day)
    if (monday > this.how.today)
      return this.refuse(row, week, `${shortDate(day)} has not come yet: there can be no figures of it.`)
    const line = this.lines.get(monday)
    if (line !== undefined)
      return this.refuse(
        row,
        week,
        `Line ${line} has ${weekInWords(monday)} already. Give one row for each week.`,
      )
    this.lines.set(monday, row.line)
    return monday
  }

  private figure(row: Row, columns: GroupColumns): Omit<Week, 'arm' | 'weekOf'> | null {
    const pupils = this.pupils(row, columns.pupils)
    if (columns.counts) {
      const { number, outOf } = columns.counts
      const numerator = this.number(row, number, 0)
      const denominator = this.number(row, outOf, 1)
      if (numerator === null || denominator === null) return null
      if (this.how.unit === '%' && numerator > denominator)
        return this.refuse(
          row,
          number,
          `${plain(numerator)} is more than the ${plain(denominator)} it is out of.`,
        )
      return pupils === null ? null : { pupils, numerator, denominator }
    }
    const percent = this.number(row, columns.percent as string, 0)
    if (percent === null) return null
    if (percent > 100)
      return this.refuse(row, columns.percent as string, `${plain(percent)} is more than 100 per cent.`)
    // What is known is a share: so it is kept as that share of the pupils, and no count is made up.
    return pupils === null
      ? null
      : { pupils, numerator: rounded((percent * pupils) / 100), denominator: pupils }
  }

  private pupils(row: Row, column: string): number | null {
    const value = this.number(row, column, 1)
    if (value === null) return null
    if (!Number.isInteger(value))
      return this.refuse(row, column, `${plain(value)} is not a whole number of pupils.`)
    if (value > MOST_PUPILS)
      return this.refuse(row, column, `${plain(value)} is more pupils than any school has.`)
    return value
  }

  private number(row: Row, column: string, least: number): number | null {
    const { value, problem } = readNumber(this.cell(row, column))
    if (problem) return this.refuse(row, column, problem)
    if (value === undefined)
      return this.refuse(row, column, 'This is missing, and the row has other figures.')
    if (value < least) return this.refuse(row, column, `${plain(value)} is below ${least}.`)
    if (value > MOST) return this.refuse(row, column, `${plain(value)} is too large for one week.`)
    return value
  }
}

function notesOf(
  { own, others, unused }: WeekColumns,
  { empty, summaries }: WeekReader,
  { of }: How,
): string[] {
  return [
    own.percent !== null &&
      `The table has per cent and no counts, so each week is kept as that share of its pupils: 94% of 20 pupils is 18.8 out of 20.`,
    of === 'year_earlier' &&
      'Each week is moved on by 52 weeks, so that it stands beside the same week of this year.',
    of === 'year_earlier' &&
      others !== null &&
      'The columns of the others are not read: these are last year’s weeks.',
    empty > 0 && `${weeksCounted(empty)} without a figure left out.`,
    summaries.length > 0 &&
      `${summaries.map((text) => `“${text}”`).join(', ')} sums up the others and is left out.`,
    unused.length > 0 &&
      `Not read: ${unused
        .slice(0, 12)
        .map((column) => `“${short(column)}”`)
        .join(', ')}.`,
  ].filter((note) => note !== false)
}

const rounded = (value: number) => Math.round(value * 1e6) / 1e6

const plain = (value: number) => value.toLocaleString('en-GB', { maximumFractionDigits: 6 })
