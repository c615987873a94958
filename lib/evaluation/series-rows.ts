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
  const reader = weekReader(columns, table.columns, how)
  for (const row of rows) reader.take(row)
  const found = reader.end()
  const problems = [
    ...found.problems,
    ...lost.map(({ line, reason }) => ({ line, column: '', value: '', reason })),
  ].sort((a, b) => a.line - b.line)
  if (found.weeks.length === 0 && problems.length === 0)
    return { refusal: 'There is no figure in any of these rows.' }
  const notes = [...table.notes, ...notesOf(columns, found, how)]
  return { read: { weeks: found.weeks, problems, notes, columns } }
}

/** Goes through the rows in turn, and gathers the weeks and what is wrong. */
function weekReader(columns: WeekColumns, names: readonly string[], how: How) {
  const weeks: Week[] = []
  const problems: CellProblem[] = []
  const summaries: string[] = []
  /** Weeks without a figure. */
  let empty = 0
  const lines = new Map<IsoDate, number>()
  const places = new Map(names.map((name, at) => [name, at]))

  function take(row: Row): void {
    const { week, own, others } = columns
    const text = cell(row, week)
    if (SUMMARY.test(text)) {
      summaries.push(short(text))
      return
    }
    const figures = [
      { arm: how.of === 'now' ? ('took_part' as const) : ('compared' as const), group: own },
      ...(others && how.of === 'now' ? [{ arm: 'compared' as const, group: others }] : []),
    ].filter(({ group }) => hasFigure(row, group))
    if (figures.length === 0) {
      if (text !== '') empty++
      return
    }
    const monday = readWeek(row, text)
    for (const { arm, group } of figures) {
      const figure = readFigure(row, group)
      if (monday && figure)
        weeks.push({ arm, weekOf: how.of === 'now' ? monday : aYearOn(monday), ...figure })
    }
  }

  function cell({ cells }: Row, column: string): string {
    return plainCell(cells[places.get(column) ?? -1] ?? '').trim()
  }

  function refuse(row: Row, column: string, reason: string): null {
    problems.push({ line: row.line, column, value: short(cell(row, column)), reason })
    return null
  }

  function hasFigure(row: Row, { counts, percent }: GroupColumns): boolean {
    return [counts?.number, counts?.outOf, percent].some(
      (column) => typeof column === 'string' && readMissing(cell(row, column)) === undefined,
    )
  }

  function readWeek(row: Row, text: string): IsoDate | null {
    const { week } = columns
    const { value: day, problem } = readBritishDate(text)
    if (problem) return refuse(row, week, problem)
    if (day === undefined) return refuse(row, week, 'There are figures in this row and no week.')
    const monday = mondayOf(day)
    if (monday > how.today)
      return refuse(row, week, `${shortDate(day)} has not come yet: there can be no figures of it.`)
    const line = lines.get(monday)
    if (line !== undefined)
      return refuse(row, week, `Line ${line} has ${weekInWords(monday)} already. Give one row for each week.`)
    lines.set(monday, row.line)
    return monday
  }

  function readFigure(row: Row, group: GroupColumns): Omit<Week, 'arm' | 'weekOf'> | null {
    const pupils = readPupils(row, group.pupils)
    if (group.counts) {
      const { number, outOf } = group.counts
      const numerator = readAmount(row, number, 0)
      const denominator = readAmount(row, outOf, 1)
      if (numerator === null || denominator === null) return null
      if (how.unit === '%' && numerator > denominator)
        return refuse(row, number, `${plain(numerator)} is more than the ${plain(denominator)} it is out of.`)
      return pupils === null ? null : { pupils, numerator, denominator }
    }
    const percent = readAmount(row, group.percent as string, 0)
    if (percent === null) return null
    if (percent > 100)
      return refuse(row, group.percent as string, `${plain(percent)} is more than 100 per cent.`)
    // What is known is a share: so it is kept as that share of the pupils, and no count is made up.
    return pupils === null
      ? null
      : { pupils, numerator: rounded((percent * pupils) / 100), denominator: pupils }
  }

  function readPupils(row: Row, column: string): number | null {
    const value = readAmount(row, column, 1)
    if (value === null) return null
    if (!Number.isInteger(value))
      return refuse(row, column, `${plain(value)} is not a whole number of pupils.`)
    if (value > MOST_PUPILS) return refuse(row, column, `${plain(value)} is more pupils than any school has.`)
    return value
  }

  function readAmount(row: Row, column: string, least: number): number | null {
    const { value, problem } = readNumber(cell(row, column))
    if (problem) return refuse(row, column, problem)
    if (value === undefined) return refuse(row, column, 'This is missing, and the row has other figures.')
    if (value < least) return refuse(row, column, `${plain(value)} is below ${least}.`)
    if (value > MOST) return refuse(row, column, `${plain(value)} is too large for one week.`)
    return value
  }

  return { take, end: () => ({ weeks, problems, summaries, empty }) }
}

function notesOf(
  { own, others, unused }: WeekColumns,
  { empty, summaries }: { empty: number; summaries: readonly string[] },
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
