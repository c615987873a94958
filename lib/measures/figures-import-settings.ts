import { FIGURE_FIELDS, type Field, groupField } from '../intake/fields'
import { type Match, matchColumns } from '../intake/match-columns'
import type { FigureMapping } from '../intake/preview-figures'
import { columnIndex, columnLetter, filterRows, type Table, valuesIn } from '../intake/table'
import type { IsoDate } from '../platform/dates'
import { calendarDate } from '../platform/form-fields'

/** How a person wants a table of figures to be read. */
export type ImportSettings = {
  /** Without a pupil's reference there is nothing to read yet. */
  mapping: Partial<FigureMapping> & { groups: Record<string, string> }
  /** Only the rows where this column holds this. */
  only: { column: string; equals: string } | null
  /** The days the figures were taken, where no column says so. */
  dates: { before: IsoDate | null; after: IsoDate | null }
}

type Group = { key: string; name: string }
type Asked = Record<string, unknown>

/** Before the name of a field in an address or a form: the column that was chosen for it, or nothing. */
export const COLUMN = 'column.'

/** What a table of figures can hold, the school's groups last. */
export function figureFields(groups: Group[]): Field[] {
  return [...FIGURE_FIELDS, ...groups.map(groupField)]
}

/** The settings an address or a form asks for; where it asks for no columns, those that are proposed, and why. */
export function settingsFrom(
  table: Table,
  groups: Group[],
  asked: Asked,
): { settings: ImportSettings; match: Match | null } {
  const fields = figureFields(groups)
  const isChosen = fields.some(({ key }) => asked[COLUMN + key] !== undefined)
  const match = isChosen ? null : matchColumns(table, fields)
  const columnOf = (key: string): string | undefined => {
    const column = match ? match.proposals.find(({ field }) => field === key)?.column : asked[COLUMN + key]
    return typeof column === 'string' && table.columns.includes(column) ? column : undefined
  }
  const columns = FIGURE_FIELDS.map(({ key }) => [key, columnOf(key)])
  const flags = groups.map(({ key }) => [key, columnOf(`group:${key}`)])
  const chosen = (pairs: (string | undefined)[][]) =>
    Object.fromEntries(pairs.filter(([, column]) => column !== undefined))
  return {
    settings: {
      mapping: { ...chosen(columns), groups: chosen(flags) },
      only: filterFrom(table, asked.only),
      dates: { before: dateFrom(asked.beforeOn), after: dateFrom(asked.afterOn) },
    },
    match,
  }
}

/** Settings as an address carries them. Fields without a column stand there empty, so that they stay so. */
export function askedFor(table: Table, settings: ImportSettings, groups: Group[]): Record<string, string> {
  const { mapping, only, dates } = settings
  return Object.fromEntries([
    ...FIGURE_FIELDS.map(({ key }) => [COLUMN + key, String(mapping[key as keyof FigureMapping] ?? '')]),
    ...groups.map(({ key }) => [`${COLUMN}group:${key}`, mapping.groups[key] ?? '']),
    ['only', only ? filterText(table, only.column, only.equals) : ''],
    ['beforeOn', dates.before ?? ''],
    ['afterOn', dates.after ?? ''],
  ])
}

/** More than any school or group of schools has: a file this long is a wrong one. */
export const MOST_ROWS = 50_000

/** Why the table cannot be read as it is set, by the field to change; nothing when it can. */
export function clashesIn(
  table: Table,
  { mapping, only }: ImportSettings,
  groups: Group[],
): Record<string, string> {
  const taken = new Map<string, string>()
  const clashes: Record<string, string> = {}
  const rows = (only ? filterRows(table, only) : table).rows.length
  if (rows > MOST_ROWS)
    clashes.only = `These are ${rows.toLocaleString('en-GB')} rows, and at most ${MOST_ROWS.toLocaleString('en-GB')} are taken at once. Choose which, or bring in a shorter file.`
  for (const { key, name } of figureFields(groups)) {
    const column = key.startsWith('group:')
      ? mapping.groups[key.slice('group:'.length)]
      : (mapping[key as keyof FigureMapping] as string | undefined)
    if (!column) continue
    const other = taken.get(column)
    if (other) clashes[COLUMN + key] = `${name}: “${column}” is chosen for “${other}” already.`
    else taken.set(column, name)
  }
  return clashes
}

/** A filter a person may choose: "Treat is FT", in how many rows. */
export type FilterChoice = { value: string; column: string; equals: string; rows: number }

const MOST_VALUES = 60
const MOST_CHOICES = 240

/** Every “only the rows where column is value” that tells rows apart, but for the columns that are read. */
export function filterChoices(table: Table, { mapping, only }: ImportSettings): FilterChoice[] {
  const { groups, yearGroup, className, ...read } = mapping
  const taken = new Set<string | undefined>(Object.values(read))
  const choices: FilterChoice[] = []
  for (const column of table.columns) {
    if (taken.has(column) && column !== only?.column) continue
    const values = valuesIn(table, column)
    const tellsApart =
      values.length > 1 && values.length <= MOST_VALUES && values.length * 2 <= table.rows.length
    if (!tellsApart && column !== only?.column) continue
    choices.push(
      ...values
        .filter(({ value }) => value !== '' && value.length <= 60)
        .map(({ value, rows }) => ({ value: filterText(table, column, value), column, equals: value, rows })),
    )
  }
  return choices.slice(0, MOST_CHOICES)
}

/** "B=FT": the column by its letter, so that no heading is mistaken for a value. */
function filterText(table: Table, column: string, equals: string): string {
  return `${columnLetter(columnIndex(table, column))}=${equals}`
}

function filterFrom(table: Table, asked: unknown): ImportSettings['only'] {
  const [, letter, equals] = (typeof asked === 'string' && /^([A-Z]+)=(.*)$/s.exec(asked)) || []
  const column = table.columns.find((_, i) => columnLetter(i) === letter)
  return column !== undefined && equals !== undefined ? { column, equals } : null
}

function dateFrom(asked: unknown): IsoDate | null {
  return typeof asked === 'string' ? calendarDate(asked.trim()) : null
}
